#pragma once

#include <cstddef>
#include <string>

#include "view/ladder.h"

namespace rung {

/// The ladder drawn for a terminal, the top first: a node and a few lines of text for each level,
/// and for each promotion a lane that runs from the level it leads to down to the one it begins at.
/// A `│` between two `─` passes over them. A promotion for which no lane is left is told in words
/// at the level it leads to: each is there exactly once. Texts are broken so that no line is wider
/// than `width` columns.
std::string drawing_of(const Ladder& ladder, std::size_t width);

}  // namespace rung
