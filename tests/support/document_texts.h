#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung::test {

/// Every text of a document, a line each, whatever stands around it.
std::string texts_of(const Document& document);

/// The table with this key, wherever it stands; fails the test and gives an empty one where there
/// is none.
Table table_with_key(const Document& document, std::string_view key);

/// What stands in a cell: the row that begins with `row`, the column with the key `column`.
std::string cell_of(const Table& table, std::string_view row, std::string_view column);

}  // namespace rung::test
