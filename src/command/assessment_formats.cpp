#include "command/assessment_formats.h"

#include <vector>

#include "render/document_table.h"
#include "view/assessment.h"

namespace rung {
namespace {

template <const DocumentFormat& format>
std::string render_document(std::span<const Report> reports, bool several,
                            const RenderOptions& options) {
  const bool one = reports.size() == 1 && !several;
  const Document document =
      one ? assessment_document(reports.front()) : assessments_document(reports);
  return format.render(document, options).bytes;
}

std::string render_csv(std::span<const Report> reports, bool /*several*/,
                       const RenderOptions& options) {
  return document_csv_format.render(promotions_document(reports), options).bytes;
}

constexpr Format csv_format{"csv", "a row for each person and promotion, for spreadsheets",
                            render_csv};
constexpr Format markdown_format{"markdown", "for a pull request or a wiki",
                                 render_document<document_markdown_format>};
constexpr Format html_format{"html", "one self-contained page, for screen and paper",
                             render_document<document_html_format>};
constexpr Format confluence_format{"confluence", "Confluence's storage format",
                                   render_document<document_confluence_format>};

}  // namespace

std::span<const Format* const> formats_of_assessments() {
  static const std::vector<const Format*> formats = [] {
    const auto of_reports = assessment_formats();
    std::vector<const Format*> all(of_reports.begin(), of_reports.end());
    all.insert(all.end(), {&csv_format, &markdown_format, &html_format, &confluence_format});
    return all;
  }();
  return formats;
}

}  // namespace rung
