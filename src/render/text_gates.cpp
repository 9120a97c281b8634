#include <fmt/format.h>

#include <algorithm>

#include "render/text_parts.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t longest_id = 26;
constexpr std::size_t longest_summary = 28;
constexpr std::size_t gutter = 2;

Piece mark_of(Outcome outcome) {
  return outcome == Outcome::met ? Piece{"✓", Style::good} : Piece{"✗", Style::bad};
}

std::string summary_of(const ReportGate& gate) {
  return gate.status == GateStatus::waived ? "waived: " + gate.finding.summary
                                           : gate.finding.summary;
}

/// How far each gate got, to the right of its text where all of these are short.
struct Columns {
  std::size_t id = 0;
  std::size_t text = 0;
  bool beside = true;
};

Columns fit_columns(const std::vector<ReportGate>& gates, std::size_t width) {
  Columns columns;
  std::size_t summary = 0;
  std::size_t text = 0;
  for (const ReportGate& gate : gates) {
    columns.id = std::max(columns.id, display_width(gate.id));
    summary = std::max(summary, display_width(summary_of(gate)));
    text = std::max(text, display_width(gate.text));
  }
  columns.id = std::min(columns.id, longest_id);
  columns.beside = summary <= longest_summary;
  const std::size_t fixed = 4 + columns.id + gutter + (columns.beside ? summary + gutter : 0);
  columns.text = std::min(text, width - fixed);
  return columns;
}

void write_row(Page& page, const ReportGate& gate, const Columns& columns) {
  const std::size_t indent = 4 + columns.id + gutter;
  const std::string summary = summary_of(gate);
  const std::vector<std::string> lines = wrap_to_width(gate.text, columns.text);
  std::vector<Piece> pieces{{"  "}, mark_of(gate.status), {" "}};
  pieces.push_back({cut_to_width(gate.id, columns.id), Style::plain, columns.id + gutter});
  pieces.push_back({lines.front(), Style::plain, columns.text + gutter});
  if (columns.beside) pieces.push_back({summary, Style::strong});
  page.line(pieces);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    page.line({{"", Style::plain, indent}, {lines[i]}});
  }
  if (!columns.beside) page.wrapped({{"", Style::plain, indent}}, summary, Style::strong);
}

/// The parts of `any` and `all`, each with what it asks and how far it got.
void write_parts(Page& page, const ReportFinding& finding, std::size_t indent, bool trace) {
  for (const ReportFinding& part : finding.parts) {
    const std::string text =
        part.parts.empty() ? fmt::format("{}: {}", part.asks, part.summary) : part.summary;
    page.wrapped({{"", Style::plain, indent}, mark_of(part.outcome), {" "}}, text);
    if (trace) write_records(page, part.records, indent + 2);
    if (indent < 24) write_parts(page, part, indent + 2, trace);
  }
}

}  // namespace

void write_gates(Page& page, const ReportAssessment& assessment, bool trace) {
  if (assessment.gates.empty()) return;
  const Columns columns = fit_columns(assessment.gates, page.width());
  page.blank();
  page.line({{"Gates", Style::strong}});
  for (const ReportGate& gate : assessment.gates) {
    write_row(page, gate, columns);
    if (trace) {
      write_asked_in(page, gate.place);
      write_records(page, gate.finding.records, 6);
    }
    if (trace || gate.status != GateStatus::met) write_parts(page, gate.finding, 6, trace);
  }
  if (trace && assessment.fast_track_finding) {
    const ReportFinding& finding = *assessment.fast_track_finding;
    page.wrapped({{"  "}, mark_of(finding.outcome), {" fast track: "}},
                 fmt::format("{}: {}", finding.asks, finding.summary));
    write_records(page, finding.records, 6);
    write_parts(page, finding, 6, trace);
  }
}

Piece mark_of(GateStatus status) {
  switch (status) {
    case GateStatus::met:
      return {"✓", Style::good};
    case GateStatus::unmet:
      return {"✗", Style::bad};
    case GateStatus::waived:
      break;
  }
  return {"~", Style::caution};
}

}  // namespace rung
