#include <fmt/format.h>

#include <algorithm>

#include "render/text_parts.h"

namespace rung {
namespace {

constexpr std::size_t label_width = 12;
constexpr std::size_t bar_width = 34;
constexpr std::size_t drawn_width = bar_width + 3;

/// A heavy line as far as the coverage reaches on a light one, with a mark at the threshold: `╋`
/// once it is reached, `┃` before. What is not reached never looks as if it were.
void write_coverage(Page& page, const ReportRule& rule, const std::string& text) {
  const std::size_t halves = static_cast<std::size_t>(rule.coverage) * bar_width * 2 / 10000;
  const std::size_t cells = halves / 2;
  const bool reached = rule.weight.reaches(rule.required_coverage);
  std::size_t mark = (static_cast<std::size_t>(rule.required_coverage) * bar_width + 9999) / 10000;
  if (reached) mark = std::min(mark, cells);

  std::string heavy;
  for (std::size_t cell = 0; cell < cells; ++cell) heavy += cell == mark ? "╋" : "━";
  std::size_t drawn = cells;
  if (mark == cells) {
    heavy += "╋";
    ++drawn;
  } else if (halves % 2 == 1) {
    heavy += "╸";
    ++drawn;
  }
  std::string light;
  for (std::size_t cell = drawn; cell < bar_width; ++cell) light += cell == mark ? "┃" : "─";
  if (mark == bar_width && drawn <= bar_width) light += "┃";
  page.line({{"  coverage", Style::plain, label_width},
             {heavy, reached ? Style::good : Style::caution},
             {light, Style::faint, drawn_width - drawn},
             {text}});
}

/// Boxes, filled ones first; nothing where they are too many to count with the eye.
std::string boxes(std::size_t filled, std::size_t hatched, std::size_t empty) {
  if ((filled + hatched + empty) * 2 > bar_width) return "";
  std::string text;
  for (std::size_t i = 0; i < filled; ++i) text += "■ ";
  for (std::size_t i = 0; i < hatched; ++i) text += "▨ ";
  for (std::size_t i = 0; i < empty; ++i) text += "□ ";
  return text;
}

void write_held(Page& page, const ReportRule& rule, const std::string& text) {
  const auto needed = static_cast<std::size_t>(rule.required_months);
  const std::size_t held = std::min(static_cast<std::size_t>(rule.held_months), needed);
  page.line(
      {{"  held", Style::plain, label_width},
       {boxes(held, 0, needed - held), held == needed ? Style::good : Style::caution, drawn_width},
       {text}});
}

void write_gate_count(Page& page, const ReportAssessment& assessment) {
  const auto count = [&](GateStatus status) {
    return static_cast<std::size_t>(
        std::ranges::count(assessment.gates, status, &ReportGate::status));
  };
  const std::size_t unmet = count(GateStatus::unmet);
  page.line({{"  gates", Style::plain, label_width},
             {boxes(count(GateStatus::met), count(GateStatus::waived), unmet),
              unmet == 0 ? Style::good : Style::caution, drawn_width},
             {assessment.gates_text}});
}

}  // namespace

void write_head(Page& page, const Report& report) {
  const std::string name = report.employee_name.empty() ? report.employee_id : report.employee_name;
  std::string way = report.level.name;
  if (report.assessments.size() == 1) {
    way += " → " + report.assessments.front().to.name;
  }
  page.joined({name, way, report.track_title.empty() ? report.track : report.track_title}, " · ", 0,
              Style::strong);
  page.joined({fmt::format("{} {}", report.framework_title, report.framework_version),
               "evidence through " + in_words(report.evaluated_through),
               report.confirmed_only ? "confirmed evidence only" : "", report.file},
              " · ", 0, Style::plain);
  if (report.assessments.size() < 2) return;
  page.blank();
  for (const ReportAssessment& assessment : report.assessments) {
    const bool ready = assessment.ready;
    page.line({{ready ? "  ✓ " : "  ✗ ", ready ? Style::good : Style::bad},
               {ready ? "READY" : "NOT READY", ready ? Style::good : Style::bad, 11},
               {"for " + assessment.to.name}});
  }
}

void write_edge(Page& page, const ReportAssessment& assessment) {
  page.line({{fmt::format("{} → {}", assessment.from.id, assessment.to.name), Style::strong}});
}

void write_verdict(Page& page, const ReportAssessment& assessment) {
  const bool ready = assessment.ready;
  page.wrapped({{ready ? "READY" : "NOT READY", ready ? Style::good : Style::bad}, {"  "}},
               assessment.reason);
  page.blank();
  write_coverage(page, assessment.rule, assessment.coverage_text);
  write_held(page, assessment.rule, assessment.held_text);
  write_gate_count(page, assessment);
  if (!assessment.earliest_text.empty()) {
    page.wrapped({{"  earliest", Style::plain, label_width}}, assessment.earliest_text);
  }
}

}  // namespace rung
