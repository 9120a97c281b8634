#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/record_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

void check_entry(const Entry& entry, const AsOf& as_of, Diagnostics& diagnostics) {
  const std::string moment = to_string(as_of);
  if (entry.period) {
    if (entry.period->from <= as_of.month) return;
    diagnostics.report(after_as_of, entry.when_at, to_string(entry.period->from), moment);
    return;
  }
  // The readings of a quarter stand at one place; one that has begun may be written down.
  SourceSpan begun;
  const auto later = std::ranges::find_if(entry.readings, [&](const Reading& reading) {
    if (reading.month <= as_of.month) begun = reading.at;
    return reading.month > as_of.month && reading.at != begun;
  });
  if (later == entry.readings.end()) return;
  diagnostics.report(after_as_of, later->at, to_string(later->month), moment);
}

void check_after_as_of(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Evidence& evidence = checked.evidence;
  const AsOf& as_of = checked.assessment.as_of;
  const std::string moment = to_string(as_of);
  if (evidence.employee.level_since > as_of.month) {
    diagnostics.report(level_after_as_of, evidence.employee.level_since_at, moment);
  }
  for (const Entry& entry : evidence.entries) {
    if (!entry.draft) check_entry(entry, as_of, diagnostics);
  }
  for (const DutyRecord& duty : evidence.duties) {
    if (duty.period.from <= as_of.month) continue;
    diagnostics.report(after_as_of, duty.from_at, to_string(duty.period.from), moment);
  }
  for (const Vote& vote : evidence.votes) {
    if (vote.date <= as_of.last_day()) continue;
    diagnostics.report(after_as_of, vote.date_at, to_string(vote.date), moment);
  }
  if (evidence.fast_track && evidence.fast_track->requested_on > as_of.last_day()) {
    diagnostics.report(after_as_of, evidence.fast_track->at,
                       to_string(evidence.fast_track->requested_on), moment);
  }
}

}  // namespace

const EvidenceCheck after_as_of_check{"after-as-of", check_after_as_of};

}  // namespace rung
