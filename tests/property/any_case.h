#pragma once

#include <random>

#include "support/small_case.h"

namespace rung::test {

/// Everything a property draws at random, from one seed: rapidcheck draws the seed and names it
/// when a property fails.
class Random {
 public:
  /// Draws the seed; only inside a rapidcheck property.
  Random();

  /// A number from `from` to `to`, both included.
  int any(int from, int to) { return std::uniform_int_distribution<int>(from, to)(engine_); }
  bool one_in(int n) { return any(1, n) == n; }
  std::mt19937& engine() { return engine_; }

 private:
  std::mt19937 engine_;
};

/// A random but valid case: up to five responsibilities with weights, areas, metrics and all the
/// rest, up to seven entries around a window of up to four months, leave, gates.
SmallCase any_case(Random& random);

/// A random case whose verdict is ready.
SmallCase any_ready_case(Random& random);

/// A random entry of that case, without readings.
Entry any_showing(const SmallCase& small_case, Random& random);

}  // namespace rung::test
