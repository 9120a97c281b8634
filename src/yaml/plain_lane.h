#pragma once

#include "yaml/tree.h"

namespace rung::yaml {

/// Reads what is plainly written, about thirty times as fast as yaml-cpp: fills the tree of a file
/// whose bytes the guard has found in order. False at the first doubt, and then the tree must not
/// be used: yaml-cpp reads such a file from its beginning, and alone says what is wrong with it.
bool read_plainly(Tree& tree);

}  // namespace rung::yaml
