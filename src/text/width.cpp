#include "text/width.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace rung {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;
constexpr char32_t emoji_presentation = 0xFE0F;

struct CodePoint {
  char32_t value = invalid;
  std::size_t bytes = 1;
};

/// The first code point of a text that is not empty.
CodePoint first_code_point(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) return {byte, 1};
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (length < 1) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

/// A character that takes one column, whatever stands before it.
bool is_printable_ascii(char c) { return c >= 0x20 && c < 0x7F; }

/// Two of these are shown as a flag.
bool is_flag_letter(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

std::size_t grapheme_width(std::string_view grapheme) {
  if (grapheme.size() == 1 && is_printable_ascii(grapheme.front())) return 1;
  int width = 0;
  int code_points = 0;
  while (!grapheme.empty()) {
    const CodePoint point = first_code_point(grapheme);
    grapheme.remove_prefix(point.bytes);
    ++code_points;
    if (point.value == invalid) {
      width = std::max(width, 1);
    } else if (point.value == emoji_presentation || is_flag_letter(point.value)) {
      width = code_points > 1 ? 2 : std::max(width, 1);
    } else {
      width = std::max(width, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)));
    }
  }
  return static_cast<std::size_t>(width);
}

/// How many characters at the beginning are printable ASCII, each a column: the last of them, where
/// something else follows, is left to be looked at together with that.
std::size_t plain_prefix(std::string_view text) {
  const auto odd = std::ranges::find_if_not(text, is_printable_ascii);
  const auto plain = static_cast<std::size_t>(odd - text.begin());
  return plain == 0 || plain == text.size() ? plain : plain - 1;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Control characters, those that are invisible or change the direction of what follows, and those
/// that are none (U+FFFE, U+FFFF and the like).
bool must_be_escaped(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x061C ||
         (value >= 0x200B && value <= 0x200F && value != 0x200C && value != 0x200D) ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) ||
         value == 0xFEFF || (value >= 0xFFF9 && value <= 0xFFFB) || (value & 0xFFFE) == 0xFFFE;
}

void append_escaped(std::string& out, std::string_view bytes, char32_t value) {
  if (value == invalid) {
    out += fmt::format("\\x{:02X}", static_cast<unsigned char>(bytes.front()));
  } else if (value == '\n' || value == '\r' || value == '\t') {
    out += value == '\n' ? "\\n" : value == '\r' ? "\\r" : "\\t";
  } else if (value < 0x100) {
    out += fmt::format("\\x{:02X}", static_cast<std::uint32_t>(value));
  } else {
    out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(value));
  }
}

/// How much of the beginning fits into `width` columns, in bytes.
std::size_t fitting_prefix(std::string_view text, std::size_t width) {
  const std::size_t plain = plain_prefix(text);
  if (plain > width) return width;
  std::size_t taken = plain;
  std::size_t used = plain;
  while (taken < text.size()) {
    const std::size_t bytes = first_grapheme(text.substr(taken));
    used += grapheme_width(text.substr(taken, bytes));
    if (used > width) break;
    taken += bytes;
  }
  return taken;
}

}  // namespace

std::size_t first_grapheme(std::string_view text) {
  if (text.empty()) return 0;
  // Of two ASCII characters only a carriage return holds on to what follows.
  const bool plain = is_printable_ascii(text[0]);
  if (plain && (text.size() == 1 || static_cast<unsigned char>(text[1]) < 0x80)) return 1;
  CodePoint point = first_code_point(text);
  std::size_t taken = point.bytes;
  utf8proc_int32_t state = 0;
  while (taken < text.size() && point.value != invalid) {
    const CodePoint next = first_code_point(text.substr(taken));
    if (next.value == invalid ||
        utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(point.value),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    taken += next.bytes;
    point = next;
  }
  return taken;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (;;) {
    const std::size_t plain = plain_prefix(text);
    width += plain;
    text.remove_prefix(plain);
    if (text.empty()) return width;
    const std::size_t bytes = first_grapheme(text);
    width += grapheme_width(text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (fitting_prefix(text, width) == text.size()) return std::string(text);
  if (width == 0) return "";
  std::string_view kept = text.substr(0, fitting_prefix(text, width - 1));
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::string pad_to_width(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 2);  // a wide character must fit
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
      continue;
    }
    const auto end = std::ranges::find_if(text, is_space);
    std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(word.size());
    const std::size_t needed = display_width(word);
    if (used > 0 && used + 1 + needed <= width) {
      lines.back() += ' ';
      ++used;
    } else if (used > 0) {
      lines.emplace_back();
      used = 0;
    }
    for (std::size_t fits = fitting_prefix(word, width); fits < word.size();
         fits = fitting_prefix(word, width)) {
      lines.back() = word.substr(0, fits);
      lines.emplace_back();
      word.remove_prefix(fits);
    }
    lines.back() += word;
    used += display_width(word);
  }
  return lines;
}

bool is_plain(std::string_view text) { return std::ranges::all_of(text, is_printable_ascii); }

std::string escape_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto odd = std::ranges::find_if_not(text, is_printable_ascii);
    out.append(text.begin(), odd);
    text.remove_prefix(static_cast<std::size_t>(odd - text.begin()));
    if (text.empty()) break;
    const CodePoint point = first_code_point(text);
    if (point.value == invalid || must_be_escaped(point.value)) {
      append_escaped(out, text, point.value);
    } else {
      out += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  return out;
}

}  // namespace rung
