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

/// Responsibilities to count on after E: those that must begin, and those performed at the last
/// non-leave month that must go on.
struct CountedOn {
  std::vector<int> start;
  std::vector<int> keep;
};

/// The fewest to count on so that the window meets the rule which ends `ahead` non-leave months
/// after the timeline: the fewest in `start`, then the fewest in `keep`, ties to those that come
/// first in the framework (spec section 5, plan). Nothing where even all of them do not suffice.
std::optional<CountedOn> fewest_to_count_on(const RuleCase& rule_case,
                                            const CountedMonths& timeline, int ahead);

}  // namespace rung
