#pragma once

#include <vector>

#include "assess/results.h"

namespace rung {

/// Every entry that names a responsibility, by `shows` or by its metric, with why it did not count
/// where it did not. Of the result the cells are known.
std::vector<TracedEntry> trace_entries(const ResultsCase& results_case, const Row& row,
                                       const ResponsibilityResult& result);

}  // namespace rung
