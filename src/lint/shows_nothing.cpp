#include <fmt/format.h>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/element.h"

namespace rung {
namespace {

/// A gate that counts entries of this source, but with other facts.
std::string help_for(const Entry& entry, const Asked& asked, const Framework& framework) {
  for (const Demand& demand : asked.demands()) {
    if (demand.predicate->kind->subject != PredicateSubject::source) continue;
    if (demand.predicate->subject != entry.source) continue;
    return fmt::format("{} counts entries of `{}`, but with other `facts`", demand.owner,
                       id_of(framework.sources, entry.source));
  }
  return "add `shows:` with what it is evidence of";
}

void check_shows_nothing(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  for (const Entry& entry : checked.evidence.entries) {
    if (!is_present_claim(entry, checked.evidence.employee)) continue;
    if (!entry.shows.empty() || entry.metric >= 0 || asked.gates_count(entry)) continue;
    diagnostics.report(shows_nothing, entry.at, entry.id).help =
        help_for(entry, asked, checked.framework);
  }
}

}  // namespace

const EvidenceCheck shows_nothing_check{"shows-nothing", check_shows_nothing};

}  // namespace rung
