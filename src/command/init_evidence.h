#pragma once

#include <functional>

#include "command/io.h"

namespace CLI {
class App;
}

namespace rung {

/// `rung init evidence`: an evidence file for somebody at a level, on the way to the next.
std::function<int(Io&)> declare_init_evidence(CLI::App& app);

}  // namespace rung
