#pragma once

#include <vector>

#include "assess/gates.h"
#include "assess/promotion_case.h"

namespace rung {

/// `rests_on` (spec section 5, margin): the entries each of which alone would turn a ready verdict
/// if it were struck out, in file order. Claims and rows are struck and restored on the way.
std::vector<int> entries_rested_on(PromotionCase& promotion_case, const GateFindings& findings,
                                   bool rule_met);

/// The same for a verdict that is not ready. Only readings can stand in the way: the laws of spec
/// section 5 see to that.
std::vector<int> entries_in_the_way(PromotionCase& promotion_case, const GateFindings& findings,
                                    bool rule_met);

}  // namespace rung
