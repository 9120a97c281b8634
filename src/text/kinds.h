#pragma once

#include <array>
#include <cstddef>

#include "rung/diagnostic.h"

namespace rung {

inline constexpr DiagnosticKind<std::size_t, std::size_t> untold_problems{
    {"untold-problems", Severity::note,
     "So many problems are more than anybody reads, and most of them have one cause: mend those "
     "that are told, then check again. The file is judged by all of them.",
     "evidence: [1, 2, 3, and ten thousand more]", "evidence: []"},
    "{} more problems are not told; those told are the first {} found"};

inline constexpr std::array text_kinds{&untold_problems.info};

}  // namespace rung
