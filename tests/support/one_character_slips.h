#pragma once

#include <cstddef>
#include <string>
#include <string_view>
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

/// A word of a file that a slip can be made in: a key of the format, an id that is referred to, or
/// one half of `skill@level`.
struct Word {
  std::string text;
  std::size_t begin = 0;  ///< its first byte in the file
};

/// The words of a file that has no mistake, in its order.
std::vector<Word> words_in(const std::string& path, const std::string& text);

/// A word with a slip at one of its characters: that one left out, doubled, swapped with the one
/// before it, or another, by `kind`.
std::string with_slip(std::string word, std::size_t place, std::size_t kind);

/// Whether a single slip leads from one word to another.
bool one_slip_apart(std::string_view left, std::string_view right);

/// Slips in a file that had none, one in every `step` of its words, of each kind in turn. The same
/// each time.
std::vector<Slip> slips_in(const std::string& path, const std::string& text, std::size_t step);

}  // namespace rung::test
