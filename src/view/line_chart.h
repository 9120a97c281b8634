#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rung/decimal.h"

namespace rung {

/// A share a month, drawn as a line in characters.
struct LineChart {
  std::vector<BasisPoints> values;
  BasisPoints needed = 0;  ///< a rule stands there; 0: none does
  std::size_t step = 2;    ///< columns a month, at least 1
};

/// The drawing from the top down, with the shares in front: a few rows, wide for the months and
/// `label_width` columns more. What reaches the needed share stands on its rule or above, and what
/// does not stands below it, however little is missing.
std::vector<std::string> line_chart(const LineChart& chart, std::size_t label_width);

}  // namespace rung
