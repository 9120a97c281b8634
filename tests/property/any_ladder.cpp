#include "property/any_ladder.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace rung::test {
namespace {

void connect(Framework& framework, int from, int to, Random& random) {
  framework.levels[static_cast<std::size_t>(from)].next.push_back(to);
  Promotion promotion;
  promotion.from = from;
  promotion.to = to;
  if (random.one_in(3)) promotion.gates.resize(static_cast<std::size_t>(random.any(1, 3)));
  if (random.one_in(8)) promotion.fast_track.emplace();
  framework.promotions.push_back(std::move(promotion));
}

}  // namespace

Framework any_ladder(Random& random, int most_levels) {
  Framework framework;
  framework.id.value = "any";
  const int count = random.any(1, most_levels);
  std::vector<int> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::shuffle(order, random.engine());
  for (int i = 0; i < count; ++i) {
    Level& level = framework.levels.emplace_back();
    level.id = fmt::format("v{}", i);
    level.title = random.one_in(3) ? fmt::format("Title of {} ● │ and so on, and on", i) : level.id;
    level.rank = random.any(1, 4);
  }
  const int density = random.any(1, 6);
  for (std::size_t low = 0; low < order.size(); ++low) {
    for (std::size_t high = low + 1; high < order.size(); ++high) {
      if (random.one_in(density)) connect(framework, order[low], order[high], random);
    }
  }
  return framework;
}

}  // namespace rung::test
