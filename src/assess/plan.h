#pragma once

#include <optional>
#include <vector>

#include "assess/window.h"
#include "rung/assessment.h"

namespace rung {

/// Everything a plan is made from: the rule's case and what the rule came to.
struct PlanCase {
  const RuleCase& rule_case;
  const CountedMonths& timeline;
  const Calendar& calendar;
  Month evaluated_through;
  Slots window;               ///< the one shown
  const WindowResult& shown;  ///< and its result
  bool rule_met = false;
};

/// `rule_earliest`, `start`, `keep` and `document` (spec section 5, plan). What concerns gates is
/// left to the caller.
Plan plan_rule(const PlanCase& plan_case);

}  // namespace rung
