#pragma once

#include <atomic>
#include <cstddef>

namespace rung::yaml {

/// There are two ways to read a file. What is plainly written goes through a scanner of our own,
/// the plain lane; anything else, and whatever is wrong, through yaml-cpp, the reference lane. Both
/// make the same tree. This says which may be taken, and counts the files that took each; a run
/// shares one between its threads.
struct Lanes {
  bool reference_only = false;
  std::atomic<std::size_t> plain = 0;
  std::atomic<std::size_t> reference = 0;
};

}  // namespace rung::yaml
