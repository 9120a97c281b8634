#include <fmt/format.h>

#include <algorithm>

#include "render/text_parts.h"
#include "text/width.h"

namespace rung {

void write_way(Page& page, const ReportAssessment& assessment) {
  if (assessment.way.empty()) return;
  std::size_t label = 0;
  for (const ReportStep& step : assessment.way) {
    label = std::max(label, display_width(step.label));
  }
  page.blank();
  page.line({{"Shortest way to " + assessment.to.id, Style::strong}});
  for (const ReportStep& step : assessment.way) {
    page.wrapped({{"  "}, {step.label, Style::strong, label + 2}}, step.text);
  }
}

void write_margin(Page& page, const ReportAssessment& assessment) {
  if (assessment.margin.empty()) return;
  page.blank();
  page.line({{"Margin", Style::strong}});
  for (const std::string& sentence : assessment.margin) page.wrapped({{"  "}}, sentence);
}

void write_remarks(Page& page, std::string_view heading, const std::vector<ReportRemark>& remarks) {
  if (remarks.empty()) return;
  page.blank();
  page.line({{std::string(heading), Style::strong}});
  for (const ReportRemark& remark : remarks) page.wrapped({{"  • "}}, remark.message);
}

}  // namespace rung
