#pragma once

#include <vector>

#include "scenario/trend.h"

namespace rung {

/// The records without each of which alone the verdict of a target at that moment would be the
/// other one: every entry, vote and duty is taken out once, and the rest assessed.
std::vector<TurningRecord> turning_records(const Framework& framework, const Evidence& evidence,
                                           int target, const AssessOptions& options);

}  // namespace rung
