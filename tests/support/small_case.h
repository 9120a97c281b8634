#pragma once

#include <string>
#include <vector>

#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung::test {

/// A framework and evidence built in memory, for tests of the engine that need no file: level L1
/// leads to L2, three sources, two areas, one metric beside the built-in hours. Everything in it is
/// public and meant to be changed by the test.
struct SmallCase {
  Framework framework;
  Evidence evidence;
  AsOf as_of{Month(2026, 6), std::nullopt};

  Promotion& promotion() { return framework.promotions.front(); }
  Rule& rule() { return promotion().rule; }
  FileAssessment assess() const { return rung::assess(framework, evidence, {as_of, false}); }
};

/// One promotion that asks for `responsibilities` things of weight 1, and no evidence yet.
SmallCase small_case(int responsibilities);

/// An entry of one source that shows these responsibilities from `from` to `to`; its id is `e` and
/// its position.
Entry& add_entry(SmallCase& small_case, std::vector<int> shows, Month from, Month to,
                 int source = 0);

/// What a verdict says, without anything that names a person, as one comparable text.
std::string digest(const SmallCase& small_case, const FileAssessment& assessment);

}  // namespace rung::test
