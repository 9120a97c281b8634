#pragma once

#include <vector>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// A framework as a whole; with a track (-1: every one) only what people on it are offered.
Document framework_document(const Framework& framework, int track);

/// One level, and all that the promotion to it asks of people on a track (-1: every one).
Document level_document(const Framework& framework, int level, int track);

/// The same as blocks, for a document that tells of more than one level.
std::vector<Block> level_blocks(const Framework& framework, int level, int track);

}  // namespace rung
