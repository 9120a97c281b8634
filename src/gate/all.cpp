#include <fmt/format.h>

#include <algorithm>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

bool met(const Finding& finding) { return finding.outcome == Outcome::met; }

Finding evaluate_all(const Predicate& predicate, const GateContext& context) {
  Finding finding;
  finding.by_waiting = context.evaluated_through;
  for (const Predicate& part : predicate.parts) {
    finding.parts.push_back(evaluate(part, context));
    const Finding& result = finding.parts.back();
    if (!result.by_waiting || !finding.by_waiting) {
      finding.by_waiting.reset();
    } else {
      finding.by_waiting = std::max(*finding.by_waiting, *result.by_waiting);
    }
  }
  if (std::ranges::all_of(finding.parts, met)) {
    finding.outcome = Outcome::met;
  } else if (std::ranges::any_of(finding.parts, [](const Finding& part) {
               return part.outcome != Outcome::no_evidence;
             })) {
    finding.outcome = Outcome::not_enough;
  }
  finding.progress = {std::ranges::count_if(finding.parts, met), std::ssize(finding.parts)};
  finding.summary =
      fmt::format("{} of {} parts", finding.progress->reached, finding.progress->asked);
  return finding;
}

}  // namespace

const PredicateKind all_predicate{
    "all", PredicateSubject::parts, {}, "every one of the parts is met", evaluate_all};

}  // namespace rung
