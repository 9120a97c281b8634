#pragma once

#include <algorithm>
#include <cstdint>

#include "rung/decimal.h"

namespace rung {

/// How far something got that is counted: `9 of 12`. It may have got further than was asked.
struct HowFar {
  std::int64_t reached = 0;
  std::int64_t asked = 0;
};

inline constexpr BasisPoints whole_share = 10000;

/// The share of what is asked, never more than all of it; of nothing, all is there.
constexpr BasisPoints share_of(const HowFar& progress) {
  if (progress.asked < 1) return whole_share;
  const auto reached = std::clamp<std::int64_t>(progress.reached, 0, progress.asked);
  return static_cast<BasisPoints>(reached * whole_share / progress.asked);
}

}  // namespace rung
