#include <algorithm>
#include <optional>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/listed.h"

namespace rung {
namespace {

/// What of an entry that goes on is from before the level.
std::optional<SourceSpan> begins_before(Month level_since, const Entry& entry) {
  if (entry.period) {
    return entry.period->from < level_since ? std::optional(entry.when_at) : std::nullopt;
  }
  const auto older = std::ranges::find_if(
      entry.readings, [&](const Reading& reading) { return reading.month < level_since; });
  return older == entry.readings.end() ? std::nullopt : std::optional(older->at);
}

void check_before_level(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Employee& employee = checked.evidence.employee;
  if (employee.level_since > checked.assessment.as_of.month) return;  // told by another check
  const std::string since = to_string(employee.level_since);
  const RelatedPlace level{employee.level_since_at, "the level begins here"};
  std::vector<std::string> older;
  SourceSpan first_older;
  for (const Entry& entry : checked.evidence.entries) {
    if (entry.draft) continue;
    if (!is_present_claim(entry, employee)) {
      if (older.empty()) first_older = entry.at;
      older.push_back(entry.id);
    } else if (const auto at = begins_before(employee.level_since, entry)) {
      diagnostics.report(begins_before_level, *at, since).related.push_back(level);
    }
  }
  if (older.empty()) return;
  Diagnostic& note = diagnostics.report(all_before_level, first_older, who_is(older), since);
  note.related.push_back(level);
  if (older.size() > 1) note.help = listed_ids(older);
}

}  // namespace

const EvidenceCheck before_level_check{"before-level", check_before_level};

}  // namespace rung
