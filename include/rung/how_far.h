#pragma once

#include <cstdint>

namespace rung {

/// How far something got that is counted: `9 of 12`. It may have got further than was asked.
struct HowFar {
  std::int64_t reached = 0;
  std::int64_t asked = 0;  ///< at least 1
};

}  // namespace rung
