#pragma once

#include "rung/calibration.h"

namespace rung {

/// Where a responsibility of the framework stands among those of an assessment.
int place_in(const Assessment& assessment, int responsibility);

/// Puts what would turn the verdict into the row: entries by their ids, responsibilities by their
/// place among those asked.
void take_sensitivity(const Evidence& evidence, const Assessment& assessment,
                      const Sensitivity& sensitivity, RowAssessment& row);

}  // namespace rung
