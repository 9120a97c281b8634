#pragma once

#include <vector>

#include "rung/source.h"
#include "yaml/tree.h"

namespace rung::yaml {

/// A comment, from its `#` to the end of its line.
struct Comment {
  SourceSpan at;
  bool alone = false;  ///< nothing but blanks stands before it on its line
};

/// The comments of a file, in its order. The tree has none of them, but knows where every text
/// begins and ends: a `#` within a text is never taken for a comment.
std::vector<Comment> comments_of(const Tree& tree);

}  // namespace rung::yaml
