#pragma once

#include "impact/impact.h"
#include "rung/document.h"

namespace rung {

/// What a new version does to a group of people: how many would be judged otherwise, by which
/// changes, and then who.
Document impact_document(const Impact& impact);

}  // namespace rung
