#include "view/rule_words.h"

#include <fmt/format.h>

#include "report/words.h"

namespace rung {
namespace {

std::string months_of(const Rule& rule) {
  return counted(rule.months, "month", "consecutive months");
}

std::string measure_of(const Rule& rule) {
  return rule.measure == Measure::sustained
             ? "sustained: the same responsibilities are held throughout"
             : "monthly: enough of them in each month, whichever they are";
}

std::string window_of(const Rule& rule) {
  if (rule.window_within == 0) return "current: the months are those just past";
  return fmt::format("the months end now or up to {} ago",
                     counted(rule.window_within, "month", "months"));
}

std::string leave_of(const Rule& rule) {
  return rule.leave_counts ? "months of leave count like any other"
                           : "months of leave are taken out: they neither help nor break a run";
}

std::string confirmation_of(const Rule& rule) {
  switch (rule.confirmation.need) {
    case Confirmation::Need::anyone:
      return "only entries and duties that somebody has confirmed count";
    case Confirmation::Need::who:
      return fmt::format("only entries and duties confirmed by {} count",
                         rule.confirmation.who.text);
    case Confirmation::Need::none:
      break;
  }
  return "entries and duties count without one";
}

std::string entries_of(const Rule& rule) {
  if (!rule.max_entry_months) return "one entry may reach over any number of months";
  return fmt::format("one entry reaches over {} at most",
                     counted(*rule.max_entry_months, "month", "months"));
}

std::string set_aside_of(const Rule& rule) {
  if (rule.max_not_applicable == 0) return "nothing may be set aside as not applicable";
  return fmt::format("up to {} of the weight may be set aside as not applicable, with approval",
                     percentage_to_string(rule.max_not_applicable));
}

}  // namespace

std::vector<RuleTerm> rule_in_words(const Rule& rule) {
  return {{"coverage", "Coverage",
           fmt::format("at least {} of the weight asked", percentage_to_string(rule.coverage))},
          {"months", "Months", months_of(rule)},
          {"measure", "Measure", measure_of(rule)},
          {"window", "Window", window_of(rule)},
          {"leave", "Leave", leave_of(rule)},
          {"confirmation", "Confirmation", confirmation_of(rule)},
          {"max_entry_months", "Entries", entries_of(rule)},
          {"max_not_applicable", "Not applicable", set_aside_of(rule)}};
}

std::vector<RuleTerm> rule_differences(const Rule& usual, const Rule& rule) {
  const std::vector<RuleTerm> before = rule_in_words(usual);
  std::vector<RuleTerm> different;
  const std::vector<RuleTerm> now = rule_in_words(rule);
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i].text == before[i].text) continue;
    different.push_back(now[i]);
    different.back().text += fmt::format(" (usually: {})", before[i].text);
  }
  return different;
}

std::string rule_sentence(const Rule& rule) {
  const bool sustained = rule.measure == Measure::sustained;
  return fmt::format("At least {} of what is asked, by weight, {} {}{}.",
                     percentage_to_string(rule.coverage),
                     sustained ? "held for" : "performed in each of", months_of(rule),
                     sustained ? ": the same responsibilities throughout" : "");
}

}  // namespace rung
