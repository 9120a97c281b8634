#include <algorithm>
#include <array>
#include <tuple>

#include "rung/calibration.h"

namespace rung {
namespace {

using Row = CalibrationRow;

/// A person with several promotions stands where the nearest of them does.
double coverage_of(const Row& row) {
  double best = -1;
  for (const RowAssessment& one : row.assessments) {
    best = std::max(best, static_cast<double>(one.coverage.basis_points()));
  }
  return best;
}

int held_of(const Row& row) {
  int best = -1;
  for (const RowAssessment& one : row.assessments) best = std::max(best, one.held_months);
  return best;
}

Month earliest_of_row(const Row& row) {
  Month best = last_month + 1;
  for (const RowAssessment& one : row.assessments) {
    if (one.earliest) best = std::min(best, *one.earliest);
  }
  return best;
}

int verdict_rank(const Row& row) {
  if (!row.ready) return 2;
  return *row.ready ? 1 : 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits at the front of a text, without those that are 0.
std::string_view take_number(std::string_view& text) {
  while (!text.empty() && text.front() == '0') text.remove_prefix(1);
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  const std::string_view number = text.substr(0, length);
  text.remove_prefix(length);
  return number;
}

/// Ids as people count them: `e-99` before `e-1042`.
bool id_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view number_a = take_number(a);
      const std::string_view number_b = take_number(b);
      if (number_a.size() != number_b.size()) return number_a.size() < number_b.size();
      if (number_a != number_b) return number_a < number_b;
    } else if (a.front() != b.front()) {
      return a.front() < b.front();
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.size() < b.size();
}

bool by_id(const Row& a, const Row& b) { return id_before(a.id, b.id); }
bool by_name(const Row& a, const Row& b) { return a.name < b.name; }
bool by_file(const Row& a, const Row& b) { return a.file < b.file; }
bool by_level(const Row& a, const Row& b) {
  return std::tie(a.place->framework, a.place->rank, a.place->level) <
         std::tie(b.place->framework, b.place->rank, b.place->level);
}
bool by_track(const Row& a, const Row& b) { return a.place->track < b.place->track; }
bool by_verdict(const Row& a, const Row& b) { return verdict_rank(a) < verdict_rank(b); }
bool by_coverage(const Row& a, const Row& b) { return coverage_of(a) < coverage_of(b); }
bool by_held(const Row& a, const Row& b) { return held_of(a) < held_of(b); }
bool by_earliest(const Row& a, const Row& b) { return earliest_of_row(a) < earliest_of_row(b); }
bool by_time(const Row& a, const Row& b) { return a.months_at_level > b.months_at_level; }

constexpr std::array orders{
    CalibrationOrder{"id", "their ids", by_id},
    CalibrationOrder{"name", "their names", by_name},
    CalibrationOrder{"file", "their files", by_file},
    CalibrationOrder{"level", "their levels, the lowest first", by_level},
    CalibrationOrder{"track", "their tracks", by_track},
    CalibrationOrder{"verdict", "the verdicts, not ready before ready", by_verdict},
    CalibrationOrder{"coverage", "the coverage, the least first", by_coverage},
    CalibrationOrder{"held", "the months held, the fewest first", by_held},
    CalibrationOrder{"earliest", "the month they could be ready, the next first", by_earliest},
    CalibrationOrder{"time", "the time at their level, the longest first", by_time}};

bool admitted(const std::vector<std::string>& wanted, std::string_view found) {
  return wanted.empty() || std::ranges::find(wanted, found) != wanted.end();
}

}  // namespace

std::span<const CalibrationOrder> calibration_orders() { return orders; }

void order_rows(std::vector<CalibrationRow>& rows, const CalibrationOrder& order) {
  std::ranges::sort(rows, [&](const Row& a, const Row& b) {
    if (order.before(a, b)) return true;
    if (order.before(b, a)) return false;
    if (a.id != b.id && by_id(a, b) != by_id(b, a)) return by_id(a, b);
    return std::tie(a.id, a.file) < std::tie(b.id, b.file);
  });
}

bool CalibrationFilter::admits(const CalibrationRow& row) const {
  if (!admitted(levels, row.place->level) || !admitted(tracks, row.place->track) ||
      !admitted(verdicts, verdict_key(row.ready))) {
    return false;
  }
  return managers.empty() ||
         std::ranges::any_of(row.confirmers, [&](const RowConfirmer& confirmer) {
           return confirmer.manager && admitted(managers, confirmer.id);
         });
}

}  // namespace rung
