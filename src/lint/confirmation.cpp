#include <fmt/format.h>

#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/element.h"
#include "text/listed.h"

namespace rung {
namespace {

/// Reports a confirmation that is nobody's whom a rule asks for.
void check_role(const Person& person, const CheckedEvidence& checked, const Asked& asked,
                Diagnostics& diagnostics) {
  const Framework& framework = checked.framework;
  const bool counts = std::ranges::any_of(asked.promotions(), [&](const Promotion* promotion) {
    return framework.matches(promotion->rule.confirmation.who, person.standing);
  });
  if (counts) return;
  diagnostics.report(confirmed_below, person.role_at, framework.id_of(person.standing),
                     asked.promotions().front()->rule.confirmation.who.text);
}

void check_confirmation(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  const bool needed = std::ranges::all_of(asked.promotions(), [](const Promotion* promotion) {
    return promotion->rule.confirmation.need != Confirmation::Need::none;
  });
  if (asked.nothing() || !needed) return;
  std::vector<const Entry*> open;
  for (const Entry& entry : checked.evidence.entries) {
    if (!is_present_claim(entry, checked.evidence.employee)) continue;
    if (entry.confirmed_by) {
      check_role(*entry.confirmed_by, checked, asked, diagnostics);
    } else {
      open.push_back(&entry);
    }
  }
  for (const DutyRecord& duty : checked.evidence.duties) {
    if (duty.confirmed_by) check_role(*duty.confirmed_by, checked, asked, diagnostics);
  }
  if (open.empty()) return;
  std::vector<std::string> ids;
  for (const Entry* entry : open) ids.push_back(entry->id);
  diagnostics.report(not_confirmed, open.front()->at, who_is(ids)).help =
      ids.size() > 1 ? listed_ids(ids) : "";
}

}  // namespace

const EvidenceCheck confirmation_check{"confirmation", check_confirmation};

}  // namespace rung
