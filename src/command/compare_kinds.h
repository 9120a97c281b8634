#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong with files that are to be compared.

inline constexpr DiagnosticKind<std::string_view, std::string_view> other_person{
    {"other-person", Severity::error,
     "`rung compare` holds two states of one person's evidence against each other. Two persons are "
     "not compared: each of them is held against the same rules, and against nobody else.",
     "rung compare dana.yaml robin.yaml", "git show HEAD~20:dana.yaml | rung compare - dana.yaml"},
    "this is about `{}`, but the file it is compared with is about `{}`"};

inline constexpr std::array compare_kinds{&other_person.info};

}  // namespace rung
