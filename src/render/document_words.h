#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"

namespace rung {

/// The words as one text, without what kind they are.
std::string text_of(const Words& words);

/// The text without characters that control a terminal, are invisible or turn the direction of what
/// follows: these become visible. Breaks become `\n`, tabs spaces; breaks at the end are dropped.
std::string visible(std::string_view text);
/// Of words likewise; those without a text are dropped, a link without one is its address.
Words visible(const Words& words);

/// The visible text in one line, breaks as spaces: for titles and labels.
std::string visible_line(std::string_view text);

/// How deep headings go in what becomes HTML; what lies deeper has the deepest.
inline constexpr std::size_t deepest_heading = 6;

/// What stands between the `\n` of a text: at least one line.
std::vector<std::string> lines_between_breaks(std::string_view text);

/// Whether a link may be followed: an anchor, or an address that is read and nothing else. Anything
/// that a browser would run is shown, not linked.
bool may_be_followed(std::string_view target);

/// Whether a table needs its title above it: not where it repeats the heading it stands below.
bool needs_caption(const Table& table, std::string_view heading);

}  // namespace rung
