#pragma once

#include "rung/predicate.h"

namespace rung {

/// The kinds of predicates, each defined in the file of its name.
extern const PredicateKind duty_predicate;
extern const PredicateKind count_predicate;
extern const PredicateKind metric_predicate;
extern const PredicateKind approval_predicate;
extern const PredicateKind level_months_predicate;
extern const PredicateKind any_predicate;
extern const PredicateKind all_predicate;

}  // namespace rung
