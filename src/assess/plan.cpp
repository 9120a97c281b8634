#include "assess/plan.h"

#include <algorithm>

#include "assess/cover.h"

namespace rung {
namespace {

/// The floors of a cover problem: one an area, 0 where none is asked.
std::vector<std::int64_t> area_floors(const RuleCase& rule_case) {
  std::vector<Coverage> areas(rule_case.framework.areas.size());
  for (int row = 0; row < rule_case.size(); ++row) {
    const int area = rule_case.row(row).asked().area;
    if (area >= 0 && rule_case.applies(row)) {
      areas[static_cast<std::size_t>(area)].total += rule_case.row(row).weight();
    }
  }
  std::vector<std::int64_t> floors;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto& floor = rule_case.framework.areas[i].min_coverage;
    floors.push_back(floor ? areas[i].weight_needed(*floor) : 0);
  }
  return floors;
}

/// How many months after E the earliest window that meets the rule reaches if everything is
/// performed from E+1 on.
int months_ahead(const PlanCase& plan_case) {
  const Rule& rule = plan_case.rule_case.rule;
  const int last = plan_case.timeline.last();
  int ahead = 1;
  for (; ahead < rule.months; ++ahead) {
    const Slots past{last - (rule.months - ahead) + 1, last};
    if (judge(plan_case.rule_case, past, rule.measure, ahead).meets(rule, rule.measure)) break;
  }
  return ahead;
}

/// The months of the window in which a row is not performed; nothing if one of them is below, or if
/// none is missing.
std::vector<Month> months_to_document(const Row& row, const CountedMonths& timeline, Slots window) {
  std::vector<Month> missing;
  for (int slot = window.first; slot <= window.last; ++slot) {
    if (row.cell(slot) == Cell::below) return {};
    if (!row.performed(slot)) missing.push_back(timeline.month(slot));
  }
  return missing;
}

/// The fewest months of work done but not written down that would settle the rule in the window
/// shown.
std::optional<std::vector<ToDocument>> choose_document(const PlanCase& plan_case) {
  const RuleCase& rule_case = plan_case.rule_case;
  CoverProblem problem;
  const Coverage& held = plan_case.shown.sustained;
  problem.needed = held.weight_needed(rule_case.rule.coverage) - held.weight;
  problem.floors = area_floors(rule_case);
  std::vector<ToDocument> candidates;
  for (int row = 0; row < rule_case.size(); ++row) {
    if (!rule_case.applies(row)) continue;
    const Row& it = rule_case.row(row);
    const int area = it.asked().area;
    if (plan_case.shown.in_set[static_cast<std::size_t>(row)] != 0) {
      if (area >= 0) problem.floors[static_cast<std::size_t>(area)] -= it.weight();
      continue;
    }
    std::vector<Month> months = months_to_document(it, plan_case.timeline, plan_case.window);
    if (months.empty()) {
      if (it.asked().required) return std::nullopt;
      continue;
    }
    problem.items.push_back(
        {static_cast<std::int64_t>(months.size()), it.weight(), area, it.asked().required});
    candidates.push_back({it.responsibility(), std::move(months)});
  }
  const std::optional<std::vector<bool>> chosen = cheapest_cover(problem);
  if (!chosen) return std::nullopt;
  std::vector<ToDocument> document;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if ((*chosen)[i]) document.push_back(std::move(candidates[i]));
  }
  return document;
}

}  // namespace

std::optional<CountedOn> fewest_to_count_on(const RuleCase& rule_case,
                                            const CountedMonths& timeline, int ahead) {
  const Rule& rule = rule_case.rule;
  const int last = timeline.last();
  const Slots past{last - (rule.months - ahead) + 1, last};
  CoverProblem problem;
  problem.needed = Coverage{0, rule_case.total()}.weight_needed(rule.coverage);
  problem.floors = area_floors(rule_case);
  std::vector<int> rows;
  for (int row = 0; row < rule_case.size(); ++row) {
    const Row& it = rule_case.row(row);
    const bool held_so_far = it.performed_throughout(past);
    // Only what was held from the window's first month on can still be in its set; under `monthly`
    // the others help too.
    if (!rule_case.applies(row) || (rule.measure == Measure::sustained && !held_so_far)) continue;
    rows.push_back(row);
    problem.items.push_back({it.performed(last) ? 1 : 0, it.weight(),
                             held_so_far ? it.asked().area : -1, it.asked().required});
  }
  // One more to begin costs more than all there is to keep up.
  const auto to_keep = std::ranges::count(problem.items, 1, &CoverItem::cost);
  for (CoverItem& item : problem.items) item.cost = item.cost == 0 ? to_keep + 1 : 1;
  const std::optional<std::vector<bool>> chosen = cheapest_cover(problem);
  if (!chosen) return std::nullopt;
  CountedOn counted_on;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!(*chosen)[i]) continue;
    const Row& it = rule_case.row(rows[i]);
    (it.performed(last) ? counted_on.keep : counted_on.start).push_back(it.responsibility());
  }
  return counted_on;
}

Plan plan_rule(const PlanCase& plan_case) {
  Plan plan;
  if (plan_case.rule_met) {
    plan.rule_earliest = plan_case.evaluated_through;
    plan.document.emplace();
    return plan;
  }
  const int ahead = months_ahead(plan_case);
  const Month last = plan_case.timeline.month(plan_case.timeline.last());
  const Month earliest = plan_case.calendar.back(last, -ahead);
  if (earliest <= last_month) plan.rule_earliest = earliest;
  if (auto counted_on = fewest_to_count_on(plan_case.rule_case, plan_case.timeline, ahead)) {
    plan.start = std::move(counted_on->start);
    plan.keep = std::move(counted_on->keep);
  }
  plan.document = choose_document(plan_case);
  return plan;
}

}  // namespace rung
