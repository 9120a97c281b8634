// Two lanes, one truth: what the plain lane reads, yaml-cpp reads as the very same tree. Held over
// every file of this repository, files drawn from a grammar, and both with damage done to them.
// `scripts/fuzz` goes on where these end.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "property/any_yaml.h"
#include "support/lane_difference.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

/// Files by the names of the folders they are below.
std::vector<fs::path> yaml_files(const std::vector<std::string>& folders) {
  std::vector<fs::path> found;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(source_folder() / folder)) {
      std::error_code unreadable;  // a link to itself is among the tests
      const auto kind = entry.path().extension();
      if (entry.is_regular_file(unreadable) && (kind == ".yaml" || kind == ".yml")) {
        found.push_back(entry.path());
      }
    }
  }
  std::ranges::sort(found);
  return found;
}

/// A few lines in a row, from the beginning of one of them, so that many small files come of one.
std::string excerpt_of(const std::string& text, std::size_t number) {
  constexpr std::size_t lines = 12;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < number * lines && begin < text.size(); ++i) {
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  }
  std::size_t end = begin;
  for (std::size_t i = 0; i < lines && end < text.size(); ++i) {
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
  return text.substr(begin, end - begin);
}

/// How many of the texts the plain lane reads.
struct Tally {
  int plain = 0;
  int all = 0;

  void hold(const std::string& text) {
    const auto compared = yaml::lane_difference(text);
    ++all;
    if (compared.plain) ++plain;
    ASSERT_EQ(compared.difference, "") << text;
  }
};

TEST(Lanes, AgreeOnEveryFileOfTheRepository) {
  Tally tally;
  for (const fs::path& path : yaml_files({"tests"})) {
    if (path.string().find("node_modules") != std::string::npos) continue;
    SCOPED_TRACE(path);
    ASSERT_NO_FATAL_FAILURE(tally.hold(read_text(path)));
  }
  EXPECT_GT(tally.plain, 150);
}

TEST(Lanes, FilesAsTheyAreMeantToBeTakeThePlainOne) {
  for (const fs::path& path : yaml_files({"data", "examples", "tests/conformance"})) {
    const auto compared = yaml::lane_difference(read_text(path));
    EXPECT_TRUE(compared.plain) << path;
    EXPECT_EQ(compared.difference, "") << path;
  }
}

TEST(Lanes, AgreeOnFilesDrawnFromAGrammar) {
  Tally tally;
  AnyYaml any(2026);
  for (int i = 0; i < 10'000; ++i) ASSERT_NO_FATAL_FAILURE(tally.hold(any.file()));
  EXPECT_GT(tally.plain, tally.all / 10);
  EXPECT_LT(tally.plain, tally.all * 9 / 10);
}

TEST(Lanes, AgreeOnDrawnFilesThatAreDamaged) {
  Tally tally;
  AnyYaml any(11);
  for (int i = 0; i < 10'000; ++i) ASSERT_NO_FATAL_FAILURE(tally.hold(any.damaged(any.file())));
  EXPECT_GT(tally.plain, tally.all / 20);
}

TEST(Lanes, AgreeOnRealFilesThatAreDamaged) {
  Tally tally;
  AnyYaml any(5);
  for (const fs::path& path : yaml_files({"data", "examples"})) {
    const std::string text = read_text(path);
    for (std::size_t number = 0;; ++number) {
      const std::string excerpt = excerpt_of(text, number);
      if (excerpt.empty()) break;
      for (int i = 0; i < 10; ++i) ASSERT_NO_FATAL_FAILURE(tally.hold(any.damaged(excerpt)));
    }
  }
  EXPECT_GT(tally.plain, tally.all / 10);
}

}  // namespace
}  // namespace rung::test
