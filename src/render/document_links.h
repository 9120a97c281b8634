#pragma once

#include <set>
#include <string>

#include "rung/document.h"

namespace rung {

/// The keys of sections that some word of the document links to.
std::set<std::string> linked_anchors(const Document& document);

}  // namespace rung
