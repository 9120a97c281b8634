#include "lint/table.h"

namespace rung {

std::span<const FrameworkCheck> framework_checks() {
  static const FrameworkCheck checks[] = {
      ladder_parts_check,        ladder_order_check,       level_asks_nothing_check,
      sources_needed_check,      thresholds_check,         readings_check,
      near_identical_check,      skill_matrix_check,       area_floors_check,
      duty_facts_check,          ranks_of_approvers_check, idle_requirements_check,
      contradicting_gates_check, time_at_level_check,      unused_names_check,
      growth_offers_check,       review_rhythm_check};
  return checks;
}

std::span<const EvidenceCheck> evidence_checks() {
  static const EvidenceCheck checks[] = {
      shows_nothing_check, nothing_asked_check, claims_lost_check,     confirmation_check,
      after_as_of_check,   before_level_check,  standing_alone_check,  long_entries_check,
      leave_check,         drafts_check,        texts_cut_short_check, said_twice_check,
      links_check,         votes_check,         set_aside_check,       duties_check,
      fast_track_check,    old_ids_check};
  return checks;
}

void check_framework(const Framework& framework, Diagnostics& diagnostics) {
  for (const FrameworkCheck& check : framework_checks()) check.run(framework, diagnostics);
}

void check_evidence(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const EvidenceCheck& check : evidence_checks()) check.run(checked, diagnostics);
}

}  // namespace rung
