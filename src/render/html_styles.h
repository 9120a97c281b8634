#pragma once

#include <span>
#include <string_view>

namespace rung {

/// A style sheet that travels inside the program: a file of data/html, byte for byte.
struct HtmlStyle {
  std::string_view id;
  std::string_view text;
};

/// All of them. Defined by the build (scripts/embed.cmake).
std::span<const HtmlStyle> html_styles();

}  // namespace rung
