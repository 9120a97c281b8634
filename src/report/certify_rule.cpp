#include <algorithm>

#include "report/certify.h"

namespace rung {
namespace {

/// The areas with a share of their own to reach, in which something applies.
std::vector<CertifiedArea> certified_areas(const ReportInput& input) {
  std::vector<CertifiedArea> areas;
  for (std::size_t i = 0; i < input.framework.areas.size(); ++i) {
    const Area& area = input.framework.areas[i];
    Coverage coverage;
    for (const ResponsibilityResult& row : input.assessment.responsibilities) {
      const Responsibility& asked = input.asked(row.responsibility);
      const bool applies = row.status != ResponsibilityStatus::not_applicable;
      if (!applies || asked.area != static_cast<int>(i)) continue;
      coverage.total += asked.weight;
      if (row.status == ResponsibilityStatus::met) coverage.weight += asked.weight;
    }
    if (!area.min_coverage || coverage.total == 0) continue;
    const auto& unmet = input.assessment.rule.unmet_areas;
    const bool met = std::ranges::find(unmet, static_cast<int>(i)) == unmet.end();
    areas.push_back({area.id, {coverage, coverage.weight_needed(*area.min_coverage)}, met});
  }
  return areas;
}

}  // namespace

CertifiedRule certified_rule(const ReportInput& input) {
  const RuleResult& result = input.assessment.rule;
  CertifiedRule rule;
  rule.measure = input.rule().measure;
  rule.status = result.status;
  rule.met = result.met;
  rule.window = result.window;
  for (const ResponsibilityResult& row : input.assessment.responsibilities) {
    if (row.status != ResponsibilityStatus::met) continue;
    rule.set.push_back(input.asked(row.responsibility).id);
    rule.set_weight += input.asked(row.responsibility).weight;
  }
  rule.coverage = {result.coverage, result.coverage.weight_needed(input.rule().coverage)};
  rule.coverage_of_all = result.coverage_of_all;
  rule.held_months = result.held_months;
  rule.other_measure_met = result.other_measure_met;
  rule.short_by = result.short_by;
  for (const int index : result.unmet_required) {
    rule.unmet_required.push_back(input.asked(index).id);
  }
  rule.areas = certified_areas(input);
  return rule;
}

}  // namespace rung
