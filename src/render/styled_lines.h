#pragma once

#include <cstddef>
#include <vector>

#include "render/page.h"
#include "rung/document.h"

namespace rung {

/// A line of a terminal: pieces side by side.
using StyledLine = std::vector<Piece>;

Style style_of(Tone tone);

/// Words as a terminal shows them: a status in brackets, a command between backticks, an address
/// after its link. Plain words take the style given.
std::vector<Piece> pieces_of(const Words& words, Style usual = Style::plain);

std::size_t width_of(const StyledLine& line);

/// The pieces in lines of at most `width` columns, broken at spaces and at each `\n`; a word wider
/// than that is broken where it must be. At least one line.
std::vector<StyledLine> wrap_pieces(const std::vector<Piece>& pieces, std::size_t width);

}  // namespace rung
