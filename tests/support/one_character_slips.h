#pragma once

#include <string>
#include <vector>

#include "rung/load.h"
#include "rung/source.h"

namespace rung::test {

/// A file with one character wrong in a key or in an id that it refers to.
struct Slip {
  std::string path;
  std::string text;     ///< the whole file with the slip
  Position at;          ///< where the word with the slip begins
  std::string written;  ///< the word with the slip
  std::string meant;    ///< the word it was
};

/// Slips in a file that had none, one in every `step` of its keys and references: a character left
/// out, doubled, swapped with its neighbour, or another, in turn. The same each time.
std::vector<Slip> slips_in(const std::string& path, const std::string& text, std::size_t step);

}  // namespace rung::test
