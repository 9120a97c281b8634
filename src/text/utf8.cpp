#include "text/utf8.h"

#include <utf8proc.h>

namespace rung {

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] >= 0x20 && text[at] < 0x7F) {
      ++at;
      continue;
    }
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    const bool is_break = value == '\n' || (value == '\r' && text.substr(at + 1).starts_with('\n'));
    const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    if (length < 1 || (is_control && value != '\t' && !is_break)) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

}  // namespace rung
