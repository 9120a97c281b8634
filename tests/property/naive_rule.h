#pragma once

#include <set>
#include <vector>

#include "support/small_case.h"

namespace rung::test {

/// The rule, read straight from spec section 5, items 1 to 5, without a thought for speed: what the
/// engine and its what-ifs are held against.

/// What one month says of one responsibility on its own.
struct NaiveMonth {
  Cell own = Cell::none;
  std::set<int> sources;        ///< behind a performed month
  bool sources_enough = false;  ///< supposed
};

/// The non-leave months up to E, the latest last, and each responsibility's cells in them.
struct NaiveCells {
  std::vector<Month> months;
  std::vector<std::vector<NaiveMonth>> rows;  ///< a responsibility each
};

NaiveCells naive_cells(const SmallCase& it);

/// Whether some allowed window meets the rule by these cells.
bool naive_rule_met(const SmallCase& it, const NaiveCells& cells);

}  // namespace rung::test
