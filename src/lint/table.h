#pragma once

#include "rung/lint.h"

namespace rung {

/// The checks of evidence, each defined in the file of its name.
extern const EvidenceCheck shows_nothing_check;

}  // namespace rung
