// Whatever the frameworks say of each other, the chart shows every level once, and no ladder runs
// downwards in it.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

#include "property/any_ladder.h"
#include "view/chart.h"

namespace rung::test {
namespace {

std::vector<Framework> any_frameworks(Random& random) {
  std::vector<Framework> all;
  for (const char* id : {"a", "b", "c"}) {
    all.push_back(any_ladder(random, 6));
    all.back().id.value = id;
  }
  for (Framework& framework : all) {
    for (Level& level : framework.levels) {
      for (int i = random.any(0, 2); i > 0; --i) {
        const Framework& other = all[static_cast<std::size_t>(random.any(0, 2))];
        level.aligns.push_back({other.id.value, "", "v" + std::to_string(random.any(0, 6))});
      }
    }
  }
  return all;
}

TEST(ChartLaws, EveryLevelStandsOnceAndNoLadderRunsDownwards) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const auto frameworks = any_frameworks(random);
    std::vector<const Framework*> pointers;
    for (const Framework& framework : frameworks) pointers.push_back(&framework);
    const Chart chart = chart_of(pointers);
    std::map<std::pair<std::size_t, int>, std::size_t> rows;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
      for (std::size_t framework = 0; framework < frameworks.size(); ++framework) {
        for (const int level : chart.rows[row][framework]) {
          RC_ASSERT(rows.emplace(std::pair(framework, level), row).second);
        }
      }
    }
    for (std::size_t framework = 0; framework < frameworks.size(); ++framework) {
      const auto& levels = frameworks[framework].levels;
      for (int level = 0; level < static_cast<int>(levels.size()); ++level) {
        RC_ASSERT(rows.contains({framework, level}));
        for (const int next : levels[static_cast<std::size_t>(level)].next) {
          RC_ASSERT((rows[{framework, level}] < rows[{framework, next}]));
        }
      }
    }
  }));
}

}  // namespace
}  // namespace rung::test
