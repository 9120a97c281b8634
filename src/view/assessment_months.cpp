#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

std::string initial(Month month) { return std::string(month_name(month).substr(0, 1)); }

/// Marks the months of the window that was judged.
HeatMap::Column column_of(Month month, const Window& window) {
  return {initial(month), in_words(month), month >= window.from && month <= window.to,
          fmt::to_string(month.year())};
}

/// What a cell says beyond its sign: the reading.
std::string cell_title(const ReportMonth& month) {
  return month.reading.empty() ? ""
                               : fmt::format("{}: {}, {}", in_words(month.month),
                                             meaning_of(month.cell), month.reading);
}

Shape shape_of(Cell cell) {
  switch (cell) {
    case Cell::performed:
      return Shape::square;
    case Cell::below:
      return Shape::triangle;
    case Cell::unconfirmed:
      return Shape::diamond;
    case Cell::leave:
      return Shape::dash;
    case Cell::none:
      break;
  }
  return Shape::hollow;
}

/// What the months of a row come to, in a few words.
std::string summary_of(const ReportResponsibility& row) {
  if (row.gap) return row.gap->brief;
  return row.status == ResponsibilityStatus::met ? "held" : "set aside";
}

/// What a cell says in a table without colours: its sign, and the reading where there is one.
std::string cell_text(const ReportMonth& month) {
  std::string text(symbol_of(month.cell));
  if (!month.reading.empty()) text += ' ' + month.reading;
  return text;
}

/// The rows area by area, areas in the order in which they first occur.
std::vector<const ReportResponsibility*> rows_by_area(const ReportAssessment& assessment) {
  std::vector<std::string_view> areas;
  std::vector<const ReportResponsibility*> rows;
  for (const ReportResponsibility& row : assessment.responsibilities) {
    if (std::ranges::find(areas, row.area) == areas.end()) areas.emplace_back(row.area);
    rows.push_back(&row);
  }
  std::ranges::stable_sort(rows, {}, [&](const ReportResponsibility* row) {
    return std::ranges::find(areas, row->area) - areas.begin();
  });
  return rows;
}

/// A sign before the id, so that no colour is needed to tell what is met.
std::string label_of(const ReportResponsibility& row) {
  constexpr std::string_view signs[] = {"✓", "✗", "–"};
  return fmt::format("{} {}", signs[static_cast<std::size_t>(row.status)], row.id);
}

HeatMap map_of(const ReportAssessment& assessment, const std::string& anchors) {
  HeatMap map;
  for (const ReportMonth& month : assessment.responsibilities.front().history) {
    map.columns.push_back(column_of(month.month, assessment.rule.window));
  }
  for (const ReportResponsibility* row : rows_by_area(assessment)) {
    HeatMap::Row drawn{label_of(*row),
                       "#" + anchors + row->id,
                       row->area_title,
                       tone_of(row->status),
                       {},
                       summary_of(*row),
                       tags_of(*row)};
    for (const ReportMonth& month : row->history) {
      drawn.cells.push_back({shape_of(month.cell), tone_of(month.cell), cell_title(month)});
    }
    map.rows.push_back(std::move(drawn));
  }
  return map;
}

Table table_of(const ReportAssessment& assessment, const std::string& anchors) {
  Table table{"months",
              "Month by month",
              {{"responsibility", "Responsibility", Align::left, true}, {"status", "Status"}},
              {}};
  for (const ReportMonth& month : assessment.responsibilities.front().history) {
    const bool in_window =
        month.month >= assessment.rule.window.from && month.month <= assessment.rule.window.to;
    table.columns.push_back(
        {to_string(month.month), to_string(month.month) + (in_window ? " *" : ""), Align::center});
  }
  for (const ReportResponsibility* row : rows_by_area(assessment)) {
    std::vector<TableCell> cells{
        {{link_to(*row, anchors)}},
        {{status(std::string(word_of(row->status)), tone_of(row->status))}}};
    for (const ReportMonth& month : row->history) {
      cells.push_back({{plain(cell_text(month))}, tone_of(month.cell)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string legend_of(const ReportAssessment& assessment) {
  std::vector<Cell> cells;
  for (const ReportResponsibility& row : assessment.responsibilities) {
    for (const ReportMonth& month : row.history) cells.push_back(month.cell);
  }
  return fmt::format("{}", fmt::join(rung::legend_of(cells), ", "));
}

}  // namespace

Tone tone_of(Cell cell) {
  switch (cell) {
    case Cell::performed:
      return Tone::good;
    case Cell::below:
      return Tone::bad;
    case Cell::unconfirmed:
      return Tone::caution;
    case Cell::none:
      return Tone::plain;
    case Cell::leave:
      break;
  }
  return Tone::muted;
}

void add_months(const ReportAssessment& assessment, const std::string& anchors,
                std::vector<Block>& blocks) {
  if (assessment.responsibilities.empty()) return;
  const Window& window = assessment.rule.window;
  const std::string judged =
      fmt::format("The months judged are {} to {}, marked. {}.", in_words(window.from),
                  in_words(window.to), legend_of(assessment));
  blocks.push_back({Section{
      "month-by-month",
      "Month by month",
      {},
      {{Paragraph{{plain(judged)}}},
       {Figure{"Month by month", map_of(assessment, anchors), table_of(assessment, anchors)}}}}});
}

}  // namespace rung
