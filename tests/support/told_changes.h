#pragma once

#include <string>
#include <vector>

#include "diff/diff.h"

namespace rung::test {

/// Each difference as one comparable line: `tightens changed rule||coverage: 70% -> 80%`.
std::vector<std::string> told(const std::vector<Change>& changes);

/// What both texts of frameworks, which must load, are told to differ in.
std::vector<std::string> told_between(const std::string& before, const std::string& after);

}  // namespace rung::test
