#include "text/fold.h"

#include <utf8proc.h>

#include <array>

namespace rung {

std::string folded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &value);
    if (length < 1) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    std::array<utf8proc_uint8_t, 4> lower{};
    const auto size = utf8proc_encode_char(utf8proc_tolower(value), lower.data());
    out.append(lower.begin(), lower.begin() + size);
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return out;
}

}  // namespace rung
