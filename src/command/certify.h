#pragma once

#include <string>

#include "rung/assessment.h"

namespace rung {

/// The certificate of an assessment, as it is written to a file (docs/certificate.md).
std::string certificate_of(const Framework& framework, const Evidence& evidence,
                           const FileAssessment& assessment);

}  // namespace rung
