#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// A matrix as a table that scrolls by itself: titles of columns stand upright, and every sign has
/// its word for whoever does not see it. `title` names the table.
std::string matrix_html(const Matrix& matrix, std::string_view title);

}  // namespace rung
