#pragma once

#include <vector>

#include "assess/rows.h"
#include "assess/set_aside.h"
#include "assess/window.h"
#include "rung/assessment.h"
#include "rung/calendar.h"

namespace rung {

/// What the responsibilities' results are made from.
struct ResultsCase {
  const Framework& framework;
  const Evidence& evidence;
  const Claims& claims;
  const Calendar& calendar;
  const CountedMonths& timeline;
  const Rows& rows;
  const SetAsideChoice& set_aside;
  const WindowResult& shown;
  Slots window;
  Month evaluated_through;
};

/// Status, cells, gap and trace of every responsibility, in the framework's order (spec section 5,
/// item 6 and gaps).
std::vector<ResponsibilityResult> responsibility_results(const ResultsCase& results_case);

}  // namespace rung
