#pragma once

#include <string>
#include <vector>

#include "rung/document.h"
#include "rung/report.h"

namespace rung {

/// One assessment as a column of a table.
struct VerdictColumn {
  std::string key;
  std::string title;
  const ReportAssessment* assessment = nullptr;
};

/// What several verdicts say, side by side: a row for each thing that one of them says, or where
/// two of them differ. What differs from the first column stands out.
Table verdict_table(const std::vector<VerdictColumn>& columns);

}  // namespace rung
