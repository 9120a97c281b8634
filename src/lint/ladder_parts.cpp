#include <algorithm>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

/// Of each level the number of the ladder it belongs to; levels that a promotion connects, in
/// whichever direction, are of one.
std::vector<int> ladders_of(const Framework& framework) {
  std::vector<std::vector<int>> neighbours(framework.levels.size());
  for (const Promotion& promotion : framework.promotions) {
    neighbours[static_cast<std::size_t>(promotion.from)].push_back(promotion.to);
    neighbours[static_cast<std::size_t>(promotion.to)].push_back(promotion.from);
  }
  std::vector<int> ladders(framework.levels.size(), -1);
  int count = 0;
  for (std::size_t first = 0; first < ladders.size(); ++first) {
    if (ladders[first] >= 0) continue;
    std::vector<int> open{static_cast<int>(first)};
    while (!open.empty()) {
      const auto level = static_cast<std::size_t>(open.back());
      open.pop_back();
      if (ladders[level] >= 0) continue;
      ladders[level] = count;
      open.insert(open.end(), neighbours[level].begin(), neighbours[level].end());
    }
    ++count;
  }
  return ladders;
}

bool is_isolated(const Framework& framework, const std::vector<bool>& targets, std::size_t level) {
  return framework.levels[level].next.empty() && !targets[level];
}

/// The lowest of the levels that no promotion leads to, of equal ranks the first: where the ladder
/// begins. -1 if there is no promotion at all.
int bottom(const Framework& framework, const std::vector<bool>& targets) {
  int found = -1;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i] || framework.levels[i].next.empty()) continue;
    if (found < 0 || framework.levels[i].rank < at(framework.levels, found).rank) {
      found = static_cast<int>(i);
    }
  }
  return found;
}

void check_ladder_parts(const Framework& framework, Diagnostics& diagnostics) {
  if (framework.levels.size() < 2) return;
  const std::vector<bool> targets = promotion_targets(framework);
  const std::vector<int> ladders = ladders_of(framework);
  const int begin = bottom(framework, targets);
  std::vector<int> told;
  if (begin >= 0) told.push_back(at(ladders, begin));
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    const Level& level = framework.levels[i];
    if (is_isolated(framework, targets, i)) {
      diagnostics.report(isolated_level, level.at, level.id).help =
          "list it in the `next` of the level below it, or give it a `next` of its own";
    } else if (!targets[i] && std::ranges::find(told, ladders[i]) == told.end()) {
      told.push_back(ladders[i]);
      const Level& lowest = at(framework.levels, begin);
      Diagnostic& found = diagnostics.report(separate_ladder, level.at, level.id, lowest.id);
      found.help = "if people get there from the other ladder, list it in the `next` of a level";
      found.related.push_back({lowest.at, "the ladder begins here"});
    }
  }
}

}  // namespace

const FrameworkCheck ladder_parts_check{"ladder-parts", check_ladder_parts};

}  // namespace rung
