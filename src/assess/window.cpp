#include "assess/window.h"

#include <algorithm>

namespace rung {
namespace {

Coverage monthly_coverage(const RuleCase& rule_case, Slots past, bool everything) {
  Coverage lowest{0, 0};
  for (int row = 0; row < rule_case.size(); ++row) {
    if (everything || rule_case.applies(row)) lowest.total += rule_case.row(row).weight();
  }
  lowest.weight = lowest.total;
  for (int slot = past.first; slot <= past.last; ++slot) {
    std::int64_t weight = 0;
    for (int row = 0; row < rule_case.size(); ++row) {
      const bool counts = everything || rule_case.applies(row);
      if (counts && rule_case.row(row).performed(slot)) weight += rule_case.row(row).weight();
    }
    lowest.weight = std::min(lowest.weight, weight);
  }
  return lowest;
}

std::vector<int> areas_below_floor(const RuleCase& rule_case, const std::vector<char>& in_set) {
  std::vector<Coverage> areas(rule_case.framework.areas.size());
  for (int row = 0; row < rule_case.size(); ++row) {
    const Row& it = rule_case.row(row);
    if (it.asked().area < 0 || !rule_case.applies(row)) continue;
    Coverage& area = areas[static_cast<std::size_t>(it.asked().area)];
    area.total += it.weight();
    if (in_set[static_cast<std::size_t>(row)] != 0) area.weight += it.weight();
  }
  std::vector<int> below;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto& floor = rule_case.framework.areas[i].min_coverage;
    if (floor && areas[i].total > 0 && !areas[i].reaches(*floor)) {
      below.push_back(static_cast<int>(i));
    }
  }
  return below;
}

}  // namespace

std::int64_t RuleCase::total() const {
  std::int64_t weight = 0;
  for (int i = 0; i < size(); ++i) weight += applies(i) ? row(i).weight() : 0;
  return weight;
}

WindowResult judge(const RuleCase& rule_case, Slots past, Measure measure, int future) {
  WindowResult result;
  result.in_set.resize(rule_case.rows.size());
  result.sustained.total = rule_case.total();
  for (int row = 0; row < rule_case.size(); ++row) {
    const Row& it = rule_case.row(row);
    const bool in_set =
        it.performed_throughout(past) && (future > 0 || it.has_sources_enough(past));
    result.in_set[static_cast<std::size_t>(row)] = in_set ? 1 : 0;
    if (!rule_case.applies(row)) continue;
    if (in_set) result.sustained.weight += it.weight();
    if (it.asked().required && !in_set) result.unmet_required.push_back(it.responsibility());
  }
  if (measure == Measure::monthly) result.monthly = monthly_coverage(rule_case, past, false);
  result.unmet_areas = areas_below_floor(rule_case, result.in_set);
  return result;
}

std::vector<Slots> allowed_windows(const Rule& rule, const CountedMonths& timeline) {
  std::vector<Slots> windows;
  for (int back = 0; back <= rule.window_within; ++back) {
    const int last = timeline.last() - back;
    windows.push_back({last - rule.months + 1, last});
  }
  return windows;
}

bool rule_met(const RuleCase& rule_case, const CountedMonths& timeline, Measure measure) {
  return std::ranges::any_of(allowed_windows(rule_case.rule, timeline), [&](Slots window) {
    return judge(rule_case, window, measure).meets(rule_case.rule, measure);
  });
}

Coverage coverage_of_all(const RuleCase& rule_case, Slots window, const WindowResult& result) {
  if (rule_case.rule.measure == Measure::monthly) return monthly_coverage(rule_case, window, true);
  Coverage all;
  for (int row = 0; row < rule_case.size(); ++row) {
    const std::int64_t weight = rule_case.row(row).weight();
    all.total += weight;
    if (result.in_set[static_cast<std::size_t>(row)] != 0) all.weight += weight;
  }
  return all;
}

}  // namespace rung
