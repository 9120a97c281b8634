#include <fmt/format.h>

#include <algorithm>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

Finding evaluate_any(const Predicate& predicate, const GateContext& context) {
  Finding finding;
  for (const Predicate& part : predicate.parts) {
    finding.parts.push_back(evaluate(part, context));
    const Finding& result = finding.parts.back();
    // The closest part speaks for the whole: met before not enough before no evidence.
    finding.outcome = std::min(finding.outcome, result.outcome);
    if (result.by_waiting && (!finding.by_waiting || *result.by_waiting < *finding.by_waiting)) {
      finding.by_waiting = result.by_waiting;
    }
  }
  finding.summary = fmt::format("{} of {} alternatives",
                                std::ranges::count(finding.parts, Outcome::met, &Finding::outcome),
                                finding.parts.size());
  return finding;
}

}  // namespace

const PredicateKind any_predicate{
    "any", PredicateSubject::parts, {}, "at least one of the parts is met", evaluate_any};

}  // namespace rung
