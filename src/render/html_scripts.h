#pragma once

#include <span>
#include <string_view>

namespace rung {

/// A script that travels inside the program: a file of data/html, byte for byte.
struct HtmlScript {
  std::string_view id;
  std::string_view text;
};

/// All of them. Defined by the build (scripts/embed.cmake).
std::span<const HtmlScript> html_scripts();

}  // namespace rung
