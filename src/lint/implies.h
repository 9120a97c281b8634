#pragma once

#include "rung/predicate.h"

namespace rung {

/// Whether everybody who meets `strict` meets `loose` as well, whatever their evidence. False also
/// where that cannot be told.
bool implies(const Predicate& strict, const Predicate& loose);

}  // namespace rung
