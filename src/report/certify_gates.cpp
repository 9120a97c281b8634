#include <algorithm>

#include "report/certify.h"
#include "report/record_words.h"

namespace rung {
namespace {

bool rests_on_place(const Finding& finding, const SourceSpan& at) {
  return std::ranges::find(finding.places, at) != finding.places.end();
}

std::vector<CertifiedWitness> witnessing_duties(const ReportInput& input,
                                                const Predicate& predicate,
                                                const Finding& finding) {
  std::vector<CertifiedWitness> witnesses;
  for (const DutyRecord& duty : input.evidence.duties) {
    const bool counted = duty.duty == predicate.subject && rests_on_place(finding, duty.at) &&
                         duty.period.from <= input.evaluated_through;
    if (!counted) continue;
    std::optional<std::string> to;
    if (duty.period.to) to = to_string(*duty.period.to);
    witnesses.push_back({{"duty", id_of(input.framework.duties, duty.duty)},
                         {"from", to_string(duty.period.from)},
                         {"to", std::move(to)}});
  }
  return witnesses;
}

std::vector<CertifiedWitness> witnessing_votes(const ReportInput& input, const Finding& finding) {
  std::vector<CertifiedWitness> witnesses;
  for (const Vote& vote : input.evidence.votes) {
    if (!rests_on_place(finding, vote.at)) continue;
    witnesses.push_back({{"by", vote.by},
                         {"role", input.framework.id_of(vote.standing)},
                         {"decision", std::string(decision_word(vote.decision))},
                         {"date", to_string(vote.date)}});
  }
  return witnesses;
}

/// The records that counted for a leaf, in the order of the evidence file.
std::vector<CertifiedWitness> witnesses_of(const ReportInput& input, const Predicate& predicate,
                                           const Finding& finding) {
  std::vector<CertifiedWitness> witnesses;
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      return witnessing_duties(input, predicate, finding);
    case PredicateSubject::approval:
      return witnessing_votes(input, finding);
    case PredicateSubject::source:
    case PredicateSubject::metric: {
      std::vector<int> entries = finding.entries;
      std::ranges::sort(entries);
      for (const int entry : entries) witnesses.push_back({{"entry", input.entry(entry).id}});
      return witnesses;
    }
    case PredicateSubject::months:
      return {{{"level_since", to_string(input.evidence.employee.level_since)}}};
    case PredicateSubject::parts:
      break;
  }
  return witnesses;
}

CertifiedFinding certified_finding(const ReportInput& input, const Predicate& predicate,
                                   const Finding& finding) {
  CertifiedFinding certified{predicate.kind->key, finding.outcome, {}, {}};
  certified.witnesses = witnesses_of(input, predicate, finding);
  for (std::size_t i = 0; i < finding.parts.size(); ++i) {
    certified.parts.push_back(certified_finding(input, predicate.parts[i], finding.parts[i]));
  }
  return certified;
}

}  // namespace

std::vector<CertifiedGate> certified_gates(const ReportInput& input) {
  std::vector<CertifiedGate> gates;
  for (const GateResult& result : input.assessment.gates) {
    const Gate& asked = input.gate(result.gate);
    gates.push_back(
        {asked.id, result.status, certified_finding(input, asked.requirement, result.finding)});
  }
  return gates;
}

std::optional<CertifiedFastTrack> certified_fast_track(const ReportInput& input) {
  const Assessment& assessment = input.assessment;
  const std::optional<FastTrackRequest>& request = input.evidence.fast_track;
  const std::optional<FastTrack>& offer = assessment.promotion->fast_track;
  if (!assessment.fast_track_finding || !request || !offer) return std::nullopt;
  CertifiedFastTrack certified;
  certified.requested_on = request->requested_on;
  certified.last_granted = request->last_granted;
  certified.long_enough_ago = assessment.last_grant_allows;
  certified.requirement =
      certified_finding(input, offer->requirement, *assessment.fast_track_finding);
  certified.granted = certified.long_enough_ago && certified.requirement.outcome == Outcome::met;
  if (assessment.rule.status == RuleStatus::waived) certified.waived.emplace_back("rule");
  for (const GateResult& gate : assessment.gates) {
    if (gate.status == GateStatus::waived) certified.waived.push_back(input.gate(gate.gate).id);
  }
  return certified;
}

}  // namespace rung
