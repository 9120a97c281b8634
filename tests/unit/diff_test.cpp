#include "diff/diff.h"

#include <gtest/gtest.h>

#include "support/told_changes.h"
#include "support/whole_framework.h"

namespace rung::test {
namespace {

using Lines = std::vector<std::string>;

/// The whole framework with one text in place of another, wherever that stands.
std::string with(const std::string& text, const std::string& before, const std::string& after) {
  std::string result = text;
  std::size_t count = 0;
  for (auto at = result.find(before); at != std::string::npos;
       at = result.find(before, at + after.size())) {
    result.replace(at, before.size(), after);
    ++count;
  }
  EXPECT_GT(count, 0U) << before;
  return result;
}

Lines told_with(const std::string& before, const std::string& after) {
  return told_between(whole_framework(), with(whole_framework(), before, after));
}

TEST(Diff, a_source_under_another_id_is_told_once_and_not_wherever_it_is_accepted) {
  EXPECT_EQ(told_with("dashboard", "board"),
            (Lines{"none moved source|board|: dashboard -> board"}));
}

TEST(Diff, so_is_a_skill_whose_cells_and_offers_go_with_it) {
  const std::string after =
      with(with(whole_framework(), "id: modeling", "id: threats"), "[modeling]", "[threats]");
  EXPECT_EQ(told_between(whole_framework(), after),
            (Lines{"none moved skill|threats|: modeling -> threats"}));
}

TEST(Diff, a_level_under_another_id_takes_its_cells_and_promotions_with_it) {
  EXPECT_EQ(told_with("L3", "X3"), (Lines{"none moved level|X3|: L3 -> X3"}));
}

TEST(Diff, a_title_that_repeats_the_id_is_not_told_with_it) {
  const std::string before =
      with(whole_framework(), "{id: craft, title: The craft,", "{id: craft,");
  EXPECT_EQ(told_between(before, with(before, "{id: craft,", "{id: trade,")),
            (Lines{"none added area|trade|:  -> trade", "none removed area|craft|: craft -> "}));
}

TEST(Diff, a_promotion_that_follows_the_rule_is_not_told_with_it) {
  const std::string follows = with(whole_framework(), "    rule: {months: 5}\n", "");
  EXPECT_EQ(told_between(follows, with(follows, "coverage: 70%", "coverage: 90%")),
            (Lines{"tightens changed rule||coverage: 70% -> 90%"}));
  EXPECT_EQ(told_between(whole_framework(), follows),
            (Lines{"either changed rule|L1 → L2|months: 5 -> 6"}));
}

TEST(Diff, a_default_that_is_written_out_is_no_difference) {
  EXPECT_EQ(told_with("{count: feedback,", "{count: feedback, at_least: 1,"), Lines{});
  EXPECT_EQ(told_with("rule: {months: 5}", "rule: {months: 5, coverage: 70%}"), Lines{});
}

TEST(Diff, the_order_of_a_list_counts_only_where_it_has_one) {
  EXPECT_EQ(told_with("sources: [dashboard, artifact]", "sources: [artifact, dashboard]"), Lines{});
  EXPECT_EQ(told_with("levels: [L2, M2]", "levels: [M2, L2]"), Lines{});
  EXPECT_EQ(told_with("one_of: [talk, blog]", "one_of: [blog, talk]"), Lines{});
  EXPECT_EQ(told_with("  dashboard: Dashboards\n  artifact: Artifacts\n",
                      "  artifact: Artifacts\n  dashboard: Dashboards\n"),
            (Lines{"none changed source|artifact|order: after dashboard -> before dashboard"}));
}

TEST(Diff, what_is_asked_everywhere_stays_so_when_the_ladder_grows) {
  EXPECT_EQ(
      told_with("{id: M2, title: Leader, rank: 2}", "{id: M2, title: Leader, rank: 2, next: L3}"),
      (Lines{"loosens added promotion|M2 → L3|:  -> 70% for six months"}));
}

TEST(Diff, a_level_in_between_brings_its_promotions) {
  const std::string after = with(
      with(whole_framework(), "{id: L2, title: Expert, rank: 2, next: [L3]}",
           "{id: L2, title: Expert, rank: 2, next: [P2]}"),
      "  - {id: M2, title: Leader, rank: 2}",
      "  - {id: P2, title: Fellow, rank: 3, next: [L3]}\n  - {id: M2, title: Leader, rank: 2}");
  EXPECT_EQ(told_between(whole_framework(), after),
            (Lines{"none added level|P2|:  -> Fellow",
                   "loosens added promotion|L2 → P2|:  -> 70% for six months",
                   "loosens added promotion|P2 → L3|:  -> 70% for six months",
                   "tightens removed promotion|L2 → L3|: 70% for six months -> "}));
}

TEST(Diff, a_waiver_goes_with_its_gate) {
  const std::string owner =
      "      - {id: owner, text: Has owned one, requires: {duty: owner, months: 7, where: "
      "{adopters: "
      "{at_least: 2, at_most: 8}}, current: false}}\n";
  const std::string after =
      with(with(whole_framework(), owner, ""), "waives: [rule, owner]", "waives: [rule]");
  ASSERT_EQ(told_between(whole_framework(), after).size(), 1U);
  EXPECT_TRUE(told_between(whole_framework(), after).front().starts_with("loosens removed gate"));
}

TEST(Diff, effects_add_up) {
  EXPECT_EQ(Effect::none | Effect::loosens, Effect::loosens);
  EXPECT_EQ(Effect::tightens | Effect::none, Effect::tightens);
  EXPECT_EQ(Effect::tightens | Effect::tightens, Effect::tightens);
  EXPECT_EQ(Effect::tightens | Effect::loosens, Effect::either);
  EXPECT_EQ(Effect::either | Effect::loosens, Effect::either);
}

}  // namespace
}  // namespace rung::test
