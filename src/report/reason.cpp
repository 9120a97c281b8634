#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

/// The share held and the share needed, counted in responsibilities where all weigh the same.
struct Share {
  std::string held;
  std::string needed;
};

Share share_of(const ReportInput& input, const ReportRule& rule) {
  const Coverage& coverage = rule.weight;
  if (!weights_are_equal(input) || rule.applicable_count == 0) {
    return {fmt::format("responsibilities of weight {} of {}", coverage.weight, coverage.total),
            fmt::format("weight {} is", rule.required_weight)};
  }
  const std::int64_t each = coverage.total / rule.applicable_count;
  const std::int64_t needed = (rule.required_weight + each - 1) / each;
  return {fmt::format("{} of {} {}", coverage.weight / each, rule.applicable_count,
                      rule.applicable_count == 1 ? "responsibility" : "responsibilities"),
          fmt::format("{} {}", needed, needed == 1 ? "is" : "are")};
}

/// The first month in which the least weight is performed: what decides under `monthly`.
Month lowest_month(const ReportInput& input) {
  const RuleResult& rule = input.assessment.rule;
  for (Month month = rule.window.from; month <= rule.window.to; ++month) {
    std::int64_t weight = 0;
    bool leave = false;
    for (const ResponsibilityResult& result : input.assessment.responsibilities) {
      if (result.status == ResponsibilityStatus::not_applicable) continue;
      const auto cell = std::ranges::find(result.months(), month, &MonthCell::month);
      if (cell == result.months().end()) continue;
      leave = leave || cell->cell == Cell::leave;
      if (cell->cell == Cell::performed) weight += input.asked(result.responsibility).weight;
    }
    if (!leave && weight == rule.coverage.weight) return month;
  }
  return rule.window.from;
}

std::string coverage_reason(const ReportInput& input, const ReportRule& rule, bool reached) {
  const Share share = share_of(input, rule);
  if (rule.measure == Measure::sustained) {
    return fmt::format("{} held for {}, {} needed", share.held,
                       counted(rule.required_months, "month", "months"), share.needed);
  }
  if (reached) {
    return fmt::format("{} or more performed in each of {}, {} needed", share.held,
                       counted(rule.required_months, "month", "months"), share.needed);
  }
  return fmt::format("{} performed in {}, {} needed in every month", share.held,
                     in_words(lowest_month(input)), share.needed);
}

/// Coverage is there, but something that must be held is not.
std::string floor_reason(const ReportAssessment& report) {
  std::vector<std::string> missed;
  const std::vector<std::string>& required = report.rule.unmet_required;
  if (!required.empty()) {
    missed.push_back(fmt::format("{} {} required and not held", listed(required),
                                 required.size() == 1 ? "is" : "are"));
  }
  for (const ReportArea& area : report.areas) {
    if (!area.missed) continue;
    missed.push_back(fmt::format("{} reaches {} of the {} it needs", area.title,
                                 percentage_to_string(area.coverage),
                                 percentage_to_string(area.floor.value_or(0))));
  }
  return fmt::format("coverage is reached ({}), but {}", percentage_to_string(report.rule.coverage),
                     listed(missed));
}

std::string gates_reason(const ReportAssessment& report) {
  const std::vector<std::string> unmet = unmet_gates(report);
  if (unmet.size() == 1) {
    const auto gate = std::ranges::find(report.gates, GateStatus::unmet, &ReportGate::status);
    return fmt::format("gate {} is not: {}", gate->id, gate->finding.summary);
  }
  return fmt::format("{} of {} gates are not: {}",
                     number_word(static_cast<std::int64_t>(unmet.size())),
                     number_word(static_cast<std::int64_t>(report.gates.size())), listed(unmet));
}

/// `two of three gates are open`; empty where none is.
std::string open_gates(const ReportAssessment& report) {
  const std::size_t open = unmet_gates(report).size();
  const std::size_t all = report.gates.size();
  if (open == 0) return "";
  if (open < all) {
    return fmt::format("{} of {} gates {} open", number_word(static_cast<std::int64_t>(open)),
                       number_word(static_cast<std::int64_t>(all)), open == 1 ? "is" : "are");
  }
  if (all == 1) return "the gate is open";
  if (all == 2) return "both gates are open";
  return fmt::format("all {} gates are open", number_word(static_cast<std::int64_t>(all)));
}

/// `the rule and technical-owner are waived`.
std::string waived_in_words(const ReportAssessment& report) {
  std::vector<std::string> waived;
  if (report.rule.status == RuleStatus::waived) waived.emplace_back("the rule");
  for (const ReportGate& gate : report.gates) {
    if (gate.status == GateStatus::waived) waived.push_back(gate.id);
  }
  return fmt::format("{} {} waived", listed(waived), waived.size() == 1 ? "is" : "are");
}

std::string ready_reason(const ReportInput& input, const ReportAssessment& report) {
  if (report.fast_track) {
    return fmt::format("on the fast track, {}; everything else is met", waived_in_words(report));
  }
  std::string text = coverage_reason(input, report.rule, true);
  const auto gates = static_cast<std::int64_t>(report.gates.size());
  if (gates == 1) text += "; the gate is met";
  if (gates == 2) text += "; both gates are met";
  if (gates > 2) text += fmt::format("; all {} gates are met", number_word(gates));
  return text;
}

}  // namespace

std::string reason_of(const ReportInput& input, const ReportAssessment& report) {
  if (report.ready) return ready_reason(input, report);
  if (report.rule.status != RuleStatus::unmet) {
    const bool waived = report.rule.status == RuleStatus::waived;
    return fmt::format("the rule is {}; {}", waived ? "waived" : "met", gates_reason(report));
  }
  const bool reached = report.rule.weight.reaches(report.rule.required_coverage);
  std::string text = reached ? floor_reason(report) : coverage_reason(input, report.rule, false);
  const std::string open = open_gates(report);
  if (!open.empty()) text += "; " + open;
  return text;
}

}  // namespace rung
