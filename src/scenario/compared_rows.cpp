#include "scenario/compared_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"

namespace rung {
namespace {

/// `held`, `not held: no evidence in August`, `set aside, no opportunity (approved by m-7)`.
std::string status_of(const ReportResponsibility& row) {
  switch (row.status) {
    case ResponsibilityStatus::met:
      return "held";
    case ResponsibilityStatus::not_applicable:
      return row.set_aside;
    case ResponsibilityStatus::unmet:
      break;
  }
  return row.gap ? fmt::format("not held: {}", row.gap->brief) : std::string("not held");
}

std::string status_of(const ReportGate& gate) {
  constexpr std::string_view words[] = {"met", "unmet", "waived"};
  return fmt::format("{}: {}", words[static_cast<std::size_t>(gate.status)], gate.finding.summary);
}

/// `no evidence`, `28 apps, out of range`.
std::string cell_in_words(const ReportMonth& month) {
  const std::string meaning(meaning_of(month.cell));
  return month.reading.empty() ? meaning : fmt::format("{}, {}", month.reading, meaning);
}

/// One month that both look at.
struct MonthPair {
  const ReportMonth* before = nullptr;
  const ReportMonth* after = nullptr;

  bool differs() const { return before->cell != after->cell || before->reading != after->reading; }
  std::string words() const {
    return fmt::format("{} → {}", cell_in_words(*before), cell_in_words(*after));
  }
};

/// All months that a report shows of a row.
const std::vector<ReportMonth>& months_shown(const ReportResponsibility& row) {
  return row.history.empty() ? row.months : row.history;
}

std::vector<MonthPair> common_months(const ReportResponsibility& before,
                                     const ReportResponsibility& after) {
  std::vector<MonthPair> pairs;
  const std::vector<ReportMonth>& earlier = months_shown(before);
  for (const ReportMonth& month : months_shown(after)) {
    const auto found = std::ranges::find(earlier, month.month, &ReportMonth::month);
    if (found != earlier.end()) pairs.push_back({&*found, &month});
  }
  return pairs;
}

void add_once(std::vector<std::string>& ids, const std::vector<std::string>& more) {
  for (const std::string& id : more) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
}

/// Months that went the same way in one line: `August and September 2026: no evidence → performed
/// (pipelines)`.
void add_differing_months(const std::vector<MonthPair>& pairs, std::vector<std::string>& causes) {
  std::vector<std::string> told;
  for (const MonthPair& first : pairs) {
    if (!first.differs() || std::ranges::find(told, first.words()) != told.end()) continue;
    told.push_back(first.words());
    std::vector<Month> months;
    std::vector<std::string> entries;
    for (const MonthPair& pair : pairs) {
      if (!pair.differs() || pair.words() != first.words()) continue;
      months.push_back(pair.after->month);
      add_once(entries,
               pair.after->evidence.empty() ? pair.before->evidence : pair.after->evidence);
    }
    std::string line = fmt::format("{}: {}", months_in_words(months), first.words());
    if (!entries.empty()) line += fmt::format(" ({})", listed(entries));
    causes.push_back(std::move(line));
  }
}

std::vector<Month> missing_outside(const ReportResponsibility& row, const Window& window) {
  std::vector<Month> months;
  if (!row.gap) return months;
  for (const ReportMissing& missing : row.gap->months) {
    if (missing.month < window.from || missing.month > window.to) months.push_back(missing.month);
  }
  return months;
}

Window window_of(const ReportResponsibility& row) {
  if (row.months.empty()) return {};
  return {row.months.front().month, row.months.back().month};
}

/// What a window that moved on left behind, and what it came to.
void add_moved_window(const ReportResponsibility& before, const ReportResponsibility& after,
                      std::vector<std::string>& causes) {
  const std::vector<Month> left = missing_outside(before, window_of(after));
  const std::vector<Month> reached = missing_outside(after, window_of(before));
  if (!left.empty()) {
    causes.push_back(fmt::format("no longer in the window: {}", months_in_words(left)));
  }
  if (!reached.empty()) {
    causes.push_back(fmt::format("new in the window: {}", months_in_words(reached)));
  }
}

/// What the framework asks that is different.
void add_other_demands(const ReportResponsibility& before, const ReportResponsibility& after,
                       std::vector<std::string>& causes) {
  if (before.weight != after.weight) {
    causes.push_back(fmt::format("weight {} → {}", before.weight, after.weight));
  }
  if (before.required != after.required) {
    causes.emplace_back(after.required ? "required now" : "no longer required");
  }
  if (before.text != after.text) causes.push_back(fmt::format("asks now: {}", after.text));
}

int rank_of(ResponsibilityStatus status) {
  return status == ResponsibilityStatus::met ? 2 : status == ResponsibilityStatus::unmet ? 0 : 1;
}

std::size_t missing_count(const ReportResponsibility& row) {
  return row.gap ? row.gap->months.size() : 0;
}

Movement movement_of(const ComparedResponsibility& row) {
  if (row.before == nullptr || row.after == nullptr) return Movement::other;
  const int before = rank_of(row.before->status);
  const int after = rank_of(row.after->status);
  if (before == 1 || after == 1) {  // set aside is neither held nor missing
    return before == after && row.causes.empty() && row.status_before == row.status_after
               ? Movement::none
               : Movement::other;
  }
  if (before != after) return after > before ? Movement::better : Movement::worse;
  const std::size_t missed = missing_count(*row.before);
  const std::size_t misses = missing_count(*row.after);
  if (missed != misses) return misses < missed ? Movement::better : Movement::worse;
  const bool same = row.causes.empty() && row.status_before == row.status_after;
  return same ? Movement::none : Movement::other;
}

void tell(ComparedResponsibility& row) {
  if (row.before != nullptr) row.status_before = status_of(*row.before);
  if (row.after != nullptr) row.status_after = status_of(*row.after);
  if (row.before == nullptr) {
    row.causes.emplace_back("asked now, and not before");
  } else if (row.after == nullptr) {
    row.causes.emplace_back("no longer asked");
  } else {
    add_differing_months(common_months(*row.before, *row.after), row.causes);
    add_other_demands(*row.before, *row.after, row.causes);
    if (row.status_before != row.status_after) {
      add_moved_window(*row.before, *row.after, row.causes);
    }
  }
  row.movement = movement_of(row);
}

bool same_demand(const ReportFinding& before, const ReportFinding& after) {
  return before.asks == after.asks;
}

Movement movement_of(const ComparedGate& gate) {
  if (gate.before == nullptr || gate.after == nullptr) return Movement::other;
  const bool was = gate.before->status != GateStatus::unmet;
  const bool is = gate.after->status != GateStatus::unmet;
  if (was != is) return is ? Movement::better : Movement::worse;
  const bool same = gate.causes.empty() && gate.status_before == gate.status_after;
  return same ? Movement::none : Movement::other;
}

void tell_parts(const ReportFinding& before, const ReportFinding& after,
                std::vector<std::string>& causes) {
  if (!same_demand(before, after) || before.parts.size() != after.parts.size()) {
    if (!after.asks.empty()) causes.push_back(fmt::format("asks now: {}", after.asks));
    return;
  }
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    tell_parts(before.parts[i], after.parts[i], causes);
    if (!after.parts[i].parts.empty() || before.parts[i].summary == after.parts[i].summary) {
      continue;
    }
    causes.push_back(fmt::format("{}: {} → {}", after.parts[i].asks, before.parts[i].summary,
                                 after.parts[i].summary));
  }
}

void tell(ComparedGate& gate) {
  if (gate.before != nullptr) gate.status_before = status_of(*gate.before);
  if (gate.after != nullptr) gate.status_after = status_of(*gate.after);
  if (gate.before == nullptr) {
    gate.causes.emplace_back("asked now, and not before");
  } else if (gate.after == nullptr) {
    gate.causes.emplace_back("no longer asked");
  } else {
    tell_parts(gate.before->finding, gate.after->finding, gate.causes);
  }
  gate.movement = movement_of(gate);
}

}  // namespace

std::vector<ComparedResponsibility> compare_responsibilities(const ReportAssessment& before,
                                                             const ReportAssessment& after) {
  auto rows = paired<ComparedResponsibility>(before.responsibilities, after.responsibilities);
  for (ComparedResponsibility& row : rows) tell(row);
  return rows;
}

std::vector<ComparedGate> compare_gates(const ReportAssessment& before,
                                        const ReportAssessment& after) {
  auto gates = paired<ComparedGate>(before.gates, after.gates);
  for (ComparedGate& gate : gates) tell(gate);
  return gates;
}

}  // namespace rung
