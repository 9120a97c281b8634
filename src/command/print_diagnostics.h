#pragma once

#include <vector>

#include "command/io.h"
#include "rung/diagnostic.h"

namespace rung {

/// Prints what was found, file by file in the order given, each file's in its own order, and a last
/// line that counts: `2 errors in dana.yaml`. Prints nothing when nothing was found.
void print_diagnostics(const std::vector<const Diagnostics*>& files, bool color, Io& io);

}  // namespace rung
