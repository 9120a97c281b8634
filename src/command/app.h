#pragma once

#include <string>
#include <vector>

#include "command/io.h"

namespace rung {

/// The exit statuses of spec section 7; of several files the worst counts. 3, a fault in rung
/// itself, is given by `main` alone.
enum ExitStatus : int { status_ready = 0, status_not_ready = 1, status_unusable = 2 };

/// Runs the program: everything but what `main` has to touch. `arguments` are without the program's
/// name. Returns the exit status.
int run(const std::vector<std::string>& arguments, Io& io);

}  // namespace rung
