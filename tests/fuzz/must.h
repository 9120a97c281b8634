#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace rung::test {

/// Ends the run unless something holds, so that libFuzzer keeps the file.
inline void must(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "this does not hold: %s\n", what.c_str());
  std::abort();
}

}  // namespace rung::test
