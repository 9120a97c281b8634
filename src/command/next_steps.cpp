#include "command/next_steps.h"

#include <fmt/format.h>

#include "text/width.h"

namespace rung {

std::string next_steps(std::string_view file, bool with_note) {
  const std::string name = escape_controls(file);
  std::string lines;
  if (with_note) lines += fmt::format("  rung note {}      write something down\n", name);
  return lines + fmt::format(
                     "  rung assess {0}    see what is held and what is missing\n"
                     "  rung plan {0}      see the way to the next level, and by when\n",
                     name);
}

}  // namespace rung
