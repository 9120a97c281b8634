#pragma once

#include <vector>

#include "rung/assessment.h"

namespace rung {

/// Which of the asked responsibilities are set aside as not applicable (spec section 4).
struct SetAsideChoice {
  SetAsideResult result;
  /// For each asked responsibility the item that sets it aside, -1 where it is applicable.
  std::vector<int> item_of;
};

SetAsideChoice choose_set_aside(const Framework& framework, const Evidence& evidence,
                                const std::vector<int>& asked, const Rule& rule);

}  // namespace rung
