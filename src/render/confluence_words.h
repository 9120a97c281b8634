#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// Words in Confluence's storage format: a status as its macro, an anchor as a link of the page.
std::string words_confluence(const Words& words);

/// What a link to the key of a section leads to.
std::string anchor_macro(std::string_view key);

/// Text laid out as it is.
std::string code_macro(std::string_view text);

}  // namespace rung
