#include "assess/gates.h"

#include <algorithm>

namespace rung {
bool FastTrack::waives(int gate) const {
  return std::ranges::find(waives_gates, gate) != waives_gates.end();
}

GateFindings evaluate_gates(const Promotion& promotion, const GateContext& context) {
  GateFindings findings;
  for (const Gate& gate : promotion.gates) {
    findings.gates.push_back(evaluate(gate.requirement, context));
  }
  const std::optional<FastTrackRequest>& request = context.evidence.fast_track;
  if (!promotion.fast_track || !request || request->requested_on > context.as_of.last_day()) {
    return findings;
  }
  findings.fast_track = evaluate(promotion.fast_track->requirement, context);
  findings.last_grant_allows =
      !request->last_granted ||
      context.evaluated_through - *request->last_granted >= promotion.fast_track->once_every_months;
  return findings;
}

Verdict decide(const Promotion& promotion, bool rule_met, const GateFindings& findings) {
  Verdict verdict;
  verdict.granted = findings.fast_track && findings.fast_track->outcome == Outcome::met &&
                    findings.last_grant_allows;
  verdict.ready = rule_met || (verdict.granted && promotion.fast_track->waives_rule);
  for (std::size_t gate = 0; gate < findings.gates.size(); ++gate) {
    const bool passed = findings.gates[gate].outcome == Outcome::met ||
                        (verdict.granted && promotion.fast_track->waives(static_cast<int>(gate)));
    verdict.ready = verdict.ready && passed;
  }
  return verdict;
}

bool leans_on(const Finding& finding, int entry) {
  if (finding.spare == 0 && std::ranges::find(finding.entries, entry) != finding.entries.end()) {
    return true;
  }
  return std::ranges::any_of(finding.parts,
                             [&](const Finding& part) { return leans_on(part, entry); });
}

}  // namespace rung
