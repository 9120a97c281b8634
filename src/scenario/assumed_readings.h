#pragma once

#include <vector>

#include "scenario/suppose_parts.h"

namespace rung {

/// A responsibility with a metric that is supposed to be performed, and the entries that will hold
/// its readings, one a source.
struct AssumedReadings {
  const Assumption& assumption;
  int responsibility = 0;
  std::vector<Entry> entries;
};

/// Gives each of these its readings and adds them to the evidence. One reading of a metric serves
/// all that suppose something of it in one month. Reports what was measured out of range, and
/// ranges that no reading satisfies together.
void add_assumed_readings(std::vector<AssumedReadings>& measured, bool confirmed_only,
                          Supposed& supposed, std::vector<Mistake>& mistakes);

}  // namespace rung
