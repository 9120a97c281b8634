#pragma once

#include <span>
#include <string>

#include "rung/diagnostic.h"

namespace rung {

/// Counts what was found and where, most serious first, and names the next command to run:
///   2 errors and 1 warning in dana.yaml
///   `rung explain unknown-key` tells more
/// Nothing when nothing was found. Each line ends with a line break.
std::string closing_text(std::span<const Diagnostic* const> found);

}  // namespace rung
