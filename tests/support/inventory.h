#pragma once

#include <string>

#include "rung/framework.h"

namespace rung::test {

/// What a framework holds, as a table that a test writes down in full: what drops out of the file
/// drops out of here, and the difference names it. Wording is left out, figures are not.
std::string inventory_of(const Framework& framework);

}  // namespace rung::test
