#include "command/verbose.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

namespace rung {

void declare_verbose(CLI::App& app, bool& verbose) {
  app.add_flag("--verbose", verbose,
               "say on standard error how many files each of the two readers of YAML took");
}

void tell_lanes(Io& io) {
  io.err << fmt::format("files read: {} by the plain lane, {} by the reference lane\n",
                        io.lanes.plain.load(), io.lanes.reference.load());
}

}  // namespace rung
