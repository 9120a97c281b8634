#pragma once

#include "diff/comparison.h"

namespace rung {

/// What responsibilities and cells of skills have in common: how they are shown and what they
/// weigh.
void compare_asked(Comparison& comparison, Subject& subject, const Responsibility& before,
                   const Responsibility& after);

/// All responsibilities, or all cells of skills: `thing` is what they are called.
void compare_all_asked(Comparison& comparison, bool cells, const std::string& thing);

/// Whether some promotion asks for it.
bool is_asked(const Framework& framework, const Responsibility& asked);

/// The effect of a move between areas: none where neither has a floor.
Effect effect_of_area(const Comparison& comparison, int before, int after);
std::string area_in_words(const Framework& framework, int area);

}  // namespace rung
