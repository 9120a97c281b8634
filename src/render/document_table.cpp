#include "render/document_table.h"

namespace rung {

std::span<const DocumentFormat* const> document_formats() {
  static constexpr const DocumentFormat* formats[] = {
      &document_text_format, &document_markdown_format, &document_csv_format,
      &document_html_format, &document_json_format,     &document_confluence_format,
      &document_xlsx_format};
  return formats;
}

}  // namespace rung
