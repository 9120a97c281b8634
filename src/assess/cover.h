#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace rung {

/// Something that may be chosen to reach a weight.
struct CoverItem {
  std::int64_t cost = 1;    ///< at least 1
  std::int64_t weight = 0;  ///< towards the total
  int floor = -1;           ///< the floor it counts towards as well; -1: none
  bool forced = false;      ///< chosen in any case
};

/// A choice is sought that reaches `needed` in all, and `floors[i]` among the items that count
/// towards floor i.
struct CoverProblem {
  std::vector<CoverItem> items;
  std::int64_t needed = 0;
  std::vector<std::int64_t> floors;
};

/// The cheapest choice, found exactly; of equally cheap ones the one that holds the earlier items.
/// One flag an item; nothing if even all items together do not suffice.
std::optional<std::vector<bool>> cheapest_cover(const CoverProblem& problem);

}  // namespace rung
