#pragma once

#include <string>

#include "rung/framework.h"

namespace rung {

/// Where a responsibility is asked: `asked for L5`, `asked for L5 on appsec and cloud`.
std::string asked_for(const Framework& framework, const Responsibility& responsibility);

/// What editors say about a responsibility: its text, and then a line for each thing worth knowing
/// to whoever shows it.
std::string told(const Framework& framework, const Responsibility& responsibility);

}  // namespace rung
