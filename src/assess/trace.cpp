#include "assess/trace.h"

#include <algorithm>

namespace rung {
namespace {

/// How an entry names a responsibility.
enum class Naming { none, reads_metric, shows, shows_skill_lower };

Naming naming_of(const Framework& framework, const Row& row, const Entry& entry) {
  const Responsibility& asked = row.asked();
  if (asked.metric && entry.metric == asked.metric->metric) return Naming::reads_metric;
  Naming naming = Naming::none;
  for (const Shown& shown : entry.shows) {
    if (shown.responsibility >= 0) {
      if (shown.responsibility == row.responsibility()) return Naming::shows;
    } else if (shown.skill == asked.skill) {
      if (framework.at_or_above(shown.level, asked.levels.front())) return Naming::shows;
      naming = Naming::shows_skill_lower;
    }
  }
  return naming;
}

/// Whether an entry would reach the window, were it not capped by `max_entry_months`.
bool is_cut_short(const ResultsCase& results_case, const Entry& entry) {
  if (!entry.period) return false;
  const Month first = results_case.timeline.month(results_case.window.first);
  return results_case.claims.last_month_of(entry) < first &&
         entry.period->to.value_or(last_month) >= first;
}

/// Why an entry that names the responsibility is behind none of its cells.
NotCounted why_not(const ResultsCase& results_case, const Row& row, int index, Naming naming) {
  const Entry& entry = results_case.evidence.entries[static_cast<std::size_t>(index)];
  if (entry.draft) return NotCounted::draft;
  if (naming == Naming::shows_skill_lower) return NotCounted::skill_level_too_low;
  if (row.asked().metric && naming == Naming::shows) return NotCounted::metric_decides;
  if (!row.asked().accepts(entry.source)) return NotCounted::source_not_accepted;
  if (!results_case.claims.has_month(entry, Month{}, results_case.evaluated_through)) {
    return NotCounted::after_evaluation;
  }
  if (!results_case.claims.confirmed(index)) return NotCounted::unconfirmed;
  return is_cut_short(results_case, entry) ? NotCounted::capped : NotCounted::outside_window;
}

/// Whether a cell of the window rests on the entry.
bool is_behind(const ResponsibilityResult& result, int entry) {
  return std::ranges::any_of(result.months(), [&](const MonthCell& month) {
    const std::span<const int> entries = result.entries_of(month);
    return std::ranges::find(entries, entry) != entries.end();
  });
}

}  // namespace

std::vector<TracedEntry> trace_entries(const ResultsCase& results_case, const Row& row,
                                       const ResponsibilityResult& result) {
  std::vector<TracedEntry> traced;
  for (std::size_t i = 0; i < results_case.evidence.entries.size(); ++i) {
    const int index = static_cast<int>(i);
    const Entry& entry = results_case.evidence.entries[i];
    const Naming naming = naming_of(results_case.framework, row, entry);
    if (naming == Naming::none) continue;
    if (results_case.claims.confirmed(index) && is_behind(result, index)) {
      traced.push_back({index, std::nullopt});
    } else {
      traced.push_back({index, why_not(results_case, row, index, naming)});
    }
  }
  return traced;
}

}  // namespace rung
