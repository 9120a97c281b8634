#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/listed.h"

namespace rung {
namespace {

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
    } else if (entry.period && entry.period->from < employee.level_since) {
      diagnostics.report(begins_before_level, entry.when_at, since).related.push_back(level);
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
