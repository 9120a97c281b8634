// What would turn a verdict, in sentences.

#include <fmt/format.h>

#include <algorithm>

#include "calibrate/agenda_words.h"
#include "report/words.h"
#include "text/listed.h"

namespace rung {
namespace {

/// More than these are counted, not listed.
constexpr std::size_t worth_naming = 6;

std::string some_of(std::vector<std::string> names, std::string_view last) {
  if (names.size() > worth_naming) {
    const std::size_t more = names.size() - worth_naming;
    names.resize(worth_naming);
    names.push_back(fmt::format("{} more", more));
  }
  return listed(names, last);
}

std::string_view turned(const RowAssessment& one) { return one.ready ? "not ready" : "ready"; }

const std::string& id_at(const RowAssessment& one, int responsibility) {
  return one.asked->responsibilities[static_cast<std::size_t>(responsibility)].id;
}

/// One of these months, whichever it is: `in October 2026`, `in any one month from April to
/// November 2026`.
std::string in_one_of(const std::vector<Month>& months) {
  const std::string words = months_in_words(months);
  if (months.size() == 1) return "in " + words;
  if (months.size() == 2) return "in either of " + words;
  const bool in_a_row = months.back() - months.front() + 1 == std::ssize(months);
  return fmt::format("in any one {} {}", in_a_row ? "month from" : "of", words);
}

/// What one more month, or one less, of a responsibility does.
std::vector<std::string> months_that_turn(const RowAssessment& one) {
  std::vector<std::string> all;
  for (const auto& [responsibility, months] : one.turning_months) {
    all.push_back(fmt::format("{} {}", id_at(one, responsibility), in_one_of(months)));
  }
  return all;
}

/// The responsibilities no single month of which would do.
std::vector<std::string> whole_ones_that_turn(const RowAssessment& one) {
  std::vector<std::string> all;
  for (const int responsibility : one.turning_responsibilities) {
    const bool by_month = std::ranges::any_of(one.turning_months, [&](const RowMonths& months) {
      return months.responsibility == responsibility;
    });
    if (!by_month) all.push_back(id_at(one, responsibility));
  }
  return all;
}

/// Begins with what is missing: it may be less than the coverage shows, such as the floor of an
/// area.
std::string one_step_of_not_ready(const RowAssessment& one) {
  const auto months = months_that_turn(one);
  const auto whole = whole_ones_that_turn(one);
  std::string text = one.reason.empty() ? "" : one.reason + "; ";
  if (months.empty()) {
    return text + fmt::format("{} alone, held, would make it ready", some_of(whole, "or"));
  }
  text += fmt::format("one month would make it ready: {}", some_of(months, "or"));
  if (!whole.empty()) text += fmt::format("; so would {}, held", some_of(whole, "or"));
  return text;
}

/// Of a verdict that is ready nearly every month of what is held decides, so responsibilities are
/// named and not their months.
std::string one_step_of_ready(const RowAssessment& one) {
  std::vector<std::string> by_month;
  for (const RowMonths& months : one.turning_months) {
    by_month.push_back(id_at(one, months.responsibility));
  }
  const auto whole = whole_ones_that_turn(one);
  std::string text;
  if (!by_month.empty()) {
    text = fmt::format("a month less of {} would make it not ready", some_of(by_month, "or"));
  }
  if (!whole.empty()) {
    text += fmt::format("{}without {} it would be not ready", text.empty() ? "" : "; ",
                        some_of(whole, "or"));
  }
  return text;
}

}  // namespace

AgendaText tell_single_entry(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  const RowAssessment& one = *assessment;
  if (one.turning_entries.empty()) return std::nullopt;
  std::vector<std::string> ids;
  for (const RowEntry& entry : one.turning_entries) ids.push_back(entry.id);
  const std::string_view any = ids.size() == 1 ? "" : ids.size() == 2 ? "either " : "any one of ";
  return fmt::format("without {}{} it would be {}", any, some_of(ids, "or"), turned(one));
}

AgendaText tell_one_step(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  if (assessment->turning_responsibilities.empty()) return std::nullopt;
  return assessment->ready ? one_step_of_ready(*assessment) : one_step_of_not_ready(*assessment);
}

AgendaText tell_other_reading(const CalibrationRow& /*row*/, const RowAssessment* assessment) {
  const RowAssessment& one = *assessment;
  if (one.other_measure_met == (one.rule == RuleStatus::met)) return std::nullopt;
  const std::string_view other = one.measure == Measure::sustained
                                     ? "enough in every month, whichever it is"
                                     : "the same held throughout";
  return fmt::format("{}: under that reading the rule would {}be met, and the verdict {}", other,
                     one.other_measure_met ? "" : "not ",
                     one.other_measure_turns ? fmt::format("{}", turned(one)) : "the same");
}

AgendaText tell_self_confirmed(const CalibrationRow& row, const RowAssessment* assessment) {
  if (!assessment->confirmed_only_turns) return std::nullopt;
  return fmt::format("{} if only what is confirmed counts; nobody confirmed {} of {} entries",
                     turned(*assessment), row.unconfirmed, row.entries);
}

}  // namespace rung
