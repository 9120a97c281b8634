#pragma once

#include <cstddef>
#include <string>

#include "rung/source.h"

namespace rung {

/// The line a span begins in, ready for a terminal, and where its carets stand under it.
struct Excerpt {
  std::string line;        ///< tabs expanded, controls visible, cut with `…` around the carets
  std::size_t before = 0;  ///< columns before the first caret
  std::size_t carets = 1;  ///< columns of the span within this line; at least one
};

/// At most `width` columns of the line, the beginning of the span among them.
Excerpt make_excerpt(const SourceSpan& span, std::size_t width);

}  // namespace rung
