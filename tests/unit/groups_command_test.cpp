// Groups reach no verdict, and nothing else that is written.

#include <gtest/gtest.h>

#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

constexpr const char* framework = R"(schema: rung/framework/v1
id: acme
title: Acme
version: "1"
sources: {note: Notes}
roles: {manager: Manager}
levels: [{id: L1, next: [L2]}, {id: L2}]
responsibilities: [{id: owns, level: L2, text: Owns}, {id: reviews, level: L2, text: Reviews}]
rule: {months: 2}
)";

void add_team(MemoryFiles& files) {
  files.files["acme.yaml"] = framework;
  std::string groups = "person,group\n";
  for (int i = 10; i < 24; ++i) {
    const std::string id = "e-" + std::to_string(i);
    files.files["people/" + id + ".yaml"] =
        "schema: rung/evidence/v1\nframework: acme\nemployee: {id: " + id +
        ", level: L1, level_since: 2025-02}\nevidence:\n  - {source: note, shows: [owns" +
        (i % 3 == 0 ? ", reviews" : "") +
        "], from: 2026-08, confirmed_by: {id: m-1, role: manager}}\n";
    groups += id + (i < 17 ? ",north\n" : ",south\n");
  }
  files.files["groups.csv"] = groups;
}

ProgramResult calibrated(const std::string& format, std::vector<std::string> further) {
  MemoryFiles files;
  add_team(files);
  std::vector<std::string> arguments{"calibrate", "people",   "--framework",
                                     "acme.yaml", "--format", format};
  arguments.insert(arguments.end(), further.begin(), further.end());
  return run_program(arguments, files);
}

const std::vector<std::string> groups{"--groups", "groups.csv"};

TEST(Groups, leave_rows_as_they_are) {
  for (const char* format : {"csv", "ndjson"}) {
    const ProgramResult with = calibrated(format, groups);
    const ProgramResult without = calibrated(format, {});
    EXPECT_EQ(with.out, without.out) << format;
    EXPECT_EQ(with.status, without.status);
    EXPECT_EQ(with.err, "");
  }
}

/// Taking the part about fairness out leaves what is written without it.
TEST(Groups, add_a_part_and_change_nothing_else) {
  for (const char* format : {"text", "markdown"}) {
    const std::string with = calibrated(format, groups).out;
    const std::string without = calibrated(format, {}).out;
    const auto begin = with.find(std::string_view(format) == "text" ? "Fairness\n" : "## Fairness");
    const auto end = with.rfind("Everybody is held against the ladder");
    ASSERT_NE(begin, std::string::npos);
    ASSERT_LT(begin, end);
    EXPECT_EQ(with.substr(0, begin) + with.substr(end), without) << format;
    EXPECT_NE(with.find("north"), std::string::npos);
    EXPECT_EQ(without.find("north"), std::string::npos);
  }
}

TEST(Groups, are_found_by_real_ids_when_everybody_is_called_by_a_number) {
  std::vector<std::string> redacted = groups;
  redacted.emplace_back("--redact");
  const std::string out = calibrated("text", redacted).out;
  EXPECT_NE(out.find("south"), std::string::npos);
  EXPECT_EQ(out.find("e-1"), std::string::npos);
  EXPECT_EQ(out.find("m-1"), std::string::npos);
}

}  // namespace
}  // namespace rung::test
