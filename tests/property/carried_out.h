#pragma once

#include <vector>

#include "support/small_case.h"

namespace rung::test {

/// What somebody does of a plan, and from which month on.
struct Doing {
  struct Gate {
    int gate = 0;
    Month from;
  };
  std::vector<int> keep;   ///< responsibilities, from E+1 on
  std::vector<int> start;  ///< and those from `start_from` on
  Month start_from;
  std::vector<Gate> gates;
};

/// The case as of a later moment, had that been done and nothing else: each responsibility shown in
/// each month by every source, confirmed, and for each gate what it asks for. Written apart from
/// the engine's own thinking ahead, so that it can be held against it.
SmallCase carried_out(const SmallCase& small_case, const AsOf& as_of, const Doing& doing);

/// Whether what is done for some responsibility contradicts a gate, or another responsibility: no
/// reading is in both ranges.
bool contradicts_itself(const SmallCase& small_case);

}  // namespace rung::test
