#include <fmt/format.h>

#include <algorithm>

#include "render/strip.h"
#include "render/text_parts.h"
#include "text/width.h"

namespace rung {
namespace {

using Rows = std::vector<ReportResponsibility>;

/// The columns of the table, fitted to what it holds and to the page.
struct RowColumns {
  std::size_t id = 0;
  std::size_t tag = 0;  ///< `! ×3`: required, and its weight where weights differ
  std::size_t text = 0;
  std::size_t strip = 0;
  std::size_t brief = 0;  ///< 0: no room beside the strip
};

constexpr std::string_view table_title = "Responsibilities";
constexpr std::size_t margin = 4;  ///< two spaces, the mark and a space
constexpr std::size_t row_gutter = 2;
constexpr std::size_t longest_tag = 26;
constexpr std::size_t shortest_text = 26;
constexpr std::size_t longest_brief = 36;

bool weights_differ(const Rows& rows) {
  return std::ranges::any_of(
      rows, [&](const ReportResponsibility& row) { return row.weight != rows.front().weight; });
}

std::string tag_of(const ReportResponsibility& row, bool with_weight) {
  std::string tag = row.required ? "!" : "";
  if (with_weight && row.weight != 1) {
    tag += fmt::format("{}×{}", tag.empty() ? "" : " ", row.weight);
  }
  return tag;
}

RowColumns fit_columns(const Rows& rows, const Strip& strip, std::size_t width) {
  RowColumns columns;
  const bool weights = weights_differ(rows);
  std::size_t text = 0;
  std::size_t brief = 0;
  for (const ReportResponsibility& row : rows) {
    columns.id = std::max(columns.id, display_width(row.id));
    columns.tag = std::max(columns.tag, display_width(tag_of(row, weights)));
    text = std::max(text, display_width(row.text));
    if (row.gap) brief = std::max(brief, display_width(row.gap->brief));
  }
  columns.id = std::min(columns.id, longest_tag);
  columns.strip = strip.width();
  const std::size_t fixed = margin + columns.id + row_gutter +
                            (columns.tag > 0 ? columns.tag + row_gutter : 0) + row_gutter +
                            columns.strip;
  const std::size_t room = width > fixed ? width - fixed : 0;
  brief = std::min(brief, longest_brief);
  const std::size_t beside = brief + row_gutter + std::min(text, shortest_text);
  if (brief > 0 && beside <= room) columns.brief = brief;
  columns.text = std::min(text, room - (columns.brief > 0 ? columns.brief + row_gutter : 0));
  const std::size_t before_text = fixed - row_gutter - columns.strip;
  if (before_text + columns.text < table_title.size()) {
    columns.text = table_title.size() - before_text;  // the strip stays below its months
  }
  return columns;
}

void write_row(Page& page, const ReportResponsibility& row, const RowColumns& columns,
               const Strip& strip, bool with_weight) {
  const bool set_aside = row.status == ResponsibilityStatus::not_applicable;
  const Style style = set_aside ? Style::faint : Style::plain;
  std::vector<Piece> pieces{{"  "}, mark_of(row.status), {" "}};
  pieces.push_back({cut_to_width(row.id, columns.id), style, columns.id + row_gutter});
  if (columns.tag > 0) {
    pieces.push_back({tag_of(row, with_weight), Style::strong, columns.tag + row_gutter});
  }
  pieces.push_back({cut_to_width(row.text, columns.text), style, columns.text + row_gutter});
  pieces.push_back({strip.cells(row.months), style, columns.strip});
  if (columns.brief > 0 && row.gap) {
    pieces.push_back({"  "});
    pieces.push_back({cut_to_width(row.gap->brief, columns.brief)});
  }
  page.line(pieces);
  if (set_aside) {
    page.wrapped({{"", Style::plain, margin + columns.id + row_gutter}}, row.set_aside,
                 Style::faint);
  }
}

void write_trace(Page& page, const ReportResponsibility& row) {
  write_asked_in(page, row.place);
  write_records(page, row.entries, 6);
}

/// Above the strip: years where there are several, initials, and the legend in words.
void write_table_head(Page& page, const RowColumns& columns, const Strip& strip) {
  const std::size_t before = margin + columns.id + row_gutter +
                             (columns.tag > 0 ? columns.tag + row_gutter : 0) + columns.text;
  const std::string years = strip.years();
  if (!years.empty()) page.line({{"", Style::plain, before + row_gutter}, {years, Style::faint}});
  page.line({{std::string(table_title), Style::strong, before + row_gutter},
             {strip.initials(), Style::faint}});
}

void write_area_head(Page& page, const ReportAssessment& assessment, const std::string& id) {
  if (assessment.areas.empty()) return;
  const auto area = std::ranges::find(assessment.areas, id, &ReportArea::id);
  if (area == assessment.areas.end()) {
    page.line({{"  Other", Style::strong}});
    return;
  }
  std::string floor;
  if (area->floor) {
    floor = fmt::format("  {} of {}{}", percentage_to_string(area->coverage),
                        percentage_to_string(*area->floor), area->missed ? ", missed" : "");
  }
  page.line(
      {{"  " + area->title, Style::strong}, {floor, area->missed ? Style::bad : Style::faint}});
}

void write_legend(Page& page, const Rows& rows, const Strip& strip, bool with_weight) {
  std::vector<std::string> legend = legend_of(rows);
  const bool required =
      std::ranges::any_of(rows, [](const ReportResponsibility& row) { return row.required; });
  if (required) legend.emplace_back("! required");
  if (with_weight) legend.emplace_back("×2 weight");
  if (strip.left_out() > 0) {
    legend.push_back(fmt::format("the first {} months are not drawn", strip.left_out()));
  }
  page.joined(legend, "   ", 4, Style::faint);
}

}  // namespace

bool write_responsibilities(Page& page, const ReportAssessment& assessment, bool trace) {
  const Rows& rows = assessment.responsibilities;
  if (rows.empty()) return false;
  const Strip strip(rows.front().months, page.width() >= 100 ? 47 : 36);
  const RowColumns columns = fit_columns(rows, strip, page.width());
  const bool weights = weights_differ(rows);
  page.blank();
  write_table_head(page, columns, strip);
  const std::string* area = nullptr;
  for (const ReportResponsibility* row : in_table_order(assessment)) {
    if (area == nullptr || *area != row->area) write_area_head(page, assessment, row->area);
    area = &row->area;
    write_row(page, *row, columns, strip, weights);
    if (trace) write_trace(page, *row);
  }
  write_legend(page, rows, strip, weights);
  return columns.brief > 0;
}

std::vector<const ReportResponsibility*> in_table_order(const ReportAssessment& assessment) {
  std::vector<const ReportResponsibility*> rows;
  for (const ReportResponsibility& row : assessment.responsibilities) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [&](const ReportResponsibility* row) {
    return std::ranges::find(assessment.areas, row->area, &ReportArea::id) -
           assessment.areas.begin();
  });
  return rows;
}

Piece mark_of(ResponsibilityStatus status) {
  switch (status) {
    case ResponsibilityStatus::met:
      return {"✓", Style::good};
    case ResponsibilityStatus::unmet:
      return {"✗", Style::bad};
    case ResponsibilityStatus::not_applicable:
      break;
  }
  return {"–", Style::faint};
}

}  // namespace rung
