#include "lint/scope.h"

#include <algorithm>

namespace rung {
namespace {

/// What all pairs of two thousand responsibilities of one level cost, a hundred each.
constexpr std::size_t most_steps = 200'000'000;

std::size_t cost_of(const Responsibility& left, const Responsibility& right) {
  return 100 + left.levels.size() * right.levels.size() + left.tracks.size() * right.tracks.size();
}

bool share_one(const std::vector<int>& left, const std::vector<int>& right) {
  return std::ranges::any_of(left,
                             [&](int one) { return std::ranges::find(right, one) != right.end(); });
}

}  // namespace

std::vector<bool> promotion_targets(const Framework& framework) {
  std::vector<bool> targets(framework.levels.size());
  for (const Promotion& promotion : framework.promotions) {
    targets[static_cast<std::size_t>(promotion.to)] = true;
  }
  return targets;
}

bool asked_together(const Responsibility& left, const Responsibility& right) {
  const bool one_track =
      left.tracks.empty() || right.tracks.empty() || share_one(left.tracks, right.tracks);
  return one_track && share_one(left.levels, right.levels);
}

void for_each_pair(const Framework& framework, const std::function<bool(int)>& select,
                   const std::function<void(int, int)>& use) {
  std::vector<int> selected;
  for (int i = 0; i < static_cast<int>(framework.responsibilities.size()); ++i) {
    if (select(i)) selected.push_back(i);
  }
  const auto& responsibilities = framework.responsibilities;
  std::size_t steps = 0;
  for (auto later = selected.begin(); later != selected.end(); ++later) {
    for (auto earlier = selected.begin(); earlier != later; ++earlier) {
      const Responsibility& one = at(responsibilities, *earlier);
      const Responsibility& other = at(responsibilities, *later);
      steps += cost_of(one, other);
      if (steps > most_steps) return;
      if (asked_together(one, other)) use(*earlier, *later);
    }
  }
}

void for_each_leaf(const Predicate& requirement, const std::function<void(const Predicate&)>& use) {
  if (requirement.kind->subject != PredicateSubject::parts) use(requirement);
  for (const Predicate& part : requirement.parts) for_each_leaf(part, use);
}

void for_each_leaf(const Promotion& promotion, const std::function<void(const Predicate&)>& use) {
  for (const Gate& gate : promotion.gates) for_each_leaf(gate.requirement, use);
  if (promotion.fast_track) for_each_leaf(promotion.fast_track->requirement, use);
}

void for_each_who(const Framework& framework, const std::function<void(const Who&)>& use) {
  for (const Level& level : framework.levels) use(level.reports_to);
  const Who& usual = framework.rule.confirmation.who;
  use(usual);
  for (const Promotion& promotion : framework.promotions) {
    const Who& who = promotion.rule.confirmation.who;
    const bool is_its_own =
        !who.items.empty() && (usual.items.empty() || who.items[0].at != usual.items[0].at);
    if (is_its_own) use(who);
    for_each_leaf(promotion, [&](const Predicate& leaf) { use(leaf.by); });
  }
}

Reach::Reach(const Framework& framework) {
  const std::size_t count = framework.levels.size();
  above_.assign(count, std::vector<bool>(count));
  below_.resize(count);
  for (std::size_t first = 0; first < count; ++first) {
    for (const int next : framework.levels[first].next) {
      below_[static_cast<std::size_t>(next)].push_back(static_cast<int>(first));
    }
    std::vector<int> open = framework.levels[first].next;
    while (!open.empty()) {
      const auto level = static_cast<std::size_t>(open.back());
      open.pop_back();
      if (above_[first][level]) continue;
      above_[first][level] = true;
      const auto& next = framework.levels[level].next;
      open.insert(open.end(), next.begin(), next.end());
    }
  }
}

}  // namespace rung
