#include "assess/results.h"

#include <algorithm>

#include "assess/trace.h"

namespace rung {
namespace {

constexpr int months_of_history = 12;

/// The entries a cell rests on: for a performed one those of its month and of the months before it
/// that still last, as far as these are performed on their own (spec section 5, item 3).
std::vector<int> entries_behind(const ResultsCase& results_case, int row, int slot) {
  const Row& it = results_case.rows.all()[static_cast<std::size_t>(row)];
  const Cell cell = it.cell(slot);
  std::vector<int> entries;
  if (cell == Cell::none) return entries;
  const int first = cell == Cell::performed ? std::max(0, slot - it.asked().lasts + 1) : slot;
  for (const int entry : results_case.rows.entries_of(row)) {
    if (cell == Cell::performed && !results_case.claims.confirmed(entry)) continue;
    for (int at = first; at <= slot; ++at) {
      if (cell == Cell::performed && it.own(at) != Cell::performed) continue;
      const Month month = results_case.timeline.month(at);
      if (!results_case.claims.has_month(
              results_case.evidence.entries[static_cast<std::size_t>(entry)], month, month)) {
        continue;
      }
      entries.push_back(entry);
      break;
    }
  }
  return entries;
}

/// The cells of all calendar months from `from` to `to`; before the timeline begins there is no
/// evidence at all.
std::vector<MonthCell> month_cells(const ResultsCase& results_case, int row, Month from, Month to) {
  const Row& it = results_case.rows.all()[static_cast<std::size_t>(row)];
  std::vector<MonthCell> cells;
  cells.reserve(static_cast<std::size_t>(to - from) + 1);
  for (Month month = from; month <= to; ++month) {
    const int slot = results_case.timeline.slots(month, month).first;
    const bool leave = results_case.calendar.is_leave(month);
    if (leave || month < results_case.timeline.month(0)) {
      cells.push_back({month, leave ? Cell::leave : Cell::none, {}, std::nullopt});
    } else {
      cells.push_back(
          {month, it.cell(slot), entries_behind(results_case, row, slot), it.reading(slot)});
    }
  }
  return cells;
}

GapKind missing_kind(Cell cell) {
  if (cell == Cell::below) return GapKind::below;
  return cell == Cell::unconfirmed ? GapKind::unconfirmed : GapKind::no_evidence;
}

ResponsibilityGap gap_of(const ResultsCase& results_case, const Row& row,
                         const std::vector<MonthCell>& months) {
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
    ResponsibilityResult result;
    result.responsibility = it.responsibility();
    result.history = month_cells(results_case, row, begin, results_case.evaluated_through);
    // The window lies within the history.
    result.months.assign(result.history.begin() + (first - begin),
                         result.history.begin() + (last - begin + 1));
    result.set_aside = results_case.set_aside.item_of[at];
    if (result.set_aside >= 0) {
      result.status = ResponsibilityStatus::not_applicable;
    } else if (results_case.shown.in_set[at] != 0) {
      result.status = ResponsibilityStatus::met;
    } else {
      result.gap = gap_of(results_case, it, result.months);
    }
    result.trace = trace_entries(results_case, it, result.months);
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace rung
