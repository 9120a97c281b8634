#pragma once

#include "rung/document.h"

namespace rung {

/// The formats of a document, each defined in the file of its name.
extern const DocumentFormat document_text_format;
extern const DocumentFormat document_markdown_format;
extern const DocumentFormat document_csv_format;
extern const DocumentFormat document_html_format;
extern const DocumentFormat document_json_format;
extern const DocumentFormat document_confluence_format;
extern const DocumentFormat document_xlsx_format;

}  // namespace rung
