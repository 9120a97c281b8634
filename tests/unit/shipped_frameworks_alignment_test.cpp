#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/shipped_frameworks.h"

namespace rung::test {
namespace {

/// A match of two levels of different frameworks, as `L3 = analyst of security-roles`.
struct Match {
  std::string framework;
  std::string level;
  std::string other_framework;
  std::string other_level;
  auto operator<=>(const Match&) const = default;
};

/// Every match that the shipped frameworks state about each other.
std::set<Match> all_matches() {
  std::set<std::string> ids;
  for (const auto& shipped : shipped_frameworks()) ids.insert(shipped.framework.id.value);
  std::set<Match> matches;
  for (const auto& shipped : shipped_frameworks()) {
    for (const Level& level : shipped.framework.levels) {
      for (const Alignment& other : level.aligns) {
        if (ids.contains(other.scheme)) {
          matches.insert({shipped.framework.id.value, level.id, other.scheme, other.id});
        }
      }
    }
  }
  return matches;
}

TEST(ShippedAlignments, name_levels_that_exist) {
  for (const auto& match : all_matches()) {
    EXPECT_GE(index_of(shipped_framework(match.other_framework).levels, match.other_level), 0)
        << match.level << " = " << match.other_level << " of " << match.other_framework;
    EXPECT_NE(match.framework, match.other_framework);
  }
}

TEST(ShippedAlignments, are_stated_on_both_sides) {
  const auto matches = all_matches();
  for (const auto& match : matches) {
    EXPECT_TRUE(
        matches.contains({match.other_framework, match.other_level, match.framework, match.level}))
        << match.other_level << " of " << match.other_framework << " does not name " << match.level
        << " of " << match.framework;
  }
}

/// A levelling chart needs one row a level: who matches the same level is matched to each other.
TEST(ShippedAlignments, agree_with_each_other) {
  const auto matches = all_matches();
  for (const auto& one : matches) {
    for (const auto& two : matches) {
      const bool same_level = one.other_framework == two.framework && one.other_level == two.level;
      if (!same_level || two.other_framework == one.framework) continue;
      EXPECT_TRUE(
          matches.contains({one.framework, one.level, two.other_framework, two.other_level}))
          << one.level << " of " << one.framework << " and " << two.other_level << " of "
          << two.other_framework << " both match " << two.level << " of " << two.framework;
    }
  }
}

TEST(ShippedAlignments, match_each_level_to_at_most_one_of_another_framework) {
  for (const auto& shipped : shipped_frameworks()) {
    for (const Level& level : shipped.framework.levels) {
      std::set<std::string> schemes;
      for (const Alignment& other : level.aligns) {
        EXPECT_TRUE(schemes.insert(other.scheme).second) << level.id << ": " << other.scheme;
      }
    }
  }
}

TEST(ShippedAlignments, are_as_the_documents_suggest) {
  const auto matches = all_matches();
  const std::vector<std::vector<std::string>> rows = {
      // unified-security, the other two ladders of the trade, engineer-path
      {"L1", "intern", ""},      {"L2", "junior-analyst", "IC2"}, {"L3", "analyst", "IC3"},
      {"L4", "engineer", "IC4"}, {"L5", "senior-engineer", ""},   {"L6", "architect", ""},
      {"M6", "", "IC5"},
  };
  std::size_t expected = 0;
  for (const auto& row : rows) {
    for (const char* trade : {"security-roles", "five-disciplines"}) {
      if (row[1].empty()) continue;
      EXPECT_TRUE(matches.contains({"unified-security", row[0], trade, row[1]})) << row[0];
      expected += 2;
      if (row[2].empty()) continue;
      EXPECT_TRUE(matches.contains({trade, row[1], "engineer-path", row[2]})) << row[2];
      expected += 2;
    }
    if (!row[1].empty()) expected += 2;  // the two ladders of the trade, of each other
    if (row[2].empty()) continue;
    EXPECT_TRUE(matches.contains({"unified-security", row[0], "engineer-path", row[2]})) << row[2];
    expected += 2;
  }
  EXPECT_EQ(matches.size(), expected);
}

}  // namespace
}  // namespace rung::test
