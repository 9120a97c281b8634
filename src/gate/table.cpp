#include "gate/table.h"

#include "gate/context.h"

namespace rung {

std::span<const PredicateKind* const> predicate_kinds() {
  static constexpr const PredicateKind* kinds[] = {
      &duty_predicate,         &count_predicate, &metric_predicate, &approval_predicate,
      &level_months_predicate, &any_predicate,   &all_predicate,
  };
  return kinds;
}

Finding evaluate(const Predicate& predicate, const GateContext& context) {
  Finding finding = predicate.kind->evaluate(predicate, context);
  finding.rule = predicate.at;
  if (finding.outcome == Outcome::met) finding.by_waiting = context.evaluated_through;
  return finding;
}

}  // namespace rung
