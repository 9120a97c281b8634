#include <algorithm>

#include "lint/asked.h"
#include "lint/record_kinds.h"
#include "lint/table.h"
#include "text/element.h"

namespace rung {
namespace {

/// Reports, once, that so much is set aside that nothing is. Returns whether it did.
bool check_limit(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const Assessment& assessment : checked.assessment.assessments) {
    if (!assessment.set_aside.beyond_limit) continue;
    const auto approved = std::ranges::find_if(assessment.set_aside.asked, [&](int item) {
      return at(checked.evidence.set_aside, item).approved_by.has_value();
    });
    diagnostics.report(set_aside_beyond_limit, at(checked.evidence.set_aside, *approved).at,
                       percentage_to_string(assessment.promotion->rule.max_not_applicable),
                       id_of(checked.framework.levels, assessment.to));
    return true;
  }
  return false;
}

const Shown* first_shown(int responsibility, const CheckedEvidence& checked) {
  for (const Entry& entry : checked.evidence.entries) {
    if (!is_present_claim(entry, checked.evidence.employee)) continue;
    for (const Shown& shown : entry.shows) {
      if (counts_for(checked.framework, shown, responsibility)) return &shown;
    }
  }
  return nullptr;
}

void check_set_aside(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  if (asked.nothing()) return;
  const bool none_counts = check_limit(checked, diagnostics);
  for (const SetAside& item : checked.evidence.set_aside) {
    const std::string& id = id_of(checked.framework.responsibilities, item.responsibility);
    if (!std::ranges::binary_search(asked.responsibilities(), item.responsibility)) {
      diagnostics.report(set_aside_not_asked, item.at, id, asked.levels());
      continue;
    }
    if (!item.approved_by) {
      diagnostics.report(set_aside_unapproved, item.at, id).help = "add `approved_by`";
      continue;
    }
    const Shown* shown = none_counts ? nullptr : first_shown(item.responsibility, checked);
    if (shown == nullptr) continue;
    diagnostics.report(set_aside_but_shown, item.at, id)
        .related.push_back({shown->at, "shown here"});
  }
}

}  // namespace

const EvidenceCheck set_aside_check{"set-aside", check_set_aside};

}  // namespace rung
