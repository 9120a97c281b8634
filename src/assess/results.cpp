#include "assess/results.h"

#include <algorithm>

#include "assess/trace.h"

namespace rung {
namespace {

constexpr int months_of_history = 12;

/// The entries a cell rests on: for a performed one those of its month and of the months before it
/// that still last, as far as these are performed on their own (spec section 5, item 3).
void find_entries_behind(const ResultsCase& results_case, int row, int slot,
                         std::vector<int>& entries) {
  const Row& it = results_case.rows.all()[static_cast<std::size_t>(row)];
  const bool performed = it.performed(slot);
  const int first = performed ? std::max(0, slot - it.asked().lasts + 1) : slot;
  for (const int entry : results_case.rows.entries_of(row)) {
    if (performed && !results_case.claims.confirmed(entry)) continue;
    const Entry& record = results_case.evidence.entries[static_cast<std::size_t>(entry)];
    for (int at = first; at <= slot; ++at) {
      if (performed && it.own(at) != Cell::performed) continue;
      const Month month = results_case.timeline.month(at);
      if (!results_case.claims.has_month(record, month, month)) continue;
      entries.push_back(entry);
      break;
    }
  }
}

/// A calendar month, and where on the timeline it is.
struct PastMonth {
  enum class Kind { counted, leave, before_all };
  Month month;
  Kind kind = Kind::before_all;
  int slot = 0;
};

/// The calendar months from `from` to `to`; before the timeline begins there is no evidence at all.
std::vector<PastMonth> past_months(const ResultsCase& results_case, Month from, Month to) {
  std::vector<PastMonth> months;
  for (Month month = from; month <= to; ++month) {
    PastMonth& it = months.emplace_back();
    it.month = month;
    if (results_case.calendar.is_leave(month)) {
      it.kind = PastMonth::Kind::leave;
    } else if (month >= results_case.timeline.month(0)) {
      it.kind = PastMonth::Kind::counted;
      it.slot = results_case.timeline.slot_at_or_after(month);
    }
  }
  return months;
}

/// Fills in the cells of these months.
void fill_history(const ResultsCase& results_case, int row, const std::vector<PastMonth>& months,
                  ResponsibilityResult& result) {
  const Row& it = results_case.rows.all()[static_cast<std::size_t>(row)];
  result.history.reserve(months.size());
  for (const PastMonth& past : months) {
    MonthCell& cell = result.history.emplace_back();
    cell.month = past.month;
    if (past.kind == PastMonth::Kind::leave) cell.cell = Cell::leave;
    if (past.kind != PastMonth::Kind::counted) continue;
    cell.cell = it.cell(past.slot);
    cell.reading = it.reading(past.slot);
    if (cell.cell == Cell::none) continue;
    cell.first_entry = static_cast<std::uint32_t>(result.entries.size());
    find_entries_behind(results_case, row, past.slot, result.entries);
    cell.entry_count = static_cast<std::uint32_t>(result.entries.size()) - cell.first_entry;
  }
}

GapKind missing_kind(Cell cell) {
  if (cell == Cell::below) return GapKind::below;
  return cell == Cell::unconfirmed ? GapKind::unconfirmed : GapKind::no_evidence;
}

ResponsibilityGap gap_of(const ResultsCase& results_case, const Row& row,
                         std::span<const MonthCell> months) {
  ResponsibilityGap gap;
  for (const MonthCell& month : months) {
    if (month.cell == Cell::performed || month.cell == Cell::leave) continue;
    gap.months.push_back({month.month, missing_kind(month.cell), month.reading});
  }
  if (gap.months.empty()) {
    gap.kind = GapKind::too_few_sources;
    gap.sources_found = row.distinct_sources(results_case.window);
  } else {
    gap.kind = std::ranges::min_element(gap.months, {}, &MissingMonth::kind)->kind;
  }
  return gap;
}

}  // namespace

std::vector<ResponsibilityResult> responsibility_results(const ResultsCase& results_case) {
  const Month first = results_case.timeline.month(results_case.window.first);
  const Month last = results_case.timeline.month(results_case.window.last);
  const Month year_ago = results_case.evaluated_through - (months_of_history - 1);
  const Month begin = std::min(first, year_ago);
  const std::vector<PastMonth> months =
      past_months(results_case, begin, results_case.evaluated_through);
  std::vector<ResponsibilityResult> results;
  results.reserve(static_cast<std::size_t>(results_case.rows.size()));
  for (int row = 0; row < results_case.rows.size(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const Row& it = results_case.rows.all()[at];
    ResponsibilityResult& result = results.emplace_back();
    result.responsibility = it.responsibility();
    fill_history(results_case, row, months, result);
    // The window lies within the history.
    result.window_first = first - begin;
    result.window_months = last - first + 1;
    result.set_aside = results_case.set_aside.item_of[at];
    if (result.set_aside >= 0) {
      result.status = ResponsibilityStatus::not_applicable;
    } else if (results_case.shown.in_set[at] != 0) {
      result.status = ResponsibilityStatus::met;
    } else {
      result.gap = gap_of(results_case, it, result.months());
    }
    result.trace = trace_entries(results_case, it, result);
  }
  return results;
}

}  // namespace rung
