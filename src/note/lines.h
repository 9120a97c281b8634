#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/edits.h"

namespace rung {

/// How lines come into a file that has some. All offsets are bytes.

/// Bytes before `at` on its line.
std::size_t column_of(std::string_view text, std::size_t at);
/// Whether nothing but blanks stands before `at` on its line.
bool begins_its_line(std::string_view text, std::size_t at);
/// Whether an empty line stands within the stretch.
bool has_empty_line(std::string_view text, std::size_t from, std::size_t to);

/// The end of the line of `at`, its break excluded, or that of the last of the comments which
/// follow it line by line and are indented deeper than `column`: they belong to what stands there.
std::size_t end_with_comments(std::string_view text, std::size_t at, std::size_t column);
/// The end of the last empty line that follows the line of `at`; nothing but empty lines lies
/// between.
std::size_t end_with_empty_lines(std::string_view text, std::size_t at);

/// The lines as new ones after the line that ends at `end`, with the line breaks of the file; one
/// that has no break at its end gets none.
Edit insert_lines(std::string_view text, std::size_t end, const std::vector<std::string>& lines);

}  // namespace rung
