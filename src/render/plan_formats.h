#pragma once

#include "rung/plan.h"

namespace rung {

/// The formats of a plan that are no documents, each defined in the file of its name.
extern const PlanFormat plan_json_format;
extern const PlanFormat plan_calendar_format;

}  // namespace rung
