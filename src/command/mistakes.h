#pragma once

#include <span>
#include <string_view>

#include "command/io.h"
#include "command/usage.h"

namespace rung {

/// Says all that is wrong with a command line, each as `refuse` does. Returns the exit status.
int refuse_all(std::span<const UsageError> errors, std::string_view command, Io& io);

}  // namespace rung
