#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace rung {

/// The words of `text` in lines of at most 80 columns, each but the first indented by so many.
std::string wrapped(std::string_view text, std::size_t indent);

/// What `--help` prints about the program or one of its commands, in 80 columns: what it is for,
/// how it is called, every argument and option, and the footer as it stands.
std::string help_text(const CLI::App& app);

}  // namespace rung
