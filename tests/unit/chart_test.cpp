#include "view/chart.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rung::test {
namespace {

/// A straight ladder: its levels from the bottom up, and what each is matched with as
/// `scheme:level`.
Framework ladder(const std::string& id,
                 const std::vector<std::pair<std::string, std::vector<std::string>>>& levels) {
  Framework framework;
  framework.id.value = id;
  for (const auto& [name, aligns] : levels) {
    Level& level = framework.levels.emplace_back();
    level.id = name;
    for (const std::string& one : aligns) {
      level.aligns.push_back({one.substr(0, one.find(':')), "", one.substr(one.find(':') + 1)});
    }
    const int index = static_cast<int>(framework.levels.size()) - 1;
    if (index > 0) framework.levels[static_cast<std::size_t>(index - 1)].next = {index};
  }
  return framework;
}

/// `a1=b1 | a2 | b2=c1`: the rows from the bottom up.
std::string rows_of(const std::vector<Framework>& frameworks) {
  std::vector<const Framework*> all;
  for (const Framework& framework : frameworks) all.push_back(&framework);
  std::vector<std::string> rows;
  for (const ChartRow& row : chart_of(all).rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (const int level : row[i]) {
        cells.push_back(frameworks[i].levels[static_cast<std::size_t>(level)].id);
      }
    }
    rows.push_back(fmt::to_string(fmt::join(cells, "=")));
  }
  return fmt::to_string(fmt::join(rows, " | "));
}

/// The standing of each claim, in order.
std::vector<ChartClaim::Standing> standings_of(const std::vector<Framework>& frameworks) {
  std::vector<const Framework*> all;
  for (const Framework& framework : frameworks) all.push_back(&framework);
  std::vector<ChartClaim::Standing> standings;
  for (const ChartClaim& claim : chart_of(all).claims) standings.push_back(claim.standing);
  return standings;
}

using enum ChartClaim::Standing;
using Standings = std::vector<ChartClaim::Standing>;

TEST(Chart, matches_what_says_so_on_both_sides) {
  const std::vector<Framework> all{ladder("a", {{"a1", {"b:b1"}}, {"a2", {"b:b2"}}}),
                                   ladder("b", {{"b1", {"a:a1"}}, {"b2", {"a:a2"}}})};
  EXPECT_EQ(rows_of(all), "a1=b1 | a2=b2");
  EXPECT_EQ(standings_of(all), (Standings{mutual, mutual, mutual, mutual}));
}

TEST(Chart, gives_a_level_without_counterpart_a_row_of_its_own) {
  EXPECT_EQ(rows_of({ladder("a", {{"a1", {}}, {"a2", {"b:b1"}}, {"a3", {"b:b2"}}}),
                     ladder("b", {{"b1", {"a:a2"}}, {"b2", {"a:a3"}}, {"b3", {}}})}),
            "a1 | a2=b1 | a3=b2 | b3");
}

TEST(Chart, takes_one_side_for_a_match_and_says_so) {
  const std::vector<Framework> all{ladder("a", {{"a1", {"b:b1"}}}), ladder("b", {{"b1", {}}})};
  EXPECT_EQ(rows_of(all), "a1=b1");
  EXPECT_EQ(standings_of(all), (Standings{one_sided}));
}

TEST(Chart, matches_over_a_third_framework) {
  EXPECT_EQ(rows_of({ladder("a", {{"a1", {"b:b1"}}}), ladder("b", {{"b1", {"a:a1", "c:c1"}}}),
                     ladder("c", {{"c1", {"b:b1"}}})}),
            "a1=b1=c1");
}

TEST(Chart, leaves_out_what_would_turn_a_ladder_round) {
  const std::vector<Framework> crossed{ladder("a", {{"a1", {"b:b2"}}, {"a2", {"b:b1"}}}),
                                       ladder("b", {{"b1", {"a:a2"}}, {"b2", {}}})};
  EXPECT_EQ(rows_of(crossed), "a1 | a2=b1 | b2");
  EXPECT_EQ(standings_of(crossed), (Standings{contradictory, mutual, mutual}));
  const std::vector<Framework> one_is_two{ladder("a", {{"a1", {"b:b1"}}, {"a2", {"b:b1"}}}),
                                          ladder("b", {{"b1", {}}})};
  EXPECT_EQ(rows_of(one_is_two), "a1=b1 | a2");
  EXPECT_EQ(standings_of(one_is_two), (Standings{one_sided, contradictory}));
}

TEST(Chart, lets_the_ends_of_a_fork_share_a_row) {
  Framework fork = ladder("a", {{"a1", {}}, {"a2", {"b:b1"}}, {"m2", {"b:b1"}}});
  fork.levels[0].next = {1, 2};
  fork.levels[1].next = {};
  EXPECT_EQ(rows_of({fork, ladder("b", {{"b1", {}}})}), "a1 | a2=m2=b1");
}

TEST(Chart, tells_of_levels_that_are_not_there) {
  const std::vector<Framework> all{ladder("a", {{"a1", {"b:b9", "elsewhere:x"}}}),
                                   ladder("b", {{"b1", {}}})};
  EXPECT_EQ(rows_of(all), "a1 | b1");
  EXPECT_EQ(standings_of(all), (Standings{unknown}));
}

TEST(Chart, matches_two_versions_of_one_framework_by_id) {
  EXPECT_EQ(rows_of({ladder("a", {{"a1", {}}, {"a2", {}}}),
                     ladder("a", {{"a1", {}}, {"new", {}}, {"a2", {}}})}),
            "a1=a1 | new | a2=a2");
}

}  // namespace
}  // namespace rung::test
