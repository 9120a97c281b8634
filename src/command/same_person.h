#pragma once

#include <span>

#include "command/people.h"
#include "rung/calibration.h"

namespace rung {

/// Warns, to be told with the rest, of each file about somebody whom a file before it is about too.
void warn_of_same_people(std::span<const CalibrationRow> rows, People& people);

}  // namespace rung
