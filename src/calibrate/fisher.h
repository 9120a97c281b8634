#pragma once

#include <cstdint>

namespace rung {

/// How many of two groups are ready.
struct TwoByTwo {
  std::int64_t ready_one = 0;
  std::int64_t people_one = 0;
  std::int64_t ready_other = 0;
  std::int64_t people_other = 0;
};

/// Fisher's exact test, two-sided: how likely it is, if being ready had nothing
/// to do with the group, that as many ready people as there are fall on the two
/// groups as unevenly as they do, or more so. Exact but for the rounding of
/// sums; 1 where nobody or everybody is ready.
double fisher_exact(const TwoByTwo& table);

}  // namespace rung
