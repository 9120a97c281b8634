#pragma once

#include <string>

#include "rung/framework.h"

namespace rung {

/// What an organisation offers, held against a person and a gap.

/// `L3 3,500; L4 5,000`; of one level (-1: all) its number alone.
std::string amounts_in_words(const Framework& framework, const Growth& growth, int level);
/// Whether it is offered at this level: by its `levels`, or by an amount for it (-1: anywhere).
bool offered_at(const Growth& growth, int level);
/// The same for a track.
bool offered_on(const Growth& growth, int track);
/// Whether it helps with a responsibility: by its id, its skill or its area.
bool helps_with(const Framework& framework, const Growth& growth, const Responsibility& asked);

}  // namespace rung
