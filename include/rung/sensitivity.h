#pragma once

#include <vector>

#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/month.h"

namespace rung {

/// How firmly a verdict stands: everything that would turn it alone, found exactly. Nothing of this
/// is part of the verdict.
struct Sensitivity {
  /// One month of one responsibility.
  struct MonthOf {
    int responsibility = 0;
    Month month;
    bool operator==(const MonthOf&) const = default;
  };

  /// Entries each of which turns the verdict if it is struck out, in file order.
  std::vector<int> entries;
  /// Responsibilities each of which turns the verdict if it alone were otherwise: of one that is
  /// ready, if nothing at all were known of it; of one that is not, if it were performed in every
  /// month, from sources enough. Gates stay as they are. In the framework's order.
  std::vector<int> responsibilities;
  /// The same for a single month of a responsibility, the months ascending: nothing known of it, or
  /// performed in it from sources enough.
  std::vector<MonthOf> months;
  bool other_measure_turns = false;   ///< under the other reading of the rule
  bool confirmed_only_turns = false;  ///< if only confirmed entries and duties counted
  bool set_aside_turns = false;       ///< if nothing were set aside
  /// Not ready, the rule met or waived, and every gate that is open would be met by approvals.
  bool waits_for_approval = false;
};

/// How firmly the verdict on one promotion stands. `assessment` is what the same values gave. Pure.
Sensitivity sensitivity_of(const Framework& framework, const Evidence& evidence,
                           const Assessment& assessment, const AssessOptions& options);

/// Whether a requirement that is not met would be if all approvals it asks for were given.
bool met_by_approvals(const Predicate& requirement, const Finding& finding);

}  // namespace rung
