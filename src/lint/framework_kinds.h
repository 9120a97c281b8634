#pragma once

#include <array>

#include "rung/diagnostic.h"

namespace rung {

/// What in a framework is well formed but will disappoint. Warnings and notes only: what makes a
/// framework unusable is found while it is loaded.

inline constexpr std::array<const DiagnosticInfo*, 0> framework_check_kinds{};

}  // namespace rung
