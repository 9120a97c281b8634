#include "command/usage.h"

#include <fmt/format.h>

#include <ostream>

#include "command/app.h"
#include "command/mistakes.h"
#include "text/suggestion.h"
#include "text/width.h"

namespace rung {

UsageError unknown_word(std::string_view what, std::string_view found,
                        std::span<const std::string_view> known) {
  return {fmt::format("unknown {} `{}`", what, found),
          help_for_unknown("there are:", found, known)};
}

std::optional<UsageError> no_text(std::string_view option, std::string_view text) {
  if (escape_controls(text) == text) return std::nullopt;
  return UsageError{fmt::format("`{}` holds what is no character of a text: {}", option, text),
                    "write it in one line of UTF-8, without control characters"};
}

int refuse(const UsageError& error, std::string_view command, Io& io) {
  return refuse_all({&error, 1}, command, io);
}

int refuse_all(std::span<const UsageError> errors, std::string_view command, Io& io) {
  for (const UsageError& error : errors) {
    io.err << "error: " << escape_controls(error.message) << '\n';
    if (!error.help.empty()) io.err << "  help: " << error.help << '\n';
  }
  io.err << "see `" << command << " --help`\n";
  return status_unusable;
}

}  // namespace rung
