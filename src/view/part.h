#pragma once

#include <string>
#include <vector>

#include "rung/document.h"

namespace rung {

/// Makes what was a document a part of another one: its anchors, and the links to them, begin with
/// `prefix`, and its tags are gone, as the filters they are for are not there.
void make_part(std::vector<Block>& blocks, const std::string& prefix);

}  // namespace rung
