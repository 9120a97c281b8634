#pragma once

#include <vector>

#include "assess/counted_months.h"
#include "assess/rows.h"
#include "assess/set_aside.h"
#include "assess/window.h"
#include "gate/claims.h"
#include "gate/context.h"
#include "rung/assessment.h"
#include "rung/calendar.h"

namespace rung {

/// One promotion and what one person has shown for it, brought together: what every question about
/// the verdict is asked of. Its parts refer to each other, so it stays where it was made.
struct PromotionCase {
  PromotionCase(const Framework& the_framework, const Evidence& the_evidence,
                const Promotion& the_promotion, const AssessOptions& options);
  PromotionCase(const PromotionCase&) = delete;
  PromotionCase& operator=(const PromotionCase&) = delete;

  const Framework& framework;
  const Evidence& evidence;
  const Promotion& promotion;
  Month evaluated_through;  ///< E
  Calendar calendar;
  Claims claims;
  std::vector<int> asked;  ///< responsibilities, a row each
  CountedMonths timeline;
  Rows rows;
  SetAsideChoice set_aside;
  std::vector<char> applicable;  ///< a row each: not set aside
  RuleCase rule_case;
  GateContext gates;
};

}  // namespace rung
