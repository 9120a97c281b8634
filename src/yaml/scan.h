#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rung::yaml {

/// Small looks at the bytes of a YAML file, to tell what the parser's events leave out: where a
/// value ends, and what stands between two of them. All take and give byte offsets.

/// No place: nothing was found.
inline constexpr std::size_t npos = std::string_view::npos;

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
inline bool is_break(char c) { return c == '\n' || c == '\r'; }
inline bool is_space(char c) { return is_blank(c) || is_break(c); }

/// Whether a space, a line break or the end of the file stands at `at`.
inline bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || is_space(text[at]);
}

/// One of 64 sorts of keys: those of different sorts differ.
inline std::size_t slot_of_key(std::string_view key) {
  if (key.empty()) return 0;
  const auto first = static_cast<unsigned char>(key.front());
  const auto last = static_cast<unsigned char>(key.back());
  return (key.size() * 5 + first + last * std::size_t{5}) % 64;
}

/// Past spaces and tabs.
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// Past spaces, line breaks and comments.
std::size_t skip_gap(std::string_view text, std::size_t at);

std::size_t line_begin(std::string_view text, std::size_t at);
/// The line's end, without its break and what is blank before that.
std::size_t line_end(std::string_view text, std::size_t at);
/// The first character of the line that is not blank.
std::size_t line_indented(std::string_view text, std::size_t at);
/// Whether a line break stands within the stretch.
bool has_break(std::string_view text, std::size_t from, std::size_t to);

/// After the quote that closes the one at `begin`; `npos` if none does.
std::size_t end_of_quoted(std::string_view text, std::size_t begin);

/// After the last character of `value` in the text, which holds its characters in order and differs
/// in nothing but blanks and line breaks: how plain and block texts are folded.
std::size_t end_of_folded(std::string_view text, std::size_t begin, std::string_view value);

/// After a word of anything but blanks, line breaks and `,[]{}`: an anchor, an alias or a tag.
std::size_t end_of_property(std::string_view text, std::size_t begin);

/// `null`, `~` and the like at `at`, which the parser takes for nothing; empty if there is none.
std::string_view null_word(std::string_view text, std::size_t at);

/// `1 space`, `2 spaces`.
std::string in_spaces(std::size_t count);

/// The stretch as a message quotes it: its first line, cut short when it is long.
std::string quoted_in_message(std::string_view text, std::size_t from, std::size_t to);

}  // namespace rung::yaml
