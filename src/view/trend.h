#pragma once

#include "rung/document.h"
#include "scenario/trend.h"

namespace rung {

/// How a verdict came about, month after month: a line for a terminal, a drawing for a page, a
/// table, and each month in which it turned, with what turned it. `moments` of the trend ascend.
Document trend_document(const Trend& trend);

}  // namespace rung
