#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "command/io.h"

namespace rung {

/// What is wrong with a command line. Found before anything is read; the status is then 2.
struct UsageError {
  std::string message;
  std::string help;  ///< what is likely meant, or what is allowed; may be empty
};

/// An error about a word that is none of `known`: the nearest of them is suggested, else they are
/// listed, of many those most like it.
UsageError unknown_word(std::string_view what, std::string_view found,
                        std::span<const std::string_view> known);

/// What is wrong with a text that is to be written into a file: that none can hold it. `option` is
/// what it was given by.
std::optional<UsageError> no_text(std::string_view option, std::string_view text);

/// Says it, and which command's help tells more: `rung assess`. Returns the exit status.
int refuse(const UsageError& error, std::string_view command, Io& io);

}  // namespace rung
