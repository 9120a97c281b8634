#pragma once

#include "command/io.h"

namespace CLI {
class App;
}

namespace rung {

/// Declares `--verbose`.
void declare_verbose(CLI::App& app, bool& verbose);

/// Says on standard error how many files were read in which way.
void tell_lanes(Io& io);

}  // namespace rung
