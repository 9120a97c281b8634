#pragma once

#include <vector>

#include "rung/assessment.h"

namespace rung {

/// Advisories (spec section 5): time at the level, the next calibration session, a framework
/// overdue for review. They never change a verdict.
std::vector<Remark> advisories_of(const Framework& framework, const Evidence& evidence,
                                  const FileAssessment& assessment);

/// What was left out of the verdict and why: evidence after E, drafts, capped entries, items not
/// set aside, a fast track that was not granted. Nothing is ignored silently (spec section 1).
std::vector<Remark> notes_of(const Framework& framework, const Evidence& evidence,
                             const FileAssessment& assessment);

}  // namespace rung
