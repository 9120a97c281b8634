#pragma once

#include "rung/report.h"

namespace rung {

/// The report with every text made safe for a terminal: whatever comes from a file may hold control
/// characters or such that turn the direction of the line. Line breaks become spaces.
Report safe_for_terminal(Report report);

}  // namespace rung
