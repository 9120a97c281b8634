#pragma once

#include <string>

namespace rung::test {

/// A framework in which every key of the format stands somewhere.
const std::string& whole_framework();

}  // namespace rung::test
