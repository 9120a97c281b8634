#include "schema/choices.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace rung::test
