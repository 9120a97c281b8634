#pragma once

#include <string>
#include <string_view>

#include "command/help.h"

namespace rung {

/// How the manual page of a command is called: `rung-framework-show` for `rung framework show`.
std::string manual_name(std::string_view command);

/// A manual page of section 1 as scdoc reads it: all that help says about the command, in the order
/// of manual pages. That of the program itself also tells which variables of the environment and
/// which files matter. `version` stands at its foot.
std::string manual_source(const HelpPage& page, std::string_view version);

}  // namespace rung
