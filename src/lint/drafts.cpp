#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

constexpr int months_to_claim = 6;

void check_drafts(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Month now = checked.assessment.as_of.month;
  for (const Entry& entry : checked.evidence.entries) {
    if (!entry.draft) continue;
    const Month about = last_month_of(entry).value_or(first_month_of(entry));
    if (now - about > months_to_claim) diagnostics.report(old_draft, entry.at, entry.id);
  }
}

}  // namespace

const EvidenceCheck drafts_check{"drafts", check_drafts};

}  // namespace rung
