#include "assess/cover.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace rung {
namespace {

bool suffices(const CoverProblem& problem, unsigned choice) {
  std::int64_t weight = 0;
  std::vector<std::int64_t> floors(problem.floors.size());
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const CoverItem& item = problem.items[i];
    if ((choice >> i & 1U) == 0) {
      if (item.forced) return false;
      continue;
    }
    weight += item.weight;
    if (item.floor >= 0) floors[static_cast<std::size_t>(item.floor)] += item.weight;
  }
  return weight >= problem.needed &&
         std::ranges::equal(floors, problem.floors, std::ranges::greater_equal{});
}

/// Tries every choice: the cheapest that suffices, of equals the one that holds the earlier items.
std::optional<std::vector<bool>> tried_one_by_one(const CoverProblem& problem) {
  std::optional<std::vector<bool>> best;
  std::int64_t best_cost = 0;
  for (unsigned choice = 0; choice < 1U << problem.items.size(); ++choice) {
    if (!suffices(problem, choice)) continue;
    std::int64_t cost = 0;
    std::vector<bool> flags;
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
      flags.push_back((choice >> i & 1U) != 0);
      cost += flags.back() ? problem.items[i].cost : 0;
    }
    if (!best || cost < best_cost || (cost == best_cost && flags > *best)) {
      best = flags;
      best_cost = cost;
    }
  }
  return best;
}

TEST(Cover, AgreesWithTryingEveryChoice) {
  EXPECT_TRUE(rc::check("cheapest cover", [] {
    CoverProblem problem;
    const int count = *rc::gen::inRange(0, 9);
    for (int i = 0; i < count; ++i) {
      problem.items.push_back({*rc::gen::inRange(1, 6), *rc::gen::inRange(0, 5),
                               *rc::gen::inRange(-1, 2), *rc::gen::inRange(0, 8) == 0});
    }
    problem.needed = *rc::gen::inRange(-2, 16);
    problem.floors = {*rc::gen::inRange(-1, 7), *rc::gen::inRange(-1, 5)};
    RC_ASSERT(cheapest_cover(problem) == tried_one_by_one(problem));
  }));
}

TEST(Cover, NothingNeededChoosesNothing) {
  const CoverProblem problem{{{1, 1, -1, false}}, 0, {}};
  EXPECT_EQ(cheapest_cover(problem), std::vector<bool>{false});
}

TEST(Cover, GreedyByWeightPerCostWouldBeWrong) {
  // 3 for 2 looks best, but 2 + 2 reaches 4 for the same cost as adding anything to it would
  // exceed.
  const CoverProblem problem{{{2, 3, -1, false}, {2, 2, -1, false}, {1, 2, -1, false}}, 4, {}};
  EXPECT_EQ(cheapest_cover(problem), (std::vector<bool>{true, false, true}));
  const CoverProblem exact{{{3, 5, -1, false}, {2, 3, -1, false}, {2, 3, -1, false}}, 6, {}};
  EXPECT_EQ(cheapest_cover(exact), (std::vector<bool>{false, true, true}));
}

TEST(Cover, WhatIsForcedDoesNotStandInForAnother) {
  const CoverProblem problem{{{1, 3, -1, true}, {1, 3, -1, false}}, 6, {}};
  EXPECT_EQ(cheapest_cover(problem), (std::vector<bool>{true, true}));
}

TEST(Cover, SaysWhenEvenEverythingIsTooLittle) {
  const CoverProblem problem{{{1, 1, 0, false}}, 1, {2}};
  EXPECT_EQ(cheapest_cover(problem), std::nullopt);
}

}  // namespace
}  // namespace rung
