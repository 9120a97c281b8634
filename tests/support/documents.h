#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"

namespace rung::test {

/// Texts that mean something to one format or another, and must not.
const std::vector<std::string>& hostile_texts();

/// One of every block there is, with invented words.
Document sample_document();

/// Every place of a document that holds a text, filled with `text`.
Document document_of(const std::string& text);

/// The same without what is laid out as it is, which formats neither wrap nor escape.
Document without_preformatted(Document document);

/// A table of rows of cells, by the titles of its columns; the first column names the row.
Table table_of(const std::vector<std::string>& titles,
               const std::vector<std::vector<std::string>>& rows);

/// What a format makes of it; fails the test where it cannot.
std::string rendered(std::string_view format, const Document& document,
                     const RenderOptions& options = {});

/// A text without the escapes that colour it.
std::string without_color(std::string text);

}  // namespace rung::test
