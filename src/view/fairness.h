#pragma once

#include <span>

#include "calibrate/fairness.h"
#include "rung/document.h"

namespace rung {

/// How readiness falls on groups, and what managers confirm and set aside.
Section fairness_section(std::span<const GroupRate> groups,
                         std::span<const ConfirmingHabits> habits);

}  // namespace rung
