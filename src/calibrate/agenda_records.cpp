// What was waived, set aside or left undecided, in sentences.

#include <fmt/format.h>

#include <algorithm>

#include "calibrate/agenda_words.h"
#include "report/words.h"
#include "text/listed.h"

namespace rung {
namespace {

std::string set_aside_in_words(const RowAssessment& one, const RowSetAside& item) {
  std::string text = one.asked->responsibilities[static_cast<std::size_t>(item.responsibility)].id;
  std::vector<std::string> details;
  if (item.no_opportunity) details.emplace_back("no opportunity");
  details.push_back(item.approved_by.empty() ? "approved by nobody, so it counts"
                                             : fmt::format("approved by {}", item.approved_by));
  return fmt::format("{} ({})", text, fmt::join(details, ", "));
}

std::string years_in_words(int months) {
  const int years = months / 12;
  std::string text = counted(years, "year", "years");
  if (months % 12 > 0) text += " and " + counted(months % 12, "month", "months");
  return text;
}

}  // namespace

AgendaText tell_fast_track(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  const RowAssessment& one = *assessment;
  if (!one.ready || !one.fast_track) return std::nullopt;
  std::vector<std::string> waived;
  if (one.rule == RuleStatus::waived) waived.emplace_back("the rule");
  for (std::size_t i = 0; i < one.gates.size(); ++i) {
    if (one.gates[i].status == GateStatus::waived) waived.push_back(one.asked->gates[i].id);
  }
  std::string text = fmt::format("waived: {}", listed(waived));
  if (one.second_in_a_year) text += "; a second grant within twelve months";
  return text;
}

AgendaText tell_set_aside(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  const RowAssessment& one = *assessment;
  if (one.set_aside.empty()) return std::nullopt;
  std::vector<std::string> items;
  for (const RowSetAside& item : one.set_aside) items.push_back(set_aside_in_words(one, item));
  std::string text = fmt::to_string(fmt::join(items, ", "));
  if (one.beyond_limit) text += "; more than the rule allows, so all of it counts";
  if (one.coverage != one.coverage_of_all) {
    text +=
        fmt::format("; coverage {}, of all {}", percentage_to_string(one.coverage.basis_points()),
                    percentage_to_string(one.coverage_of_all.basis_points()));
  }
  if (one.set_aside_turns) {
    text += fmt::format("; {} if nothing were set aside", one.ready ? "not ready" : "ready");
  }
  return text;
}

AgendaText tell_no_growth_plan(const CalibrationRow& row, const RowAssessment* /*assessment*/) {
  if (row.growth_plan || !row.usual_years || row.months_at_level <= *row.usual_years * 12) {
    return std::nullopt;
  }
  return fmt::format("{} at {}, where {} are usual at most", years_in_words(row.months_at_level),
                     row.place->level, counted(*row.usual_years, "year", "years"));
}

AgendaText tell_waiting(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  const RowAssessment& one = *assessment;
  if (!one.waits_for_approval) return std::nullopt;
  std::vector<std::string> open;
  for (std::size_t i = 0; i < one.gates.size(); ++i) {
    if (one.gates[i].status != GateStatus::unmet) continue;
    open.push_back(fmt::format("{}, {}", one.asked->gates[i].id, one.gates[i].progress));
  }
  return fmt::format("open: {}", fmt::join(open, "; "));
}

}  // namespace rung
