#pragma once

#include "rung/document.h"
#include "rung/plan.h"

namespace rung {

/// A plan as a document: by when, what to write down, keep up, begin and ask for, what comes by
/// itself, each session and what it takes, what is offered, and the months on a line.
Document plan_document(const PlanReport& plan);

}  // namespace rung
