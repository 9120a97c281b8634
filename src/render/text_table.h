#pragma once

#include <cstddef>
#include <string_view>

#include "render/page.h"
#include "rung/document.h"

namespace rung {

/// A table of a document on a terminal, `indent` columns from the margin: cells wrapped at words,
/// column titles underlined, the cells that name a row strong. One that is too wide for the page is
/// told in several parts, each beginning with the columns that name the row. `heading` is what the
/// table stands below.
void write_table(Page& page, const Table& table, std::string_view heading, std::size_t indent);

}  // namespace rung
