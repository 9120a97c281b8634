#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

/// The most months one entry may claim in any of the promotions; nothing where one sets no limit.
std::optional<int> widest_cap(const Asked& asked) {
  int widest = 0;
  for (const Promotion* promotion : asked.promotions()) {
    if (!promotion->rule.max_entry_months) return std::nullopt;
    widest = std::max(widest, *promotion->rule.max_entry_months);
  }
  return widest;
}

void check_long_entries(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  if (asked.nothing()) return;
  const std::optional<int> cap = widest_cap(asked);
  for (const Entry& entry : checked.evidence.entries) {
    if (!entry.reaches || !is_present_claim(entry, checked.evidence.employee)) continue;
    const Month last =
        std::min(entry.period->to.value_or(last_month), checked.assessment.evaluated_through);
    const int months = last - entry.period->from + 1;
    if (!cap && !entry.period->to) {
      diagnostics.report(uncapped_entry, entry.when_at);
    } else if (cap && months > *cap) {
      diagnostics.report(capped_entry, entry.period->to ? entry.to_at : entry.when_at, months,
                         *cap);
    }
  }
}

}  // namespace

const EvidenceCheck long_entries_check{"long-entries", check_long_entries};

}  // namespace rung
