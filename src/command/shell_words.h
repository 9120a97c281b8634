#pragma once

#include <string>
#include <string_view>

namespace rung {

/// A text as one word of a shell command, in single quotes: as bash and zsh read it.
std::string shell_quoted(std::string_view text);

}  // namespace rung
