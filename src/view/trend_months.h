#pragma once

#include <vector>

#include "rung/document.h"
#include "rung/month.h"
#include "rung/report.h"
#include "view/trend.h"

namespace rung {

/// One month of one target, and what is shown of it.
struct TrendRow {
  Month month;
  const ReportAssessment* assessment = nullptr;
};

/// Coverage, months held, gates and the verdict month by month: drawn as lines, sketched in
/// characters, and as a table. There is at least one row; `turns` are where the verdict turned.
Figure months_figure(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns);

}  // namespace rung
