#include <gtest/gtest.h>

#include "support/lint_case.h"

namespace rung::test {
namespace {

const std::string head = lint_head + lint_asked;

TEST(LintLadder, the_base_is_clean) { expect_findings({"base", lint_base, {}}); }

TEST(LintLadder, levels_that_no_promotion_reaches_or_leaves) {
  const std::string help =
      " [list it in the `next` of the level below it, or give it a `next` of its own]";
  expect_findings({"one of four",
                   head + "levels: [{id: L1, next: [L2]}, {id: L2}, {id: «L3»}, {id: «L4»}]\n",
                   {"isolated-level: no promotion leads to `L3` or away from it" + help,
                    "isolated-level: no promotion leads to `L4` or away from it" + help}});
  expect_findings(
      {"the only level",
       lint_head + "levels: [{id: L1}]\n" + "responsibilities: [{id: a, level: L1, text: Works}]\n",
       {}});
}

TEST(LintLadder, ladders_that_nothing_connects) {
  expect_findings(
      {"two ladders",
       head + "levels: [{id: L1, next: [L2]}, {id: L2}, {id: «M1», next: [M2]}, {id: M2}]\n",
       {"separate-ladder: no promotion connects `M1` with `L1`, where the ladder begins [if people "
        "get there from the other ladder, list it in the `next` of a level]"}});
  expect_findings({"two ways in",
                   head + "levels: [{id: L1, next: [L3]}, {id: L2, next: [L3]}, {id: L3}]\n",
                   {}});
  expect_findings(
      {"the lower one is the bottom",
       head + "levels:\n  - {id: «M6», rank: 6, next: [M7]}\n  - {id: M7, rank: 7}\n"
              "  - {id: L1, rank: 1, next: [L2]}\n  - {id: L2, rank: 2}\n",
       {"separate-ladder: no promotion connects `M6` with `L1`, where the ladder begins "
        "[if people get there from the other ladder, list it in the `next` of a "
        "level]"}});
}

TEST(LintLadder, ranks_that_go_down) {
  expect_findings({"explicit",
                   head + "levels: [{id: L1, rank: 4, next: [L2]}, {id: L2, «rank: 3»}]\n",
                   {"rank-goes-down: `L2` has rank 3, below `L1`, which leads to it from rank 4"}});
  expect_findings({"by depth",
                   head + "levels: [{id: L1, rank: 4, next: [L2]}, {id: «L2»}]\n",
                   {"rank-goes-down: `L2` has rank 2, below `L1`, which leads to it from rank 4"}});
  expect_findings(
      {"sideways", head + "levels: [{id: L1, rank: 4, next: [L2]}, {id: L2, rank: 4}]\n", {}});
}

TEST(LintLadder, years_that_go_back) {
  expect_findings({"both ends",
                   head + "levels:\n  - {id: L1, years: {from: 3, to: 6}, next: [L2]}\n"
                          "  - id: L2\n    years:\n      «from: 2»\n      «to: 5»\n",
                   {"years-go-back: `L2` begins in year 2, but `L1`, which leads to it, in year 3",
                    "years-go-back: `L2` ends in year 5, but `L1`, which leads to it, in year 6"}});
  expect_findings({"overlapping upwards",
                   head + "levels:\n  - {id: L1, years: {from: 3, to: 6}, next: [L2]}\n"
                          "  - {id: L2, years: {from: 3, to: 6}}\n",
                   {}});
  expect_findings({"open ends",
                   head + "levels:\n  - {id: L1, years: {from: 3}, next: [L2]}\n"
                          "  - {id: L2, years: {to: 5}}\n",
                   {}});
}

TEST(LintLadder, time_at_a_level_beyond_its_years) {
  const std::string levels =
      "levels: [{id: L1, years: {from: 1, to: 2}, next: [L2]}, {id: L2, years: {from: 2}}]\n";
  const auto asking = [&](const std::string& months) {
    return head + levels +
           "promotions:\n  - {from: L1, to: L2, gates: [{id: g, text: t, requires: {" + months +
           "}}]}\n";
  };
  expect_findings({"longer",
                   asking("«level_months: 25»"),
                   {"longer-than-level: 25 months are longer than `L1` is meant to last, 2 years "
                    "at most"}});
  expect_findings({"as long", asking("level_months: 24"), {}});
}

TEST(LintLadder, a_review_that_never_comes) {
  expect_findings({"no rhythm",
                   lint_base + "effective: 2026-01\n«review: {month: 1}»\n",
                   {"review-never-due: this review is never due, because its `every_months` is "
                    "missing [say how often, as in `every_months: 12`]"}});
  expect_findings({"no beginning", lint_base + "review: {every_months: 12}\n", {}});
}

}  // namespace
}  // namespace rung::test
