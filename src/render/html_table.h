#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"

namespace rung {

/// A table as HTML; a wide one scrolls by itself, by keyboard as well. `heading` is what it stands
/// below, which it need not repeat. The rows carry the tags at their place in `tags`, if any.
std::string table_html(const Table& table, std::string_view heading,
                       const std::vector<std::vector<std::string>>& tags = {});

}  // namespace rung
