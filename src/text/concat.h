#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace rung {

/// Adds the parts to a text, one after the other. For what is told of every person of many;
/// elsewhere `fmt::format` reads better.
template <std::convertible_to<std::string_view>... Parts>
void append(std::string& text, const Parts&... parts) {
  (text.append(std::string_view(parts)), ...);
}

/// The parts as one text.
template <std::convertible_to<std::string_view>... Parts>
std::string concat(const Parts&... parts) {
  std::string text;
  text.reserve((std::string_view(parts).size() + ...));
  append(text, parts...);
  return text;
}

}  // namespace rung
