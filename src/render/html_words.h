#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// Words as HTML: a status as a label in its colour, links where they may be followed.
std::string words_html(const Words& words);

/// Where a word leads to, as an attribute between quotes; empty where it leads nowhere or may not
/// be followed.
std::string href_of(const Word& word);

/// The key of a section as the `id` of an element, anything but letters, digits and `-._@` as `-`;
/// and what leads there.
std::string anchor_of(std::string_view key);
std::string anchor_href(std::string_view key);

}  // namespace rung
