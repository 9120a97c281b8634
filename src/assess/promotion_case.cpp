#include "assess/promotion_case.h"

#include <algorithm>

namespace rung {
namespace {

/// The earliest month the verdict needs to look at: that of the earliest evidence.
Month earliest_evidence(const Evidence& evidence, Month evaluated_through) {
  Month earliest = evaluated_through;
  for (const Entry& entry : evidence.entries) {
    if (entry.period) earliest = std::min(earliest, entry.period->from);
    for (const Reading& reading : entry.readings) earliest = std::min(earliest, reading.month);
  }
  return earliest;
}

CountedMonths timeline_for(const Framework& framework, const Evidence& evidence, const Rule& rule,
                           const std::vector<int>& asked, const Calendar& calendar,
                           Month evaluated) {
  int longest = 1;
  for (const int responsibility : asked) {
    longest = std::max(longest,
                       framework.responsibilities[static_cast<std::size_t>(responsibility)].lasts);
  }
  return {calendar, evaluated, earliest_evidence(evidence, evaluated),
          rule.months + rule.window_within + longest};
}

std::vector<char> not_set_aside(const SetAsideChoice& set_aside) {
  std::vector<char> applicable;
  for (const int item : set_aside.item_of) applicable.push_back(static_cast<char>(item < 0));
  return applicable;
}

}  // namespace

PromotionCase::PromotionCase(const Framework& the_framework, const Evidence& the_evidence,
                             const Promotion& the_promotion, const AssessOptions& options)
    : framework(the_framework),
      evidence(the_evidence),
      promotion(the_promotion),
      evaluated_through(options.as_of.evaluation_month()),
      calendar(evidence.leave, promotion.rule.leave_counts),
      claims(framework, evidence, promotion.rule, options.confirmed_only),
      asked(asked_at(framework, promotion.to, evidence.employee.track)),
      timeline(
          timeline_for(framework, evidence, promotion.rule, asked, calendar, evaluated_through)),
      rows(framework, evidence, claims, asked, timeline),
      set_aside(choose_set_aside(framework, evidence, asked, promotion.rule)),
      applicable(not_set_aside(set_aside)),
      rule_case{framework, promotion.rule, rows.all(), applicable},
      gates{framework, evidence, calendar, claims, promotion.to, options.as_of, evaluated_through} {
}

}  // namespace rung
