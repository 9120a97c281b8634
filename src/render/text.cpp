#include <algorithm>

#include "render/safe.h"
#include "render/table.h"
#include "render/text_parts.h"

namespace rung {
namespace {

/// Wider lines are harder to read, not easier.
constexpr int widest = 120;

void write_assessment(Page& page, const ReportAssessment& assessment, bool trace) {
  write_verdict(page, assessment);
  const bool briefs = write_responsibilities(page, assessment, trace);
  write_gates(page, assessment, trace);
  write_gaps(page, assessment, briefs);
  write_way(page, assessment);
  write_margin(page, assessment);
}

void write_report(Page& page, const Report& report, bool trace) {
  write_head(page, report);
  if (report.assessments.empty()) {
    page.blank();
    page.wrapped({}, report.nothing_to_assess, Style::strong);
  }
  for (std::size_t i = 0; i < report.assessments.size(); ++i) {
    page.blank();
    if (report.assessments.size() > 1) {
      page.rule("─");
      write_edge(page, report.assessments[i]);
      page.blank();
    }
    write_assessment(page, report.assessments[i], trace);
  }
  if (report.assessments.size() > 1) {
    page.blank();
    page.rule("─");
  }
  write_remarks(page, "Advisories", report.advisories);
  write_remarks(page, "Notes", report.notes);
  page.blank();
  page.wrapped({}, report.disclaimer, Style::faint);
}

std::string render_text(std::span<const Report> reports, bool several,
                        const RenderOptions& options) {
  Page page(static_cast<std::size_t>(std::clamp(options.width, narrowest_page, widest)),
            options.color);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (i > 0) {
      page.blank();
      page.rule("═");
      page.blank();
    }
    write_report(page, safe_for_terminal(reports[i]), options.trace);
  }
  if (several && reports.size() > 1) {
    page.blank();
    page.rule("═");
    page.blank();
    page.wrapped({}, tally_of(reports), Style::strong);
  }
  return page.text();
}

}  // namespace

const Format text_format{"text", "for people: verdict, reasons, gaps and the way there",
                         render_text};

}  // namespace rung
