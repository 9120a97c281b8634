#pragma once

#include <functional>
#include <vector>

#include "rung/lint.h"

namespace rung {

/// Calls `use` with every predicate without parts in the gates and the fast track of a promotion.
void for_each_leaf(const Promotion& promotion, const std::function<void(const Predicate&)>& use);

/// Whether a gate or the fast track of a promotion counts entries such as this one: of its source,
/// and with its facts.
bool counted_by_gates(const Entry& entry, const Promotion& promotion);

}  // namespace rung
