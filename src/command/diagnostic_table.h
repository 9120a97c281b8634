#pragma once

#include <span>
#include <string_view>

#include "command/usage.h"
#include "rung/diagnostic.h"

namespace rung {

/// Every kind of diagnostic the program knows, by code.
std::span<const DiagnosticInfo* const> all_diagnostics();

/// The kind with this code; nothing when there is none.
const DiagnosticInfo* find_diagnostic(std::string_view code);

/// That there is no such code, and which one is near.
UsageError unknown_code(std::string_view code);

}  // namespace rung
