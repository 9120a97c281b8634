#pragma once

#include <span>
#include <string>

#include "rung/calibration.h"
#include "rung/document.h"

namespace rung {

/// `L4 → L5`, or the level alone of somebody with nothing to assess.
std::string promotion_of(const CalibrationRow& row, const RowAssessment* assessment);
/// `ready`, `not ready`, `nothing to assess`, in its tone.
TableCell verdict_cell(const std::optional<bool>& ready);
/// How firm a verdict is, in two or three words: `rests on 1 entry`, `one month short`, `firm`.
std::string margin_in_brief(const RowAssessment& one);
/// `2027-02`, `now`, `unknown`: what is open has no month.
std::string earliest_in_brief(const RowAssessment& one);
/// `no evidence`, `out of range`: why a responsibility is not held.
std::string_view gap_in_brief(GapKind kind);
/// The gates that are not met: `panel, sponsor`.
std::string missing_gates(const RowAssessment& one);

/// Calls `use` for each promotion of each person, with nothing for somebody who has none.
template <typename Use>
void for_each_assessment(std::span<const CalibrationRow> rows, Use use) {
  for (const CalibrationRow& row : rows) {
    if (row.assessments.empty()) use(row, static_cast<const RowAssessment*>(nullptr));
    for (const RowAssessment& one : row.assessments) use(row, &one);
  }
}

/// A row for each person and promotion, as wide as a terminal; the names of people only where
/// somebody has one.
Table people_brief(std::span<const CalibrationRow> rows);
/// The same with everything a row holds.
Table people_in_full(std::span<const CalibrationRow> rows);
/// What each person holds, a table for each promotion and track.
std::vector<Table> held_tables(std::span<const CalibrationRow> rows);
/// The whole agenda in one table.
Table agenda_table(std::span<const CalibrationRow> rows);
/// The same by topics, each with what it means.
Section agenda_section(std::span<const CalibrationRow> rows);
Table counts_table(std::span<const CalibrationRow> rows);
Table common_gaps_table(std::span<const CalibrationRow> rows);

}  // namespace rung
