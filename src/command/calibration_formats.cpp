#include "command/calibration_formats.h"

#include "render/calibration_lines.h"
#include "render/document_table.h"
#include "view/packet.h"

namespace rung {
namespace {

using Rows = std::span<const CalibrationRow>;

template <const DocumentFormat& format>
RenderedDocument render_group(Rows rows, const CalibrationWords& words,
                              const RenderOptions& options) {
  return format.render(calibration_document(rows, words), options);
}

RenderedDocument render_workbook(Rows rows, const CalibrationWords& words,
                                 const RenderOptions& options) {
  return document_xlsx_format.render(calibration_tables(rows, words), options);
}

RenderedDocument render_list(Rows rows, const CalibrationWords& /*words*/,
                             const RenderOptions& options) {
  return document_csv_format.render(calibration_list(rows), options);
}

/// Without the reports: nobody's evidence is at hand.
RenderedDocument render_overview(Rows rows, const CalibrationWords& words,
                                 const RenderOptions& options) {
  Document overview = packet_overview(rows, {words, {}, false});
  overview.blocks.push_back({packet_closing()});
  return document_html_format.render(overview, options);
}

RenderedDocument render_lines(Rows rows, const CalibrationWords& /*words*/,
                              const RenderOptions& /*options*/) {
  RenderedDocument rendered;
  for (const CalibrationRow& row : rows) rendered.bytes += calibration_line(row);
  return rendered;
}

constexpr CalibrationFormat text_of_group{"text", "for people, on a terminal", false,
                                          render_group<document_text_format>};
constexpr CalibrationFormat markdown_of_group{"markdown", "for GitHub, GitLab and wikis", false,
                                              render_group<document_markdown_format>};
constexpr CalibrationFormat html_of_group{
    "html",  "one page with everybody's report, for screen and paper",
    false,   render_overview,
    nullptr, true};
constexpr CalibrationFormat confluence_of_group{"confluence", "Confluence's storage format", false,
                                                render_group<document_confluence_format>};
constexpr CalibrationFormat json_of_group{"json", "the same for scripts: schema rung/document/v1",
                                          false, render_group<document_json_format>};
constexpr CalibrationFormat ndjson_of_group{
    "ndjson", "one person a line, with everything: schema rung/calibration/v1", false, render_lines,
    calibration_line};
constexpr CalibrationFormat csv_of_group{"csv", "one table, a line for each person and promotion",
                                         false, render_list};
constexpr CalibrationFormat xlsx_of_group{
    "xlsx", "a workbook: people, what each of them holds, the agenda", true, render_workbook};

constexpr const CalibrationFormat* formats[] = {
    &text_of_group, &markdown_of_group, &csv_of_group,        &ndjson_of_group,
    &xlsx_of_group, &html_of_group,     &confluence_of_group, &json_of_group};

}  // namespace

std::span<const CalibrationFormat* const> calibration_formats() { return formats; }

}  // namespace rung
