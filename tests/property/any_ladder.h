#pragma once

#include "property/any_case.h"
#include "rung/framework.h"

namespace rung::test {

/// A framework that is nothing but a ladder: any graph without cycles, with several ways in, forks,
/// joins, skipped and lonely levels, ranks that may contradict it, gates on some promotions.
Framework any_ladder(Random& random, int most_levels);

}  // namespace rung::test
