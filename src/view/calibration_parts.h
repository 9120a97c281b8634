#pragma once

#include <span>
#include <string>
#include <vector>

#include "rung/calibration.h"
#include "rung/document.h"
#include "view/calibration.h"

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
/// People who are asked the same: a promotion on a track.
struct HeldRow {
  const CalibrationRow* row = nullptr;
  const RowAssessment* one = nullptr;
};
/// By framework, level, promotion and track; people in the order of the rows.
std::vector<std::vector<HeldRow>> held_groups(std::span<const CalibrationRow> rows);
/// `E3 → E4 backend`.
std::string title_of_group(const HeldRow& one);
/// `held`, `set aside`, or why not, in its tone.
std::string_view held_word(const RowResponsibility& one);
Tone held_tone(const RowResponsibility& one);
/// What each person holds, a table for each promotion and track.
std::vector<Table> held_tables(std::span<const CalibrationRow> rows);
/// The whole agenda in one table.
Table agenda_table(std::span<const CalibrationRow> rows);
/// The same by topics, each with what it means.
Section agenda_section(std::span<const CalibrationRow> rows);
/// How many people there are, and as of when.
Words subtitle_of_group(std::span<const CalibrationRow> rows, const CalibrationWords& words);
/// How many came out how, and how many files could not be used, which leads to these.
Paragraph tally_paragraph(std::span<const CalibrationRow> rows,
                          std::span<const UnusableFile> unusable);
/// `one file could not be used`, leading to the section about it.
Word unusable_link(std::span<const UnusableFile> files);
/// The files that could not be used, of which there is one at least, each with what is wrong.
Section unusable_section(std::span<const UnusableFile> files);
Table unusable_table(std::span<const UnusableFile> files);
/// Responsibilities that most of those lack who are asked for them.
Section gaps_section(std::span<const CalibrationRow> rows);
Table counts_table(std::span<const CalibrationRow> rows);
Table common_gaps_table(std::span<const CalibrationRow> rows);

}  // namespace rung
