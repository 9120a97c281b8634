#pragma once

#include <string>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// `L4 Security Engineer → L5 Senior Security Engineer`.
std::string promotion_title(const Framework& framework, const Promotion& promotion);
/// The gates of a promotion: what each says, and what it asks for. `to_tick`: with a box for each.
Table gates_table(const Framework& framework, const Promotion& promotion, bool to_tick);
/// What the fast track of a promotion asks, and what it waives; no fact where there is none.
Facts fast_track_facts(const Framework& framework, const Promotion& promotion);

}  // namespace rung
