#pragma once

#include <string>

namespace rung::yaml {

/// What is wrong with the YAML of a file: `line:column code` each, in the order of the file.
std::string problems_of(const std::string& bytes);

}  // namespace rung::yaml
