#include "calibrate/fisher.h"

#include <algorithm>
#include <vector>

namespace rung {

double fisher_exact(const TwoByTwo& table) {
  const std::int64_t ready = table.ready_one + table.ready_other;
  const std::int64_t least = std::max<std::int64_t>(0, ready - table.people_other);
  const std::int64_t most = std::min(ready, table.people_one);
  // The likelihood of each split, as a multiple of the likeliest one's: from
  // one split to the next it changes by a ratio of small whole numbers, and
  // rises before it falls.
  std::vector<double> likelihood(static_cast<std::size_t>(most - least + 1), 1.0);
  const auto ratio = [&](std::int64_t k) {
    const auto up = static_cast<double>(ready - k) * static_cast<double>(table.people_one - k);
    const auto down =
        static_cast<double>(k + 1) * static_cast<double>(table.people_other - ready + k + 1);
    return up / down;
  };
  std::int64_t mode = least;
  while (mode < most && ratio(mode) > 1.0) ++mode;
  const auto at = [&](std::int64_t k) -> double& {
    return likelihood[static_cast<std::size_t>(k - least)];
  };
  for (std::int64_t k = mode; k < most; ++k) at(k + 1) = at(k) * ratio(k);
  for (std::int64_t k = mode; k > least; --k) at(k - 1) = at(k) / ratio(k - 1);
  // Two splits that are equally likely may differ in the last bits.
  const double limit = at(table.ready_one) * (1.0 + 1e-9);
  double all = 0.0;
  double as_uneven = 0.0;
  for (const double one : likelihood) {
    all += one;
    if (one <= limit) as_uneven += one;
  }
  return as_uneven / all;
}

}  // namespace rung
