#pragma once

#include <string>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// Several ladders side by side: which level of one stands at the height of which level of another,
/// by what their `aligns` say.

/// A level of one of the frameworks.
struct ChartLevel {
  int framework = 0;
  int level = 0;
  bool operator==(const ChartLevel&) const = default;
  auto operator<=>(const ChartLevel&) const = default;
};

/// Levels that are matched with each other, by framework. None, or several, of one framework.
using ChartRow = std::vector<std::vector<int>>;

/// One level says that it is matched with another.
struct ChartClaim {
  enum class Standing {
    mutual,
    one_sided,      ///< the other level does not say so; matched all the same
    contradictory,  ///< one ladder would have to run against another; left out
    unknown         ///< the other framework has no such level
  };
  ChartLevel by;
  int framework = 0;  ///< of the other level
  std::string id;     ///< of the other level
  std::string release;
  Standing standing = Standing::mutual;
};

struct Chart {
  std::vector<ChartRow> rows;  ///< from the bottom up
  std::vector<ChartClaim> claims;
};

/// The chart of these frameworks. A level without counterpart has a row of its own. No row stands
/// below another that one of its levels is reached from: what would force that is left out, mutual
/// matches counting before those of one side, and those before what comes later in the files.
/// Versions of one framework are matched by the ids of their levels.
Chart chart_of(const std::vector<const Framework*>& frameworks);

}  // namespace rung
