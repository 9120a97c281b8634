#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "command/interruption.h"
#include "command/real_world.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;
using Status = ReadResult::Status;

/// Each test has a folder of its own.
class RealFilesTest : public testing::Test {
 protected:
  static unsigned mode_of(const char* path) {
    struct stat status {};
    return ::stat(path, &status) == 0 ? status.st_mode & 07777U : 0U;
  }
  static std::size_t entries() {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator("."), fs::directory_iterator()));
  }

  WorkingFolder folder_;
  RealFiles files_;
};

TEST_F(RealFilesTest, a_file_is_read_up_to_the_limit) {
  write_text("a.yaml", std::string(200000, 'x'));
  EXPECT_EQ(files_.read("a.yaml", 1000000).bytes.size(), 200000U);
  EXPECT_EQ(files_.read("a.yaml", 70000).bytes.size(), 70000U);
  EXPECT_EQ(files_.kind("a.yaml"), PathKind::file);
}

TEST_F(RealFilesTest, what_is_no_file_says_what_it_is) {
  fs::create_directory("folder");
  fs::create_symlink("loop", "loop");
  EXPECT_EQ(files_.read("missing", 10).status, Status::missing);
  EXPECT_EQ(files_.read("folder", 10).status, Status::directory);
  EXPECT_EQ(files_.read("/dev/null", 10).status, Status::special);
  const auto loop = files_.read("loop", 10);
  EXPECT_EQ(loop.status, Status::failed);
  EXPECT_EQ(loop.reason, "too many levels of symbolic links");
}

TEST_F(RealFilesTest, a_pipe_nobody_writes_to_is_refused_at_once) {
  ASSERT_EQ(::mkfifo("pipe.yaml", 0600), 0);
  EXPECT_EQ(files_.read("pipe.yaml", 10).status, Status::special);
  EXPECT_EQ(files_.kind("pipe.yaml"), PathKind::special);
}

TEST_F(RealFilesTest, a_listing_leaves_links_to_folders_out) {
  fs::create_directory("folder");
  write_text("folder/a.yaml", "");
  fs::create_symlink("..", "folder/up");
  fs::create_symlink("a.yaml", "folder/b.yaml");
  auto listing = files_.list("folder");
  std::ranges::sort(listing.entries, {}, &DirectoryEntry::name);
  ASSERT_EQ(listing.entries.size(), 2U);
  EXPECT_EQ(listing.entries[0].name, "a.yaml");
  EXPECT_EQ(listing.entries[1].name, "b.yaml");
  EXPECT_EQ(listing.entries[1].kind, PathKind::file);
  EXPECT_EQ(files_.list("missing").reason, "no such file or directory");
}

TEST_F(RealFilesTest, a_new_file_is_its_owners_alone) {
  EXPECT_EQ(files_.write("report.txt", "ready\n"), std::nullopt);
  EXPECT_EQ(read_text("report.txt"), "ready\n");
  EXPECT_EQ(mode_of("report.txt"), 0600U);
  EXPECT_EQ(entries(), 1U);
}

TEST_F(RealFilesTest, a_file_that_exists_keeps_its_mode) {
  write_text("report.txt", "old");
  ASSERT_EQ(::chmod("report.txt", 0640), 0);
  EXPECT_EQ(files_.write("report.txt", "new"), std::nullopt);
  EXPECT_EQ(read_text("report.txt"), "new");
  EXPECT_EQ(mode_of("report.txt"), 0640U);
}

TEST_F(RealFilesTest, a_link_keeps_pointing_where_it_points) {
  fs::create_directory("kept");
  write_text("kept/report.txt", "old");
  fs::create_symlink("kept/report.txt", "report.txt");
  EXPECT_EQ(files_.write("report.txt", "new"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink("report.txt"));
  EXPECT_EQ(read_text("kept/report.txt"), "new");
}

TEST_F(RealFilesTest, what_cannot_be_written_leaves_nothing_behind) {
  fs::create_directory("folder");
  EXPECT_EQ(files_.write("folder", "text"), "it is a directory");
  EXPECT_EQ(files_.write("/dev/null", "text"), "it is not a regular file");
  EXPECT_EQ(files_.write("missing/report.txt", "text"), "no such file or directory");
  EXPECT_EQ(entries(), 1U);
  EXPECT_TRUE(fs::is_empty("folder"));
}

TEST_F(RealFilesTest, a_folder_is_made_whole_and_is_its_owners_alone) {
  const std::vector<std::string> names = {"index.html", "e-1.html"};
  const auto bytes_of = [&](std::size_t i) {
    EXPECT_EQ(files_.kind("room"), PathKind::missing) << "seen before it is whole";
    return "page of " + names[i];
  };
  EXPECT_EQ(files_.make_folder("room/", names, bytes_of), std::nullopt);
  EXPECT_EQ(read_text("room/e-1.html"), "page of e-1.html");
  EXPECT_EQ(mode_of("room"), 0700U);
  EXPECT_EQ(mode_of("room/index.html"), 0600U);
  EXPECT_EQ(entries(), 1U);
}

TEST_F(RealFilesTest, a_folder_takes_the_place_of_nothing_but_an_empty_one) {
  const std::vector<std::string> names = {"index.html"};
  const auto bytes_of = [](std::size_t /*i*/) { return std::string("new"); };
  fs::create_directory("empty");
  EXPECT_EQ(files_.make_folder("empty", names, bytes_of), std::nullopt);
  EXPECT_EQ(read_text("empty/index.html"), "new");

  fs::create_directory("full");
  write_text("full/index.html", "theirs");
  write_text("file", "theirs");
  fs::create_symlink("full", "link");
  EXPECT_EQ(files_.make_folder("full", names, bytes_of), "directory not empty");
  EXPECT_EQ(files_.make_folder("link", names, bytes_of), "directory not empty");
  EXPECT_EQ(files_.make_folder("file", names, bytes_of), "not a directory");
  EXPECT_EQ(read_text("full/index.html"), "theirs");
  EXPECT_EQ(read_text("file"), "theirs");
  EXPECT_EQ(entries(), 4U);
}

TEST_F(RealFilesTest, a_folder_that_cannot_be_finished_leaves_nothing_behind) {
  const auto bytes_of = [](std::size_t /*i*/) { return std::string("page"); };
  const std::vector<std::string> twice = {"a.html", "a.html"};
  EXPECT_EQ(files_.make_folder("room", twice, bytes_of), "file exists");
  const std::vector<std::string> too_long = {"a.html", std::string(300, 'x')};
  EXPECT_EQ(files_.make_folder("room", too_long, bytes_of), "file name too long");
  EXPECT_EQ(files_.make_folder("missing/room", too_long, bytes_of), "no such file or directory");
  EXPECT_EQ(entries(), 0U);
}

TEST_F(RealFilesTest, a_folder_that_is_interrupted_leaves_nothing_behind) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(STDERR_FILENO);
    end_tidily_when_interrupted();
    const std::vector<std::string> names = {"index.html", "e-1.html", "e-2.html"};
    files_.make_folder("room", names, [](std::size_t i) {
      if (i == 2) ::raise(SIGTERM);
      return std::string("page");
    });
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), SIGTERM);
  EXPECT_EQ(entries(), 0U);
}

TEST_F(RealFilesTest, a_file_is_made_its_owners_alone) {
  write_text("key.json", "{}");
  ASSERT_EQ(::chmod("key.json", 0664), 0);
  EXPECT_EQ(files_.make_private("key.json"), std::nullopt);
  EXPECT_EQ(mode_of("key.json"), 0600U);
  EXPECT_EQ(files_.make_private("missing"), "no such file or directory");
}

TEST_F(RealFilesTest, a_path_is_resolved_as_far_as_it_exists) {
  fs::create_directory("folder");
  fs::create_symlink("folder", "link");
  const std::string here = folder_.path().string();
  EXPECT_EQ(files_.resolve("link/../link/new.yaml"), here + "/folder/new.yaml");
  EXPECT_EQ(files_.resolve("."), here);
}

}  // namespace
}  // namespace rung::test
