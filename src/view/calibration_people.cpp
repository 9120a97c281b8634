#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/listed.h"
#include "view/calibration_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

std::string number_cell(std::int64_t number) { return std::to_string(number); }

std::string percent(const Coverage& coverage) {
  return percentage_to_string(coverage.basis_points());
}

std::string topics_in_brief(const CalibrationRow& row, const RowAssessment* one) {
  std::vector<std::string_view> keys;
  for (const AgendaTopic* topic : one == nullptr ? topics_of(row) : topics_of(row, *one)) {
    keys.push_back(topic->key);
  }
  return fmt::to_string(fmt::join(keys, ", "));
}

std::string managers_in_brief(const CalibrationRow& row) {
  std::vector<std::string_view> ids;
  for (const RowConfirmer& one : row.confirmers) {
    if (one.manager) ids.push_back(one.id);
  }
  return fmt::to_string(fmt::join(ids, ", "));
}

/// What is missing although the coverage is reached: `L5.roadmap, area delivery`. Empty where the
/// coverage says enough.
std::string floors_missed(const RowAssessment& one) {
  if (one.rule != RuleStatus::unmet || one.short_by > 0) return "";
  std::vector<std::string> missed;
  for (const int place : one.unmet_required) {
    missed.push_back(one.asked->responsibilities[static_cast<std::size_t>(place)].id);
  }
  for (const std::string& area : one.unmet_areas) missed.push_back("area " + area);
  return fmt::to_string(fmt::join(missed, ", "));
}

/// `short by 2; open: panel, sponsor`, `one month short; lacking: area delivery`, `approvals:
/// panel`: in one cell, so that the table is as wide as a terminal.
std::string margin_and_gates(const RowAssessment& one) {
  const std::string gates = missing_gates(one);
  const std::string floors = floors_missed(one);
  std::string margin = margin_in_brief(one);
  if (!floors.empty()) margin += fmt::format("; lacking: {}", floors);
  if (gates.empty()) return margin;
  const bool only_gates =
      one.rule != RuleStatus::unmet && (margin == "approvals" || margin == "gates");
  return fmt::format("{}{}: {}", margin, only_gates ? "" : "; open", gates);
}

/// What is said of one promotion, empty cells where there is none.
std::vector<TableCell> cells_of_promotion(const RowAssessment* one) {
  if (one == nullptr) return std::vector<TableCell>(11);
  return {text_cell(percent(one->coverage)),
          text_cell(percentage_to_string(one->required_coverage)),
          text_cell(percent(one->coverage_of_all)),
          text_cell(number_cell(one->held_months)),
          text_cell(number_cell(one->required_months)),
          text_cell(missing_gates(*one)),
          text_cell(one->fast_track ? "yes" : ""),
          text_cell(number_cell(one->short_by)),
          text_cell(margin_in_brief(*one)),
          text_cell(earliest_in_brief(*one)),
          text_cell(one->other_measure_met == (one->rule == RuleStatus::met) ? "" : "yes")};
}

}  // namespace

std::string promotion_of(const CalibrationRow& row, const RowAssessment* assessment) {
  if (assessment == nullptr) return row.place->level;
  return fmt::format("{} → {}", row.place->level, assessment->asked->to);
}

TableCell verdict_cell(const std::optional<bool>& ready) {
  const Tone tone = !ready ? Tone::muted : *ready ? Tone::good : Tone::bad;
  return {{plain(std::string(verdict_words(ready)))}, tone};
}

std::string margin_in_brief(const RowAssessment& one) {
  if (!one.turning_entries.empty()) {
    const std::size_t entries = one.turning_entries.size();
    return fmt::format("{} {} {}", one.ready ? "rests on" : "hangs on", entries,
                       entries == 1 ? "entry" : "entries");
  }
  const std::string_view side = one.ready ? "" : " short";
  if (!one.turning_months.empty()) return fmt::format("one month{}", side);
  if (!one.turning_responsibilities.empty()) return fmt::format("one responsibility{}", side);
  if (one.ready) return "firm";
  if (one.rule != RuleStatus::unmet) return one.waits_for_approval ? "approvals" : "gates";
  if (one.short_by == 0) return "required item";
  return fmt::format("short by {}", one.short_by);
}

std::string earliest_in_brief(const RowAssessment& one) {
  if (one.ready) return "now";
  return one.earliest ? to_string(*one.earliest) : "unknown";
}

std::string missing_gates(const RowAssessment& one) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < one.gates.size(); ++i) {
    if (one.gates[i].status == GateStatus::unmet) ids.push_back(one.asked->gates[i].id);
  }
  return fmt::to_string(fmt::join(ids, ", "));
}

Table people_brief(std::span<const CalibrationRow> rows) {
  Table table{"people",
              "People",
              {{"id", "Person", Align::left, true},
               {"promotion", "Level"},
               {"verdict", "Verdict"},
               {"held", "Held", Align::right},
               {"earliest", "From"},
               {"margin", "Margin, and gates open"}},
              {}};
  for_each_assessment(rows, [&](const CalibrationRow& row, const RowAssessment* one) {
    std::vector<TableCell> cells{id_cell(row.id), text_cell(promotion_of(row, one))};
    cells.push_back(verdict_cell(one == nullptr ? std::nullopt : std::optional(one->ready)));
    if (one != nullptr) {
      cells.push_back(text_cell(
          fmt::format("{} {}/{}", percent(one->coverage), one->held_months, one->required_months)));
      cells.push_back(text_cell(earliest_in_brief(*one)));
      cells.push_back(text_cell(margin_and_gates(*one)));
    }
    cells.resize(table.columns.size());
    table.rows.push_back(std::move(cells));
  });
  drop_empty_columns(table);
  return table;
}

Table people_in_full(std::span<const CalibrationRow> rows) {
  Table table{"people",
              "People",
              {{"id", "Person", Align::left, true},
               {"name", "Name", Align::left, true},
               {"level", "Level"},
               {"to", "To"},
               {"track", "Track"},
               {"verdict", "Verdict"},
               {"coverage", "Coverage", Align::right},
               {"required_coverage", "Required", Align::right},
               {"coverage_of_all", "Had nothing been set aside", Align::right},
               {"held_months", "Months held", Align::right},
               {"required_months", "Months required", Align::right},
               {"gates_open", "Gates open"},
               {"fast_track", "Fast track"},
               {"short_by", "Short by weight", Align::right},
               {"margin", "Margin"},
               {"earliest", "Earliest"},
               {"readings_differ", "Readings differ"},
               {"agenda", "On the agenda"},
               {"months_at_level", "Months at level", Align::right},
               {"managers", "Managers"},
               {"framework", "Framework"},
               {"file", "File"},
               {"reason", "Reason"}},
              {}};
  for_each_assessment(rows, [&](const CalibrationRow& row, const RowAssessment* one) {
    const std::optional<bool> ready = one == nullptr ? std::nullopt : std::optional(one->ready);
    std::vector<TableCell> cells{id_cell(row.id), text_cell(row.name), text_cell(row.place->level),
                                 text_cell(one == nullptr ? "" : one->asked->to),
                                 text_cell(row.place->track)};
    cells.push_back(verdict_cell(ready));
    for (TableCell& cell : cells_of_promotion(one)) cells.push_back(std::move(cell));
    cells.push_back(text_cell(topics_in_brief(row, one)));
    cells.push_back(text_cell(number_cell(row.months_at_level)));
    cells.push_back(text_cell(managers_in_brief(row)));
    cells.push_back(text_cell(fmt::format("{} {}", row.place->framework, row.place->version)));
    cells.push_back(text_cell(row.file));
    cells.push_back(text_cell(one == nullptr ? "" : one->reason));
    table.rows.push_back(std::move(cells));
  });
  return table;
}

}  // namespace rung
