#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can keep evidence from being held against two versions of a framework.

inline constexpr DiagnosticKind<std::string_view, std::string_view> neither_version{
    {"neither-version", Severity::error,
     "The evidence was written for another framework than the two that are compared. Nobody is "
     "judged by rules their evidence was not written for.",
     "framework: engineering    # rung impact unified-security ours.yaml",
     "framework: unified-security"},
    "this evidence is for framework `{}`, and the new version is of `{}`"};

inline constexpr std::array impact_kinds{&neither_version.info};

}  // namespace rung
