#pragma once

#include "diff/comparison.h"
#include "rung/predicate.h"

namespace rung {

/// Things of the version before, told in indices of the version after. What was removed becomes an
/// index of nothing, which equals nothing that is there.
Who who_after(const Comparison& comparison, const Who& before);
MetricRange range_after(const Comparison& comparison, const MetricRange& before);
Predicate predicate_after(const Comparison& comparison, const Predicate& before);

/// The same demand, all in indices of one version: written the same, but for the order of what has
/// none.
bool same_who(const Who& one, const Who& other);
bool same_predicate(const Predicate& one, const Predicate& other);

/// Whether every reading in the one range is in the other.
bool is_within(const MetricRange& inner, const MetricRange& outer);
/// Whether everyone of the standings that both versions know whom `inner` names is named by
/// `outer`.
bool is_within(const Comparison& comparison, const Who& inner, const Who& outer);
/// Whether whatever meets the one is sure to meet the other. False also where that cannot be said.
bool implies(const Comparison& comparison, const Predicate& strong, const Predicate& weak);

/// What it does that a requirement has changed.
Effect effect_of_requirement(const Comparison& comparison, const Predicate& before,
                             const Predicate& after);

}  // namespace rung
