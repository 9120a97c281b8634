#pragma once

#include <optional>
#include <vector>

#include "gate/context.h"
#include "rung/assessment.h"

namespace rung {

/// The gates of a promotion and its fast track, as the evidence stands (spec section 5, items 8 and
/// 9).
struct GateFindings {
  std::vector<Finding> gates;  ///< in the promotion's order
  std::optional<Finding>
      fast_track;  ///< where the evidence asks for one in time and the promotion offers it
  bool last_grant_allows = false;  ///< the last grant is long enough ago
};

GateFindings evaluate_gates(const Promotion& promotion, const GateContext& context);

/// What the verdict comes to (spec section 5, items 9 and 10).
struct Verdict {
  bool granted = false;  ///< the fast track is: what it waives counts as done where it is not met
  bool ready = false;
};

Verdict decide(const Promotion& promotion, bool rule_met, const GateFindings& findings);

/// Whether striking an entry could change a finding: it is cited where none can be spared.
bool leans_on(const Finding& finding, int entry);

}  // namespace rung
