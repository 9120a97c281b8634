#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "yaml/findings.h"
#include "yaml/guard.h"
#include "yaml/tree.h"

namespace rung::yaml {

/// Reports escapes of a double-quoted text that yaml-cpp reads though they are none, or reads
/// wrongly, and those that stand for control characters.
void check_escapes(std::string_view text, std::size_t begin, std::size_t end, Findings& findings);

/// The first line of a quoted text that is not indented deeper than `margin`, and so cannot belong
/// to it.
std::optional<std::size_t> line_outside(std::string_view text, std::size_t begin, std::size_t end,
                                        std::size_t margin);

/// Warns of a line of a plain text that looks like an item of a list.
void check_folded_lines(std::string_view text, std::size_t begin, std::size_t end,
                        Findings& findings);

/// Reports a quote that is not closed, at the quote. `outside` is the first line that shows it. In
/// brackets it cannot be told where it was meant to be closed, elsewhere it was the line's end.
std::optional<Repair> report_unterminated(std::string_view text, std::size_t quote,
                                          bool in_brackets, std::optional<std::size_t> outside,
                                          Findings& findings);

/// Reports keys that a mapping gives twice, each with the place of the first.
void report_duplicates(const Tree& tree, const Node& mapping, Findings& findings);

}  // namespace rung::yaml
