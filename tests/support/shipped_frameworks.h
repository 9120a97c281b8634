#pragma once

#include <string_view>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/framework.h"

namespace rung::test {

/// A framework of data/frameworks as the program carries it, and all that loading it reported.
struct ShippedFramework {
  Framework framework;
  Diagnostics diagnostics;
};

/// All of them, in the order of their ids, loaded once. One that does not load ends the test run.
const std::vector<ShippedFramework>& shipped_frameworks();

/// One of them by its id, which must be there.
const Framework& shipped_framework(std::string_view id);

}  // namespace rung::test
