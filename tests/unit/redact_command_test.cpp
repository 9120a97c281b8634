#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "command/assessment_formats.h"
#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Everything of a person that a file can hold, each text with a word that occurs nowhere else.
const std::string private_evidence = R"(schema: rung/evidence/v1
framework: unified-security
employee: {id: zebra-1042, name: Zebra Quux, level: L5, track: appsec, level_since: 2022-02}
leave: [{from: 2026-03, to: 2026-03}]
evidence:
  - id: zebra-plan
    source: artifact
    title: Zebra threat model
    link: https://zebra.example/secret
    shows: [threat-modeling@L6]
    from: 2026-01
    to: 2026-11
    confirmed_by: {id: zebra-manager, role: L6}
  - id: zebra-draft
    source: feedback
    title: Zebra draft
    shows: [threat-modeling@L6]
    month: 2026-12
    draft: true
approvals:
  - {kind: panel, for: L6, by: zebra-voter, role: L6, decision: reject, date: 2026-11-10}
not_applicable:
  - {responsibility: threat-modeling@L6, reason: zebra reason, approved_by: {id: zebra-boss, role: L6}}
growth_plan: {link: https://zebra.example/plan, since: 2026-02}
)";

TEST(RedactCommand, leaves_no_byte_of_the_originals_in_any_format) {
  MemoryFiles files;
  files.files["people/zebra.yaml"] = private_evidence;
  for (const Format* format : formats_of_assessments()) {
    const std::vector<std::string> arguments{
        "assess",   "people/zebra.yaml",       "--as-of", "2026-11",
        "--format", std::string(format->name), "--trace"};
    const std::string open = run_program(arguments, files, "").out;
    EXPECT_THAT(open, HasSubstr("ebra")) << format->name;
    std::vector<std::string> redacted = arguments;
    redacted.emplace_back("--redact");
    const ProgramResult result = run_program(redacted, files, "");
    EXPECT_EQ(result.status, 1) << format->name;
    EXPECT_THAT(result.out, Not(HasSubstr("ebra"))) << format->name;
    EXPECT_THAT(result.out, Not(HasSubstr("Quux"))) << format->name;
    // A wiki page has its title from the wiki, so that nobody is named below it.
    if (format->name != "confluence") {
      EXPECT_THAT(result.out, HasSubstr("person-1")) << format->name;
    }
    EXPECT_EQ(result.err, "") << format->name;
  }
}

TEST(RedactCommand, calls_several_people_and_files_apart) {
  MemoryFiles files;
  files.files["people/a.yaml"] = private_evidence;
  std::string other = private_evidence;
  other.replace(other.find("zebra-1042"), 10, "zebra-1043");
  files.files["people/b.yaml"] = other;
  const std::string out =
      run_program({"assess", "people", "--as-of", "2026-11", "--redact", "--format", "ndjson"},
                  files, "")
          .out;
  EXPECT_THAT(out, HasSubstr("\"file\":\"file-1.yaml\""));
  EXPECT_THAT(out, HasSubstr("\"file\":\"file-2.yaml\""));
  EXPECT_THAT(out, Not(HasSubstr("ebra")));
}

}  // namespace
}  // namespace rung::test
