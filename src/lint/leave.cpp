#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/record_kinds.h"
#include "lint/table.h"
#include "rung/calendar.h"

namespace rung {
namespace {

/// Reports leave that is as long as a promotion's window, once.
void check_window(const CheckedEvidence& checked, const Asked& asked, const Calendar& calendar,
                  Diagnostics& diagnostics) {
  const Month evaluated = checked.assessment.evaluated_through;
  for (const Promotion* promotion : asked.promotions()) {
    const int months = promotion->rule.months;
    if (promotion->rule.leave_counts || calendar.count(evaluated - (months - 1), evaluated) > 0) {
      continue;
    }
    const auto last = std::ranges::find_if(checked.evidence.leave, [&](const LeavePeriod& leave) {
      return leave.from <= evaluated && evaluated <= leave.to;
    });
    const Month begin = calendar.at_or_before(evaluated) + 1;
    diagnostics.report(leave_covers_window, last->at, months, in_words(begin));
    return;
  }
}

bool is_all_leave(const Entry& entry, const Calendar& calendar) {
  if (!entry.period) {
    return std::ranges::all_of(
        entry.readings, [&](const Reading& reading) { return calendar.is_leave(reading.month); });
  }
  return entry.period->to && calendar.count(entry.period->from, *entry.period->to) == 0;
}

void check_leave(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  if (checked.evidence.leave.empty()) return;
  const Asked asked(checked);
  const Calendar calendar(checked.evidence.leave, false);
  check_window(checked, asked, calendar, diagnostics);
  const bool skipped = std::ranges::all_of(
      asked.promotions(), [](const Promotion* promotion) { return !promotion->rule.leave_counts; });
  for (const Entry& entry : checked.evidence.entries) {
    if (!skipped || !is_present_claim(entry, checked.evidence.employee)) continue;
    if (asked.gates_count(entry) || !is_all_leave(entry, calendar)) continue;
    diagnostics.report(only_in_leave, entry.period ? entry.when_at : entry.at);
  }
}

}  // namespace

const EvidenceCheck leave_check{"leave", check_leave};

}  // namespace rung
