#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

/// Months of a duty without a break but leave, still going on perhaps beyond E.
struct Run {
  Month from;
  Month to;
};

/// The runs of the qualifying duties, as far as the file tells, months after E included.
std::vector<Run> runs_of(const std::vector<const DutyRecord*>& records, const Calendar& calendar) {
  std::vector<Run> pieces;
  pieces.reserve(records.size());
  for (const DutyRecord* record : records) {
    pieces.push_back({record->period.from, record->period.to.value_or(last_month)});
  }
  std::ranges::sort(pieces, {}, &Run::from);
  std::vector<Run> runs;
  for (const Run& piece : pieces) {
    if (!runs.empty() && piece.from <= calendar.at_or_after(runs.back().to + 1)) {
      runs.back().to = std::max(runs.back().to, piece.to);
    } else {
      runs.push_back(piece);
    }
  }
  return runs;
}

/// The longest run up to E, or with `current` the one that reaches the last non-leave month, in
/// non-leave months.
int months_reached(const std::vector<Run>& runs, bool current, const GateContext& context) {
  const Month last = context.calendar.at_or_before(context.evaluated_through);
  int reached = 0;
  for (const Run& run : runs) {
    if (current && run.to < last) continue;
    reached = std::max(reached, context.calendar.count(run.from, std::min(run.to, last)));
  }
  return reached;
}

/// The first month after E by which a run has lasted `months` non-leave months: waiting alone leads
/// there.
std::optional<Month> met_by_waiting(const std::vector<Run>& runs, int months,
                                    const GateContext& context) {
  std::optional<Month> earliest;
  for (const Run& run : runs) {
    const Month done = context.calendar.back(context.calendar.at_or_after(run.from), 1 - months);
    if (done <= run.to && done > context.evaluated_through && done <= last_month &&
        (!earliest || done < *earliest)) {
      earliest = done;
    }
  }
  return earliest;
}

Finding evaluate_duty(const Predicate& predicate, const GateContext& context) {
  Finding finding;
  std::vector<const DutyRecord*> qualifying;
  bool any_record = false;
  int unconfirmed = 0;
  for (const DutyRecord& record : context.evidence.duties) {
    if (record.duty != predicate.subject) continue;
    any_record = any_record || record.period.from <= context.evaluated_through;
    if (!satisfies(record.facts, predicate.where)) continue;
    if (!context.claims.confirmed(record)) {
      ++unconfirmed;
      continue;
    }
    qualifying.push_back(&record);
    finding.places.push_back(record.at);
  }
  const int needed = predicate.months.value_or(1);
  const std::vector<Run> runs = runs_of(qualifying, context.calendar);
  const int reached = months_reached(runs, predicate.current, context);
  if (reached >= needed) {
    finding.outcome = Outcome::met;
  } else {
    finding.outcome = any_record ? Outcome::not_enough : Outcome::no_evidence;
    finding.by_waiting = met_by_waiting(runs, needed, context);
  }
  finding.progress = {reached, needed};
  finding.summary = fmt::format("{} of {} month{}", reached, needed, needed == 1 ? "" : "s");
  if (unconfirmed > 0) finding.summary += fmt::format(", {} unconfirmed", unconfirmed);
  return finding;
}

constexpr std::array<std::string_view, 3> duty_options{"months", "where", "current"};

}  // namespace

const PredicateKind duty_predicate{
    "duty", PredicateSubject::duty, duty_options,
    "a duty was held for so many consecutive months (leave taken out)", evaluate_duty};

}  // namespace rung
