#include "command/usage.h"

#include <fmt/format.h>

#include <ostream>

#include "command/app.h"
#include "text/nearest.h"
#include "text/width.h"

namespace rung {

UsageError unknown_word(std::string_view what, std::string_view found,
                        std::span<const std::string_view> known) {
  UsageError error{fmt::format("unknown {} `{}`", what, found), {}};
  if (const auto near = nearest(found, known)) {
    error.help = fmt::format("did you mean `{}`?", *near);
  } else if (!known.empty()) {
    error.help = fmt::format("there are: {}", fmt::join(known, ", "));
  }
  return error;
}

int refuse(const UsageError& error, std::string_view command, Io& io) {
  io.err << "error: " << escape_controls(error.message) << '\n';
  if (!error.help.empty()) io.err << "  help: " << error.help << '\n';
  io.err << "see `" << command << " --help`\n";
  return status_unusable;
}

}  // namespace rung
