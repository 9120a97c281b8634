#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

/// What a gate asks and when it comes, after how far it got.
ReportGap gap_of_gate(const GateResult& result, const ReportFinding& finding) {
  ReportGap gap;
  gap.kind = result.finding.outcome == Outcome::no_evidence ? "no_evidence" : "not_enough";
  gap.brief = finding.summary;
  gap.missing = capitalised(finding.summary) + ".";
  gap.asks = fmt::format("Asked: {}.", finding.asks);
  if (result.finding.by_waiting) {
    gap.closes = fmt::format("Waiting alone meets it in {}.", in_words(*result.finding.by_waiting));
  } else {
    gap.closes = "Waiting alone does not meet it.";
  }
  gap.message = fmt::format("{} {} {}", gap.missing, gap.asks, gap.closes);
  return gap;
}

/// The entries anywhere in the tree, in file order: what a gate rests on.
void collect_entries(const Finding& finding, std::vector<int>& entries) {
  entries.insert(entries.end(), finding.entries.begin(), finding.entries.end());
  for (const Finding& part : finding.parts) collect_entries(part, entries);
}

std::vector<std::string> evidence_of(const ReportInput& input, const Finding& finding) {
  std::vector<int> entries;
  collect_entries(finding, entries);
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<std::string> ids;
  for (const int entry : entries) ids.push_back(input.entry(entry).id);
  return ids;
}

}  // namespace

ReportFinding finding_of(const ReportInput& input, const Predicate& predicate,
                         const Finding& finding, bool of_gap) {
  of_gap = of_gap || finding.outcome != Outcome::met;
  ReportFinding report;
  report.outcome = finding.outcome;
  if (input.is_whole() || of_gap) {
    report.asks = predicate_in_words(input.framework, predicate);
  }
  report.summary = finding.summary;
  report.progress = finding.progress;
  if (input.is_whole()) {
    report.place = place_of(predicate.at);
    for (const SourceSpan& span : finding.places) report.places.push_back(place_of(span));
  }
  if (input.is_traced() && predicate.parts.empty())
    report.records = records_of(input, predicate, finding);
  for (std::size_t i = 0; i < finding.parts.size() && i < predicate.parts.size(); ++i) {
    report.parts.push_back(finding_of(input, predicate.parts[i], finding.parts[i], of_gap));
  }
  return report;
}

std::vector<ReportGate> gates_of(const ReportInput& input) {
  std::vector<ReportGate> gates;
  for (const GateResult& result : input.assessment.gates) {
    const Gate& asked = input.gate(result.gate);
    ReportGate gate;
    gate.id = asked.id;
    gate.text = asked.text;
    gate.status = result.status;
    gate.finding = finding_of(input, asked.requirement, result.finding);
    if (result.status == GateStatus::unmet) {
      gate.gap = gap_of_gate(result, gate.finding);
    }
    gate.evidence = evidence_of(input, result.finding);
    gate.by_waiting = result.finding.by_waiting;
    if (input.is_whole()) gate.place = place_of(asked.at);
    gates.push_back(std::move(gate));
  }
  return gates;
}

}  // namespace rung
