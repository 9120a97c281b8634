#pragma once

#include <string>
#include <string_view>

namespace rung {

/// What somebody who was asked may do next with their file: a line for each command, as written on
/// a terminal.
std::string next_steps(std::string_view file, bool with_note);

}  // namespace rung
