#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/assessment.h"
#include "scenario/suppose.h"

namespace rung {

/// The parts of `suppose`, in the order in which they apply.

/// Whom the scenario is about: track, target, and the promotion of a lateral move.
void retarget(const Supposition& supposition, Supposed& supposed, std::vector<Mistake>& mistakes);
/// Takes entries out, as if the file did not hold them.
void strike_entries(const Supposition& supposition, Supposed& supposed,
                    std::vector<Mistake>& mistakes);
/// Lets gates count as met.
void meet_gates(const Supposition& supposition, Supposed& supposed, std::vector<Mistake>& mistakes);
/// Adds the entries of what is supposed to be performed.
void perform(const Supposition& supposition, Supposed& supposed, std::vector<Mistake>& mistakes);

/// The promotions that are assessed.
std::vector<Promotion*> promotions_of(Supposed& supposed);
/// `did you mean …?`, else what there is; `known` are ids, `what` they are: `entries`.
std::string near_or_listed(std::string_view found, const std::vector<std::string>& known,
                           std::string_view what);

}  // namespace rung
