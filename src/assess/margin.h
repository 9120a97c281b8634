#pragma once

#include <vector>

#include "assess/gates.h"
#include "assess/window.h"
#include "rung/assessment.h"

namespace rung {

/// A ready verdict, and everything needed to ask what it would be without an entry.
struct MarginCase {
  const Promotion& promotion;
  const GateContext& context;
  const RuleCase& rule_case;
  const CountedMonths& timeline;
  const GateFindings& findings;
  bool rule_met = false;
  Claims& claims;  ///< the same that `context` refers to
  Rows& rows;      ///< the same that `rule_case` refers to
};

/// `rests_on` (spec section 5, margin): the entries each of which alone would turn a ready verdict
/// if it were struck out. Claims and rows are struck and restored on the way.
std::vector<int> entries_rested_on(const MarginCase& margin_case);

}  // namespace rung
