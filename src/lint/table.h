#pragma once

#include "rung/lint.h"

namespace rung {

/// The checks of frameworks, each defined in a file of its own, in the order of the table.
extern const FrameworkCheck ladder_parts_check;
extern const FrameworkCheck ladder_order_check;
extern const FrameworkCheck level_asks_nothing_check;
extern const FrameworkCheck sources_needed_check;
extern const FrameworkCheck thresholds_check;
extern const FrameworkCheck readings_check;
extern const FrameworkCheck near_identical_check;
extern const FrameworkCheck skill_matrix_check;
extern const FrameworkCheck area_floors_check;
extern const FrameworkCheck duty_facts_check;
extern const FrameworkCheck ranks_of_approvers_check;
extern const FrameworkCheck idle_requirements_check;
extern const FrameworkCheck contradicting_gates_check;
extern const FrameworkCheck time_at_level_check;
extern const FrameworkCheck unused_names_check;
extern const FrameworkCheck growth_offers_check;
extern const FrameworkCheck review_rhythm_check;

/// The checks of evidence, likewise.
extern const EvidenceCheck shows_nothing_check;
extern const EvidenceCheck nothing_asked_check;
extern const EvidenceCheck claims_lost_check;
extern const EvidenceCheck confirmation_check;
extern const EvidenceCheck after_as_of_check;
extern const EvidenceCheck before_level_check;
extern const EvidenceCheck standing_alone_check;
extern const EvidenceCheck long_entries_check;
extern const EvidenceCheck leave_check;
extern const EvidenceCheck drafts_check;
extern const EvidenceCheck texts_cut_short_check;
extern const EvidenceCheck said_twice_check;
extern const EvidenceCheck links_check;
extern const EvidenceCheck votes_check;
extern const EvidenceCheck set_aside_check;
extern const EvidenceCheck duties_check;
extern const EvidenceCheck fast_track_check;
extern const EvidenceCheck old_ids_check;

}  // namespace rung
