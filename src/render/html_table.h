#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// A table as HTML; a wide one scrolls by itself, by keyboard as well. `heading` is what it stands
/// below, which it need not repeat.
std::string table_html(const Table& table, std::string_view heading);

}  // namespace rung
