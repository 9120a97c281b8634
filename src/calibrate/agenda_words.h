#pragma once

#include <optional>
#include <string>

#include "rung/calibration.h"

namespace rung {

/// What the agenda says of one promotion, or of one person: one function a topic. Nothing where the
/// topic does not come up. `assessment` is there for topics that are about a promotion.
using AgendaText = std::optional<std::string>;

AgendaText tell_single_entry(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_one_step(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_other_reading(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_fast_track(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_set_aside(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_self_confirmed(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_no_growth_plan(const CalibrationRow& row, const RowAssessment* assessment);
AgendaText tell_waiting(const CalibrationRow& row, const RowAssessment* assessment);

}  // namespace rung
