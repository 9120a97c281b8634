#pragma once

#include <string>
#include <vector>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// Adds a section on what the organisation offers at a level on a track (-1: any), with the amounts
/// of that level; nothing where nothing is offered.
void add_growth(const Framework& framework, std::string title, int level, int track,
                std::vector<Block>& blocks);

}  // namespace rung
