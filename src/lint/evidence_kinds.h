#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What in an evidence file is well formed but will disappoint. Warnings where a claim is likely
/// lost, notes where something is worth knowing: what makes a file unusable is found while it is
/// loaded.

inline constexpr DiagnosticKind<std::string_view> shows_nothing{
    {"shows-nothing", Severity::warning,
     "The entry names no responsibility, and has neither readings nor hours nor a source and facts "
     "that a gate counts: nothing can come of it. Say in `shows` what it is evidence of.",
     "- {source: artifact, title: AppSec roadmap, month: 2026-05}",
     "- {source: artifact, title: AppSec roadmap, month: 2026-05, shows: [L5.roadmap]}"},
    "entry `{}` is evidence of nothing"};

inline constexpr std::array evidence_check_kinds{&shows_nothing.info};

}  // namespace rung
