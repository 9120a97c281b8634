#pragma once

#include "calibrate/movement.h"
#include "rung/document.h"

namespace rung {

/// Who moved since an earlier session, and why.
Section since_section(const SinceLastTime& since);

}  // namespace rung
