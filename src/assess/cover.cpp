#include "assess/cover.h"

#include <algorithm>

namespace rung {
namespace {

/// Best weights by what is spent at most; an amount that cannot meet a floor is out of reach.
using Best = std::vector<std::int64_t>;
constexpr std::int64_t out_of_reach = -1;

/// A problem with some items decided: what is left to choose from, and to reach.
class Remaining {
 public:
  explicit Remaining(const CoverProblem& problem)
      : items_(&problem.items), needed_(problem.needed), floors_(problem.floors) {}

  void choose(const CoverItem& item) {
    needed_ -= item.weight;
    if (item.floor >= 0) floors_[static_cast<std::size_t>(item.floor)] -= item.weight;
  }

  /// Whether items from `first` on, those forced left out, can do what is left for at most
  /// `budget`.
  bool within(std::size_t first, std::int64_t budget) const {
    return budget >= 0 && best(first, budget).back() >= std::max<std::int64_t>(needed_, 0);
  }

  /// The least budget for which `within` holds, at most `limit`.
  std::optional<std::int64_t> least_budget(std::int64_t limit) const {
    for (std::int64_t budget = 16;; budget = std::min(limit, budget * 4)) {
      const Best weights = best(0, std::min(limit, budget));
      const auto enough = std::ranges::find_if(weights, [&](std::int64_t weight) {
        return weight >= std::max<std::int64_t>(needed_, 0);
      });
      if (enough != weights.end()) return enough - weights.begin();
      if (budget >= limit) return std::nullopt;
    }
  }

 private:
  /// The most weight of one floor's items (-1: of those without a floor that is still open).
  Best best_of_group(std::size_t first, std::int64_t budget, int group) const {
    Best weights(static_cast<std::size_t>(budget) + 1, 0);
    for (std::size_t i = first; i < items_->size(); ++i) {
      const CoverItem& item = (*items_)[i];
      if (item.forced || group_of(item) != group) continue;
      for (std::int64_t spent = budget; spent >= item.cost; --spent) {
        std::int64_t& weight = weights[static_cast<std::size_t>(spent)];
        weight =
            std::max(weight, weights[static_cast<std::size_t>(spent - item.cost)] + item.weight);
      }
    }
    return weights;
  }

  int group_of(const CoverItem& item) const {
    const bool open = item.floor >= 0 && floors_[static_cast<std::size_t>(item.floor)] > 0;
    return open ? item.floor : -1;
  }

  /// The most weight in all for each budget, every open floor reached.
  Best best(std::size_t first, std::int64_t budget) const {
    Best total = best_of_group(first, budget, -1);
    for (std::size_t floor = 0; floor < floors_.size(); ++floor) {
      if (floors_[floor] <= 0) continue;
      const Best group = best_of_group(first, budget, static_cast<int>(floor));
      Best joined(total.size(), out_of_reach);
      for (std::size_t spent = 0; spent < joined.size(); ++spent) {
        for (std::size_t here = 0; here <= spent; ++here) {
          const std::int64_t rest = total[spent - here];
          if (group[here] < floors_[floor] || rest == out_of_reach) continue;
          joined[spent] = std::max(joined[spent], rest + group[here]);
        }
      }
      total = std::move(joined);
    }
    return total;
  }

  const std::vector<CoverItem>* items_;
  std::int64_t needed_;
  std::vector<std::int64_t> floors_;
};

}  // namespace

std::optional<std::vector<bool>> cheapest_cover(const CoverProblem& problem) {
  Remaining remaining(problem);
  std::vector<bool> chosen(problem.items.size());
  std::int64_t limit = 0;
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    chosen[i] = problem.items[i].forced;
    if (chosen[i]) {
      remaining.choose(problem.items[i]);
    } else {
      limit += problem.items[i].cost;
    }
  }
  std::optional<std::int64_t> budget = remaining.least_budget(limit);
  if (!budget) return std::nullopt;
  // Earlier items first: each is taken if the rest can still be done for what is left.
  for (std::size_t i = 0; i < problem.items.size() && *budget > 0; ++i) {
    const CoverItem& item = problem.items[i];
    if (item.forced || item.cost > *budget) continue;
    Remaining with_it = remaining;
    with_it.choose(item);
    if (!with_it.within(i + 1, *budget - item.cost)) continue;
    chosen[i] = true;
    remaining = with_it;
    *budget -= item.cost;
  }
  return chosen;
}

}  // namespace rung
