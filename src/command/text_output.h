#pragma once

#include <span>
#include <string>
#include <string_view>

#include "command/io.h"

namespace rung {

/// Writes a text to a file, whole or not at all, or to standard output where `path` is empty or
/// `-`. `inputs` are the files it was made from, which are not written over. Says why it could not,
/// and returns the exit status.
int write_text(std::string_view text, const std::string& path, Io& io,
               std::span<const std::string> inputs = {});

/// The same for a file of somebody's own: says so, and writes nothing, where something is there.
int write_new_text(std::string_view text, const std::string& path, Io& io);

}  // namespace rung
