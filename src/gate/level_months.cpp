#include <fmt/format.h>

#include <algorithm>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

/// Calendar months at the level, the first and the last counted; leave is not taken out of these.
Finding evaluate_level_months(const Predicate& predicate, const GateContext& context) {
  const Month since = context.evidence.employee.level_since;
  const int needed = predicate.months.value_or(1);
  const int reached = std::max(0, context.evaluated_through - since + 1);
  Finding finding;
  finding.outcome = reached >= needed ? Outcome::met : Outcome::not_enough;
  if (since + (needed - 1) <= last_month) finding.by_waiting = since + (needed - 1);
  finding.progress = {reached, needed};
  finding.summary = fmt::format("{} of {} month{}", reached, needed, needed == 1 ? "" : "s");
  finding.places.push_back(context.evidence.employee.at);
  return finding;
}

}  // namespace

const PredicateKind level_months_predicate{"level_months",
                                           PredicateSubject::months,
                                           {},
                                           "so many calendar months have passed at the level",
                                           evaluate_level_months};

}  // namespace rung
