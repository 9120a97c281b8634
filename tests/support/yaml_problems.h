#pragma once

#include <string>

#include "rung/diagnostic.h"
#include "yaml/tree.h"

namespace rung::yaml {

/// What is wrong with the YAML of a file: `line:column code` each, in the order of the file.
std::string problems_of(const std::string& bytes);

/// Whether there is a tree exactly if there are no errors, or none but keys that repeat.
bool fits(const Tree* tree, const Diagnostics& found);

}  // namespace rung::yaml
