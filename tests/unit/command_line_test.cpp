#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/command_case.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

TEST_F(CommandTest, the_command_line_is_checked_before_anything_is_read) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"asess"},
      {"assess"},
      {"assess", "x.yaml", "--formt", "json"},
      {"assess", "x.yaml", "--format", "jsn"},
      {"assess", "x.yaml", "--format", "json="},
      {"assess", "x.yaml", "--format", "json", "--format", "text"},
      {"assess", "x.yaml", "--format", "json=a", "--format", "text=a"},
      {"assess", "x.yaml", "--as-of", "2026-13"},
      {"assess", "x.yaml", "--as-of"},
      {"assess", "x.yaml", "--color", "sometimes"},
      {"assess", "x.yaml", "--width", "79"},
      {"assess", "x.yaml", "--width", "99999999999999999999"},
      {"assess", "x.yaml", "--width", "8o"},
      {"assess", "x.yaml", "--framework", "a", "--framework", "b"},
      {"assess", "x.yaml", "--framework", ""},
      {"assess", "x.yaml", "--framework="},
      {"assess", "x.yaml", "--as-of", ""},
      {"assess", "x.yaml", "--jobs", ""},
      {"assess", "x.yaml", "--output", ""},
      {"assess", ""},
      {"plan", "x.yaml", "--target", ""},
      {"help"},
      {"explain", "unknown-kee"},
      {"explain", "unknown-key", "more"},
  };
  for (const auto& arguments : wrong) {
    const auto result = rung(arguments);
    EXPECT_EQ(result.status, 2) << testing::PrintToString(arguments);
  }
  EXPECT_TRUE(files_.reads.empty());
}

TEST_F(CommandTest, an_empty_value_is_named_and_not_taken_for_none) {
  files_.files["dana.yaml"] = ready;
  EXPECT_THAT(rung({"assess", "dana.yaml", "--framework", ""}).err,
              HasSubstr("`--framework` needs a value"));
  EXPECT_THAT(rung({"assess", "dana.yaml", ""}).err, HasSubstr("an argument is empty"));
}

TEST_F(CommandTest, behind_two_dashes_everything_is_a_file) {
  files_.files["-dana.yaml"] = ready;
  EXPECT_EQ(rung({"assess", "--as-of", "2026-11", "--", "-dana.yaml"}).status, 0);
  EXPECT_THAT(rung({"assess", "--", "--jobs"}).err, HasSubstr("there is no file `--jobs`"));
}

TEST_F(CommandTest, help_and_version_are_options) {
  EXPECT_THAT(rung({"help"}).err, HasSubstr("write `--help`"));
  EXPECT_THAT(rung({"version"}).err, HasSubstr("write `--version`"));
}

}  // namespace
}  // namespace rung::test
