#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// How many columns of a terminal a UTF-8 text takes: what is written as one character counts once,
/// East Asian wide characters and emoji twice, combining marks not at all.
std::size_t display_width(std::string_view text);

/// The text if it fits into `width` columns; else its beginning and a `…`, together at most that
/// wide. Never splits what is written as one character.
std::string cut_to_width(std::string_view text, std::size_t width);

/// The text followed by spaces up to `width` columns; unchanged if it is as wide or wider.
std::string pad_to_width(std::string_view text, std::size_t width);

/// The text in lines of at most `width` columns, broken at spaces; a word wider than that is broken
/// where it must be. Line breaks of the text are spaces. At least one line.
std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width);

/// Whether it is printable ASCII from end to end, which needs no second look.
bool is_plain(std::string_view text);

/// The text made safe for a terminal and visible: control characters, line breaks and tabs among
/// them, invisible and direction-changing characters become `\x1B` or `\u202E`, bytes that are not
/// UTF-8 `\xE9`. Everything else stays.
std::string escape_controls(std::string_view text);

/// The first of `text` that is written as one character (a grapheme cluster), in bytes; an invalid
/// byte stands alone. 0 only for an empty text.
std::size_t first_grapheme(std::string_view text);

}  // namespace rung
