#include "schema/choices.h"

#include <gtest/gtest.h>

#include "schema/old_names.h"

namespace rung::test {
namespace {

TEST(SchemaChoices, an_id_is_accepted_however_yaml_reads_it) {
  EXPECT_EQ(readings_of("L5"), Json({"L5"}));
  EXPECT_EQ(readings_of("5"), Json({"5", 5}));
  EXPECT_EQ(readings_of("012"), Json({"012", 12}));
  EXPECT_EQ(readings_of("2026.1"), Json({"2026.1", 2026.1}));
  EXPECT_EQ(readings_of("1e3"), Json({"1e3", 1000.0}));
  EXPECT_EQ(readings_of("0x1F"), Json({"0x1F", 31}));
  EXPECT_EQ(readings_of("0o17"), Json({"0o17", 15}));
  EXPECT_EQ(readings_of("2026-05"), Json({"2026-05"}));
  EXPECT_EQ(readings_of("infinity"), Json({"infinity"}));
  EXPECT_EQ(readings_of("0xyz"), Json({"0xyz"}));
}

TEST(SchemaChoices, a_pattern_matches_the_text_and_nothing_else) {
  EXPECT_EQ(pattern_of("L5.own-apps"), "^L5\\.own-apps$");
  EXPECT_EQ(pattern_of("debugging@L5"), "^debugging@L5$");
}

TEST(SchemaChoices, what_is_not_offered_is_accepted_by_a_pattern) {
  const Json schema = one_of({{"a", "A", "The first."}, {"b", "", "", false}}, "letter", "");
  EXPECT_EQ(schema["title"], "letter");
  EXPECT_EQ(schema["anyOf"][0],
            Json({{"const", "a"}, {"title", "A"}, {"description", "The first."}}));
  EXPECT_EQ(schema["anyOf"][1], Json({{"type", "string"}, {"pattern", "^b$"}}));
}

TEST(SchemaChoices, nothing_to_choose_from_is_told) {
  const Json schema = one_of({}, "id of a track", "the framework has no tracks");
  EXPECT_EQ(schema["patternErrorMessage"], "the framework has no tracks");
  EXPECT_FALSE(schema.contains("anyOf"));
}

TEST(SchemaChoices, what_was_called_otherwise_is_accepted_and_not_offered) {
  Framework framework;
  for (const auto& [old_id, now] : {std::pair("threats", "modeling"), std::pair("S2", "L2"),
                                    std::pair("plan", "modeling@L2"), std::pair("a", "b")}) {
    framework.renamed.push_back({old_id, now, {}});
  }
  EXPECT_EQ(
      names_of(framework, std::string("modeling@L2")),
      (std::vector<std::string>{"modeling@L2", "plan", "modeling@S2", "threats@L2", "threats@S2"}));
  EXPECT_EQ(names_of(framework, std::vector<std::string>{"b", "c"}),
            (std::vector<std::string>{"b", "a", "c"}));
  const auto choices = with_old_names(framework, {{"b", "B", "The second."}, {"c", "C", ""}});
  ASSERT_EQ(choices.size(), 3U);
  EXPECT_EQ(choices[2].text, "a");
  EXPECT_EQ(choices[2].title, "B");
  EXPECT_EQ(choices[2].description, "Called `b` now, and read as that.");
  EXPECT_FALSE(choices[2].suggested);
}

}  // namespace
}  // namespace rung::test
