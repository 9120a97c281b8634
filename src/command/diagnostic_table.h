#pragma once

#include <span>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// Every kind of diagnostic the program knows, by code.
std::span<const DiagnosticInfo* const> all_diagnostics();

/// The kind with this code; nothing when there is none.
const DiagnosticInfo* find_diagnostic(std::string_view code);

}  // namespace rung
