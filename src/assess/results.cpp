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

/// Fills in the cells of all calendar months from `from` to `to`; before the timeline begins there
/// is no evidence at all.
void fill_history(const ResultsCase& results_case, int row, Month from, Month to,
                  ResponsibilityResult& result) {
  const Row& it = results_case.rows.all()[static_cast<std::size_t>(row)];
  result.history.resize(static_cast<std::size_t>(to - from) + 1);
  Month month = from;
  for (MonthCell& cell : result.history) {
    cell.month = month;
    ++month;
    if (results_case.calendar.is_leave(cell.month)) {
      cell.cell = Cell::leave;
    } else if (cell.month >= results_case.timeline.month(0)) {
      const int slot = results_case.timeline.slot_at_or_after(cell.month);
      cell.cell = it.cell(slot);
      cell.reading = it.reading(slot);
      if (cell.cell == Cell::none) continue;
      cell.first_entry = static_cast<std::uint32_t>(result.entries.size());
      find_entries_behind(results_case, row, slot, result.entries);
      cell.entry_count = static_cast<std::uint32_t>(result.entries.size()) - cell.first_entry;
    }
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
  std::vector<ResponsibilityResult> results;
  results.reserve(static_cast<std::size_t>(results_case.rows.size()));
  for (int row = 0; row < results_case.rows.size(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const Row& it = results_case.rows.all()[at];
    ResponsibilityResult& result = results.emplace_back();
    result.responsibility = it.responsibility();
    fill_history(results_case, row, begin, results_case.evaluated_through, result);
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
