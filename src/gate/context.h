#pragma once

#include "gate/claims.h"
#include "rung/calendar.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/month.h"
#include "rung/predicate.h"

namespace rung {

/// What a predicate is evaluated against: the evidence as one promotion sees it.
struct GateContext {
  const Framework& framework;
  const Evidence& evidence;
  const Calendar& calendar;
  const Claims& claims;
  int level = 0;  ///< the target level: whose approvals count
  AsOf as_of;
  Month evaluated_through;  ///< E
};

/// Evaluates a predicate by its kind (spec section 2.1) and notes where it stands in the framework.
Finding evaluate(const Predicate& predicate, const GateContext& context);

}  // namespace rung
