#pragma once

#include <vector>

#include "rung/document.h"
#include "rung/plan.h"

namespace rung {

/// The parts of a plan's document, in their order; each adds nothing where there is nothing to say.

void add_steps(const PlanTarget& target, std::vector<Block>& blocks);
void add_asks(const PlanTarget& target, std::vector<Block>& blocks);
void add_sessions(const PlanTarget& target, std::vector<Block>& blocks);
void add_help(const PlanTarget& target, const PlanReport& plan, std::vector<Block>& blocks);
void add_chances(const PlanTarget& target, std::vector<Block>& blocks);
void add_timeline(const PlanTarget& target, std::vector<Block>& blocks);

/// What the organisation offers, beside what helps with a gap: for nothing special.
void add_other_offers(const PlanReport& plan, std::vector<Block>& blocks);

}  // namespace rung
