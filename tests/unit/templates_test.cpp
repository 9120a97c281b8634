#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "command/builtin.h"
#include "command/real_world.h"
#include "rung/load.h"
#include "support/marked_text.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

std::string text_of(std::string_view id) {
  const auto templates = builtin_templates();
  const auto found = std::ranges::find(templates, id, &BuiltinTemplate::id);
  return found == templates.end() ? "" : std::string(found->text);
}

TEST(Templates, a_framework_begins_without_a_diagnostic) {
  auto loaded = load_framework_text(text_of("framework"));
  EXPECT_EQ(lines_of(loaded.diagnostics), std::vector<std::string>{});
  ASSERT_TRUE(loaded.framework);
}

/// Whoever starts from it has seen every section that there is.
TEST(Templates, a_framework_begins_with_every_section) {
  const auto loaded = load_framework_text(text_of("framework"));
  ASSERT_TRUE(loaded.framework);
  const Framework& begun = *loaded.framework;
  EXPECT_TRUE(begun.effective && begun.review);
  EXPECT_FALSE(begun.calibration.empty() || begun.sources.empty() || begun.facts.empty());
  EXPECT_FALSE(begun.duties.empty() || begun.approvals.empty() || begun.roles.empty());
  EXPECT_FALSE(begun.tracks.empty() || begun.areas.empty() || begun.skills.empty());
  EXPECT_GT(begun.metrics.size(), 1U) << "one beside the built-in one";
  EXPECT_FALSE(begun.promotions.front().gates.empty() || begun.growth.empty());
}

TEST(Templates, a_person_can_be_assessed_against_what_was_begun) {
  const WorkingFolder here;
  RealFiles files;
  ASSERT_EQ(run_program({"init", "framework", "--output", "our.yaml"}, files).status, 0);
  for (const char* track : {"backend", "frontend"}) {
    const auto result = run_program({"assess", "-", "--framework", "our.yaml"}, files,
                                    "schema: rung/evidence/v1\nframework: our-ladder\nemployee: "
                                    "{id: e-1, level: E1, level_since: 2025-01, track: " +
                                        std::string(track) + "}\n");
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "");
  }
}

TEST(Templates, are_printed_or_written_as_they_are) {
  const WorkingFolder here;
  RealFiles files;
  EXPECT_EQ(run_program({"init", "framework"}, files).out, text_of("framework"));
  EXPECT_EQ(run_program({"init", "framework", "--output", "our.yaml"}, files).out, "");
  EXPECT_EQ(read_text(here.path() / "our.yaml"), text_of("framework"));
}

TEST(Templates, nothing_that_is_there_is_overwritten) {
  const WorkingFolder here;
  RealFiles files;
  write_text(here.path() / "our.yaml", "older");
  std::filesystem::create_directory(here.path() / "folder");
  for (const char* name : {"our.yaml", "./our.yaml", "folder"}) {
    const auto result = run_program({"init", "framework", "--output", name}, files);
    EXPECT_EQ(result.status, 2) << name;
    EXPECT_NE(result.err.find("[output-exists]"), std::string::npos) << result.err;
  }
  EXPECT_EQ(read_text(here.path() / "our.yaml"), "older");
}

}  // namespace
}  // namespace rung::test
