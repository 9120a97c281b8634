#include "load/part_of.h"

#include <cstdint>

namespace rung {

SourceSpan part_of(const yaml::Value& scalar, std::string_view part) {
  SourceSpan at = scalar.at();
  const std::string_view text = scalar.text();
  const std::string_view written = at.file->text().substr(at.begin, at.end - at.begin);
  const bool is_quoted = written.starts_with('"') || written.starts_with('\'');
  if (part.empty() || written.substr(is_quoted ? 1 : 0, text.size()) != text) return at;
  const auto offset = static_cast<std::uint32_t>(part.data() - text.data());
  at.begin += offset + (is_quoted ? 1 : 0);
  at.end = at.begin + static_cast<std::uint32_t>(part.size());
  return at;
}

}  // namespace rung
