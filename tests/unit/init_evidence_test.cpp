#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "command/builtin.h"
#include "support/marked_text.h"
#include "support/memory_files.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

/// The command line for each level of each framework that ships, where something follows; on tracks
/// in turn, as all of them would take their time.
std::vector<std::vector<std::string>> everybody() {
  std::vector<std::vector<std::string>> all;
  for (const auto& builtin : builtin_frameworks()) {
    const LoadedText loaded = load_framework_text(std::string(builtin.text));
    for (const Level& level : loaded.framework->levels) {
      if (level.next.empty()) continue;
      std::vector<std::string> words{"init",    "evidence", "--framework", std::string(builtin.id),
                                     "--level", level.id,   "--output",    "me.yaml"};
      if (const auto& tracks = loaded.framework->tracks; !tracks.empty()) {
        words.insert(words.end(), {"--track", tracks[all.size() % tracks.size()].id});
      }
      all.push_back(words);
    }
  }
  return all;
}

/// The same file with every entry of its comments copied into `evidence:`, and every record that a
/// gate asks for into the list that is named above it.
std::string with_examples(const std::string& text) {
  std::string out;
  std::map<std::string, std::string> lists;
  std::string list = "evidence:";
  for (const std::string& line : lines_of(text)) {
    const bool is_list =
        line == "#   evidence:" || line == "#   duties:" || line == "#   approvals:";
    if (is_list) list = line.substr(4);
    if (line == "#") list = "evidence:";
    if (line.starts_with("#     - {")) {
      lists[list] += line.substr(3) + '\n';
    } else if (line.starts_with("#   - source:") || line.starts_with("#     ")) {
      lists["evidence:"] += line.substr(1) + '\n';
    }
    if (line != "evidence: []") out += line + '\n';
  }
  for (const auto& [name, records] : lists) out += name + '\n' + records;
  return out;
}

TEST(InitEvidence, is_valid_as_it_is_for_everybody) {
  for (const auto& words : everybody()) {
    MemoryFiles files;
    ASSERT_EQ(run_program(words, files).status, 0) << words[3] << ' ' << words[5];
    const ProgramResult checked = run_program({"validate", "me.yaml", "--strict"}, files);
    EXPECT_EQ(checked.status, 0) << words[3] << ' ' << words[5] << '\n' << checked.out;
    EXPECT_EQ(run_program({"assess", "me.yaml"}, files).status, 1) << words[3] << ' ' << words[5];
  }
}

TEST(InitEvidence, offers_entries_that_can_be_copied) {
  for (const auto& words : everybody()) {
    MemoryFiles files;
    ASSERT_EQ(run_program(words, files).status, 0);
    files.files["me.yaml"] = with_examples(files.files["me.yaml"]);
    const ProgramResult checked = run_program({"validate", "me.yaml"}, files);
    EXPECT_EQ(checked.status, 0) << words[3] << ' ' << words[5] << '\n' << checked.out;
  }
}

TEST(InitEvidence, never_writes_over_a_file) {
  MemoryFiles files;
  files.files["me.yaml"] = "mine";
  const ProgramResult result = run_program(
      {"init", "evidence", "--framework", "engineer-path", "--level", "IC2", "--output", "me.yaml"},
      files);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("[output-exists]"));
  EXPECT_EQ(files.files["me.yaml"], "mine");
}

TEST(InitEvidence, says_what_is_missing_on_the_command_line) {
  MemoryFiles files;
  const auto complaint = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"init", "evidence"});
    return run_program(words, files).err;
  };
  EXPECT_THAT(complaint({}), HasSubstr("the framework and the level are missing"));
  EXPECT_THAT(complaint({"--framework", "unified-security"}), HasSubstr("the level is missing"));
  EXPECT_THAT(complaint({"--framework", "unified-security", "--level", "L4"}),
              HasSubstr("add `--track` with one of appsec"));
  EXPECT_THAT(complaint({"--framework", "unified-security", "--level", "L6"}),
              HasSubstr("nothing comes after `L6`"));
  EXPECT_THAT(complaint({"--framework", "unified-security", "--level", "L44"}),
              HasSubstr("unknown level `L44`"));
}

}  // namespace
}  // namespace rung::test
