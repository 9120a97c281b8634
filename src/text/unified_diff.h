#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/edits.h"

namespace rung {

/// What the changes do, line by line with three lines around each, as `diff -u` and `patch` write
/// and read it. Empty when there are none.
std::string unified_diff(std::string_view path, std::string_view text,
                         const std::vector<Edit>& edits);

}  // namespace rung
