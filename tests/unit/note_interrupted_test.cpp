// Whatever happens while something is noted, the file is the old one or the new one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string>

#include "command/real_world.h"
#include "support/memory_files.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::string ladder =
    "schema: rung/framework/v1\n"
    "id: small\n"
    "title: Small\n"
    "version: '1'\n"
    "sources: {artifact: Artifacts}\n"
    "levels: [{id: L1, next: [L2]}, {id: L2}]\n"
    "responsibilities: [{id: L2.leads, level: L2, text: Leads a project.}]\n";
const std::string before =
    "schema: rung/evidence/v1\n"
    "framework: small.yaml\n"
    "employee: {id: e-1, level: L1, level_since: 2024-02}  # as it was\n"
    "evidence: []\n";

const std::vector<std::string> noting{"note",    "me.yaml", "--source", "artifact",
                                      "--month", "2026-11", "--title",  "Something"};

/// Notes something in a process of its own, which is prepared first. Returns its id.
pid_t note_in_a_child(const std::function<void()>& prepare) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  prepare();
  RealFiles files;
  ::_exit(run_program(noting, files).status);
}

std::string noted_file() {
  MemoryFiles files;
  files.files["small.yaml"] = ladder;
  files.files["me.yaml"] = before;
  EXPECT_EQ(run_program(noting, files).status, 0);
  return files.files["me.yaml"];
}

/// What stands in the folder beside the file: nothing but what a killed process could not clear.
std::size_t others_beside() {
  std::size_t others = 0;
  for (const auto& entry : fs::directory_iterator(".")) {
    const std::string name = entry.path().filename().string();
    if (name == "me.yaml" || name == "small.yaml") continue;
    ++others;
    EXPECT_TRUE(name.starts_with(".rung-")) << name;
  }
  return others;
}

/// Lets the child go on until it has entered or left so many system calls, and kills it there.
/// False if it ended before.
bool kill_at(pid_t child, int stop) {
  int status = 0;
  ::waitpid(child, &status, 0);  // it stops itself once
  for (int i = 0; i < stop && WIFSTOPPED(status); ++i) {
    EXPECT_EQ(::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr), 0);
    ::waitpid(child, &status, 0);
  }
  if (!WIFSTOPPED(status)) return false;
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  return true;
}

TEST(NoteInterrupted, killed_at_any_system_call_leaves_the_old_file_or_the_new_one) {
  const WorkingFolder here;
  write_text("small.yaml", ladder);
  const std::string after = noted_file();
  int old_ones = 0;
  int new_ones = 0;
  for (int stop = 1; stop < 5000; ++stop) {
    write_text("me.yaml", before);
    const pid_t child = note_in_a_child([] {
      ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
      ::raise(SIGSTOP);
    });
    const bool killed = kill_at(child, stop);
    const std::string now = read_text("me.yaml");
    ASSERT_TRUE(now == before || now == after) << "killed at stop " << stop << '\n' << now;
    ++(now == before ? old_ones : new_ones);
    others_beside();
    if (!killed) break;
  }
  EXPECT_GT(old_ones, 20);  // it was really stopped on its way
  EXPECT_GT(new_ones, 0);
  EXPECT_EQ(read_text("me.yaml"), after);
}

TEST(NoteInterrupted, a_file_that_may_not_become_as_large_is_left_alone) {
  const WorkingFolder here;
  write_text("small.yaml", ladder);
  write_text("me.yaml", before);
  const pid_t child = note_in_a_child([] {
    const rlimit limit{before.size() + 10, before.size() + 10};  // less than it would be
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
  });
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 2);
  EXPECT_EQ(read_text("me.yaml"), before);
  EXPECT_EQ(others_beside(), 0U);
}

TEST(NoteInterrupted, a_process_that_the_limit_ends_leaves_the_old_file) {
  const WorkingFolder here;
  write_text("small.yaml", ladder);
  write_text("me.yaml", before);
  const pid_t child = note_in_a_child([] {
    const rlimit limit{before.size() + 10, before.size() + 10};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_DFL);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
  });
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(read_text("me.yaml"), before);
}

/// Somebody else writes the file while it is being noted in.
class FilesOfTwo final : public FileSystem {
 public:
  MemoryFiles under;
  mutable int reads = 0;

  PathKind kind(const std::string& path) const override { return under.kind(path); }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    ReadResult result = under.read(path, limit);
    if (path == "me.yaml" && ++reads > 1) result.bytes += "# by somebody else\n";
    return result;
  }
  DirectoryListing list(const std::string& directory) const override {
    return under.list(directory);
  }
  std::string resolve(const std::string& path) const override { return under.resolve(path); }
  std::optional<std::string> write(const std::string& path, std::string_view bytes) override {
    return under.write(path, bytes);
  }
};

TEST(NoteInterrupted, a_file_that_has_changed_meanwhile_is_left_alone) {
  FilesOfTwo files;
  files.under.files["small.yaml"] = ladder;
  files.under.files["me.yaml"] = before;
  const ProgramResult result = run_program(noting, files);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("it has changed since it was read"));
  EXPECT_EQ(files.under.files["me.yaml"], before);
}

TEST(NoteInterrupted, the_real_files_look_once_more_before_they_replace_one) {
  const WorkingFolder here;
  RealFiles files;
  write_text("me.yaml", "theirs");
  EXPECT_EQ(files.replace("me.yaml", "mine", "new"), "it has changed since it was read");
  EXPECT_EQ(read_text("me.yaml"), "theirs");
  EXPECT_EQ(others_beside(), 0U);
  EXPECT_EQ(files.replace("me.yaml", "theirs", "new"), std::nullopt);
  EXPECT_EQ(read_text("me.yaml"), "new");
}

TEST(NoteInterrupted, what_cannot_be_written_is_told) {
  MemoryFiles files;
  files.files["small.yaml"] = ladder;
  files.files["me.yaml"] = before;
  files.write_fails = "no space left on device";
  const ProgramResult result = run_program(noting, files);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("`me.yaml` cannot be written: no space left on device"));
  EXPECT_EQ(files.files["me.yaml"], before);
}

}  // namespace
}  // namespace rung::test
