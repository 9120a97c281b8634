#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// What every HTML page shares, and what markup of any kind needs.

/// A text for the content of an element or for an attribute between quotes: what controls,
/// is invisible or turns the direction is made visible, markup is escaped, breaks are spaces.
std::string escape_markup(std::string_view text);

/// A visible text, as `visible` leaves it, with a `<br/>` for every break: for content alone.
std::string escape_with_breaks(std::string_view text);

/// As `escape_markup`, with the breaks as they are: for what is laid out already.
std::string escape_drawing(std::string_view text);

/// The class that gives a tone its colour; empty for a plain one.
std::string_view class_of(Tone tone);

/// How a sheet of paper is held when a page is printed.
enum class Sheet { upright, across };

/// Whether a page has the script that filters it: it does nothing else, and the page is whole
/// without it.
enum class Script { none, filter };

/// A whole page, well formed as XML too: `body` stands in its `main` element. It loads nothing, and
/// its policy lets it run and look like nothing but its own script and style, which are named there
/// by their hashes: a style attribute or a script in `body` is ignored.
std::string html_page(std::string_view title, std::string_view body, Sheet sheet = Sheet::upright,
                      Script script = Script::none);

}  // namespace rung
