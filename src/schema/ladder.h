#pragma once

#include "rung/framework.h"
#include "schema/choices.h"

namespace rung {

/// What the employee's level says about the rest of the file: a target is one of its next levels,
/// and a track is needed where one of those that are assessed asks for something of tracks.
Json conditions_of_ladder(const Framework& framework);

}  // namespace rung
