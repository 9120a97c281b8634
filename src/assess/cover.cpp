#include "assess/cover.h"

#include <algorithm>
#include <span>

namespace rung {
namespace {

/// Weights by what is spent at most; one that cannot meet a floor is out of reach.
using Weights = std::vector<std::int64_t>;
constexpr std::int64_t out_of_reach = -1;

/// The items of one floor, or those that count towards none: the most weight to be had from each
/// item on, for whatever is spent. Those forced are left out, since nothing is decided about them.
class Group {
 public:
  /// `floor`: which one, -1: of the items whose floor is not open.
  Group(const CoverProblem& problem, int floor, std::int64_t budget)
      : floor_(floor),
        width_(static_cast<std::size_t>(budget) + 1),
        rows_of_(problem.items.size() + 1) {
    table_.resize(width_, 0);
    for (std::size_t i = problem.items.size(); i-- > 0;) {
      const CoverItem& item = problem.items[i];
      if (!item.forced && group_of(problem, item) == floor) add(item);
      rows_of_[i] = table_.size() - width_;
    }
  }

  int floor() const { return floor_; }
  std::span<const std::int64_t> from(std::size_t item) const {
    return std::span(table_).subspan(rows_of_[item], width_);
  }

 private:
  static int group_of(const CoverProblem& problem, const CoverItem& item) {
    const bool open = item.floor >= 0 && problem.floors[static_cast<std::size_t>(item.floor)] > 0;
    return open ? item.floor : -1;
  }

  void add(const CoverItem& item) {
    const std::size_t without = table_.size() - width_;
    table_.resize(table_.size() + width_);
    const auto cost = std::min(static_cast<std::size_t>(item.cost), width_);
    const std::int64_t* const later = table_.data() + without;
    std::int64_t* const here = table_.data() + without + width_;
    std::copy_n(later, cost, here);
    for (std::size_t spent = cost; spent < width_; ++spent) {
      here[spent] = std::max(later[spent], later[spent - cost] + item.weight);
    }
  }

  int floor_;
  std::size_t width_;  ///< of a row
  Weights table_;      ///< rows, that of no item first
  std::vector<std::size_t> rows_of_;
};

/// The most weight for `spent` in all, of which the group has at least `floor`.
std::int64_t joined(std::span<const std::int64_t> others, std::span<const std::int64_t> group,
                    std::int64_t floor, std::size_t spent) {
  std::int64_t most = out_of_reach;
  for (std::size_t here = 0; here <= spent; ++here) {
    const std::int64_t rest = others[spent - here];
    if (group[here] >= floor && rest != out_of_reach) most = std::max(most, rest + group[here]);
  }
  return most;
}

/// A problem with some items decided: what is left to choose from, and to reach.
class Remaining {
 public:
  explicit Remaining(const CoverProblem& problem)
      : problem_(&problem), needed_(problem.needed), floors_(problem.floors) {}

  void choose(const CoverItem& item) { take(item, item.weight); }

  /// Whether the items after `chosen` can do what is left besides it for at most `budget`.
  bool within_besides(std::size_t chosen, std::int64_t budget) {
    const CoverItem& item = problem_->items[chosen];
    take(item, item.weight);
    const auto spent = static_cast<std::size_t>(budget);
    Weights kept;
    const auto others = most_of_others(chosen + 1, spent, kept);
    const bool enough = with_last(chosen + 1, others, spent) >= still_needed();
    take(item, -item.weight);
    return enough;
  }

  /// The least budget that does what is left, at most `limit`.
  std::optional<std::int64_t> least_budget(std::int64_t limit) {
    for (std::int64_t budget = least_in_part();; budget = budget * 2 + 1) {
      budget = std::min(limit, budget);
      look_as_far_as(budget);
      Weights kept;
      const auto others = most_of_others(0, static_cast<std::size_t>(budget), kept);
      for (std::int64_t spent = 0; spent <= budget; ++spent) {
        if (with_last(0, others, static_cast<std::size_t>(spent)) >= still_needed()) return spent;
      }
      if (budget >= limit) return std::nullopt;
    }
  }

 private:
  void take(const CoverItem& item, std::int64_t weight) {
    needed_ -= weight;
    if (item.floor >= 0) floors_[static_cast<std::size_t>(item.floor)] -= weight;
  }

  std::int64_t still_needed() const { return std::max<std::int64_t>(needed_, 0); }

  /// What it would cost if items could be taken in part and no floor were asked: never more than
  /// it does cost, and mostly the same.
  std::int64_t least_in_part() const {
    std::vector<const CoverItem*> items;
    for (const CoverItem& item : problem_->items) {
      if (!item.forced && item.weight > 0) items.push_back(&item);
    }
    std::ranges::sort(items, [](const CoverItem* a, const CoverItem* b) {
      return a->cost * b->weight < b->cost * a->weight;
    });
    std::int64_t cost = 0;
    std::int64_t left = still_needed();
    for (const CoverItem* item : items) {
      if (left <= item->weight) return cost + (left * item->cost + item->weight - 1) / item->weight;
      cost += item->cost;
      left -= item->weight;
    }
    return cost;
  }

  /// Groups stay what they are, also once their floor is reached: it then asks for nothing.
  void look_as_far_as(std::int64_t budget) {
    groups_.clear();
    groups_.emplace_back(*problem_, -1, budget);
    for (std::size_t floor = 0; floor < floors_.size(); ++floor) {
      if (problem_->floors[floor] > 0)
        groups_.emplace_back(*problem_, static_cast<int>(floor), budget);
    }
  }

  /// The most weight of the items from `first` on, those of the last group left out, for whatever
  /// is spent up to `budget`. Lies in a group, or in `kept`.
  std::span<const std::int64_t> most_of_others(std::size_t first, std::size_t budget,
                                               Weights& kept) const {
    std::span<const std::int64_t> others = groups_.front().from(first);
    for (std::size_t i = 1; i + 1 < groups_.size(); ++i) {
      Weights sums(budget + 1);
      for (std::size_t spent = 0; spent <= budget; ++spent) {
        sums[spent] = with(groups_[i], first, others, spent);
      }
      kept = std::move(sums);
      others = kept;
    }
    return others;
  }

  /// The most weight for `spent` once the last group is there too, every floor reached.
  std::int64_t with_last(std::size_t first, std::span<const std::int64_t> others,
                         std::size_t spent) const {
    return groups_.size() == 1 ? others[spent] : with(groups_.back(), first, others, spent);
  }

  std::int64_t with(const Group& group, std::size_t first, std::span<const std::int64_t> others,
                    std::size_t spent) const {
    const std::int64_t floor = floors_[static_cast<std::size_t>(group.floor())];
    return joined(others, group.from(first), floor, spent);
  }

  const CoverProblem* problem_;
  std::int64_t needed_;
  std::vector<std::int64_t> floors_;  ///< what is still asked, by floor
  std::vector<Group> groups_;         ///< of items without an open floor, then one a floor
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
    if (!remaining.within_besides(i, *budget - item.cost)) continue;
    chosen[i] = true;
    remaining.choose(item);
    *budget -= item.cost;
  }
  return chosen;
}

}  // namespace rung
