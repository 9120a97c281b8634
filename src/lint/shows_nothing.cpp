#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

void run(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const Entry& entry : checked.evidence.entries) {
    if (entry.draft || !entry.shows.empty() || entry.metric >= 0) continue;
    const bool counted =
        std::ranges::any_of(checked.assessment.assessments, [&](const Assessment& assessment) {
          return counted_by_gates(entry, *assessment.promotion);
        });
    if (!counted) diagnostics.report(shows_nothing, entry.at, entry.id);
  }
}

}  // namespace

const EvidenceCheck shows_nothing_check{"shows-nothing", run};

}  // namespace rung
