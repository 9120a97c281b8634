#pragma once

#include "rung/lint.h"

namespace rung {

/// The checks of evidence, each defined in a file of its own, in the order of the table.
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
extern const EvidenceCheck said_twice_check;
extern const EvidenceCheck links_check;
extern const EvidenceCheck votes_check;
extern const EvidenceCheck set_aside_check;
extern const EvidenceCheck duties_check;
extern const EvidenceCheck fast_track_check;

}  // namespace rung
