#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "rung/document.h"

namespace rung {

/// Makes one part of a page.
using PartOfPage = std::function<Block(std::size_t part)>;

/// A page of a document and of `count` parts that follow it, each made when its turn comes and let
/// go when it is written: what is told of thousands of people need not be there all at once.
std::string html_in_parts(const Document& head, std::size_t count, const PartOfPage& part);

}  // namespace rung
