#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong with a comment that is to allow something: `# rung: allow CODE because …`.

inline constexpr DiagnosticKind<std::string_view> bad_allow{
    {"bad-allow", Severity::warning,
     "A comment that begins with `rung:` allows a warning or a note, by its code, on its own line "
     "or, when it stands alone, on the next one. It gives a reason, for whoever reads the file "
     "later. Errors cannot be allowed: a file that has one cannot be used.",
     "link: notes/plan.md    # rung: allow dead-link",
     "link: notes/plan.md    # rung: allow dead-link because the notes move here in May"},
    "this comment allows nothing: {}"};

inline constexpr DiagnosticKind<std::string_view> unused_allow{
    {"unused-allow", Severity::warning,
     "Nothing of this kind is found on the line any more, so the comment can go. It would hide the "
     "next one that is found there.",
     "link: https://wiki.example/plan    # rung: allow dead-link because it moves",
     "link: https://wiki.example/plan"},
    "nothing on the line is found to be `{}`"};

inline constexpr std::array allow_kinds{&bad_allow.info, &unused_allow.info};

}  // namespace rung
