#pragma once

#include <string>
#include <vector>

#include "command/io.h"
#include "command/people.h"
#include "rung/calibration.h"

namespace rung {

/// The rows that other runs wrote as ndjson, in any order, from files or standard input. What is
/// wrong with a line is kept with `people`, and that line left out.
std::vector<CalibrationRow> merged_rows(const std::vector<std::string>& arguments, People& people,
                                        Io& io);

}  // namespace rung
