#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung::yaml {

/// A character that looks like the dash of an item or like a space of the indentation, and is a
/// letter like any other: web pages and word processors put them in.
struct LookAlike {
  std::size_t begin = 0;
  std::size_t end = 0;     ///< of no-break spaces, behind the last one
  std::string_view name;   ///< `an en dash`
  std::string_view meant;  ///< `` `-` `` or `a space`
  std::string text;        ///< to write instead
};

/// The one with which the text of the line at `at` begins, or a value right at `at`.
std::optional<LookAlike> look_alike_on_line(std::string_view text, std::size_t at);
std::optional<LookAlike> look_alike_at(std::string_view text, std::size_t at);

/// Says what to write instead, and offers it: the problem is at the character.
void advise_on(const LookAlike& found, Diagnostic& problem);

/// Has further lines below mended alike that are indented as far and begin so as well, passing over
/// deeper ones: what is written so once in a list is written so again.
void mend_below(const LookAlike& found, Diagnostic& problem);

}  // namespace rung::yaml
