#pragma once

#include "rung/document.h"

namespace rung {

/// The document with its tags replaced by numbers, from 1 in the order of its filters: they stand
/// in a page so often that they make a part of its size. A tag that no filter chooses is `0`, which
/// nobody can choose either.
Document with_numbered_tags(Document document);

}  // namespace rung
