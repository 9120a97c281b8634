#pragma once

#include <vector>

#include "assess/counted_months.h"
#include "assess/rows.h"
#include "rung/assessment.h"
#include "rung/framework.h"

namespace rung {

/// What the rule is judged on: the rows of a promotion, and which of them are not set aside.
struct RuleCase {
  const Framework& framework;
  const Rule& rule;
  const std::vector<Row>& rows;
  const std::vector<char>& applicable;  ///< a row each

  bool applies(int row) const { return applicable[static_cast<std::size_t>(row)] != 0; }
  int size() const { return static_cast<int>(rows.size()); }
  const Row& row(int index) const { return rows[static_cast<std::size_t>(index)]; }
  /// The weight of all applicable responsibilities.
  std::int64_t total() const;
};

/// One window held against the rule (spec section 5, items 3 to 5).
struct WindowResult {
  std::vector<char> in_set;  ///< S(W), a row each, those set aside included
  Coverage sustained;
  Coverage monthly;                 ///< of the lowest month; only where it is asked for
  std::vector<int> unmet_required;  ///< applicable required responsibilities outside S(W)
  std::vector<int> unmet_areas;

  const Coverage& coverage(Measure measure) const {
    return measure == Measure::sustained ? sustained : monthly;
  }
  /// Item 5: the coverage is reached, and every required responsibility and area is.
  bool meets(const Rule& rule, Measure measure) const {
    return coverage(measure).reaches(rule.coverage) && unmet_required.empty() &&
           unmet_areas.empty();
  }
};

/// Judges the window of these slots, followed by `future` months after E in which everything is
/// performed; a window with such a month satisfies every `min_sources` (spec section 5, plan). The
/// result can be held against the rule by this measure.
WindowResult judge(const RuleCase& rule_case, Slots past, Measure measure, int future = 0);

/// The windows that may be shown, latest first (item 2).
std::vector<Slots> allowed_windows(const Rule& rule, const CountedMonths& timeline);

/// Whether some allowed window meets the rule (item 5).
bool rule_met(const RuleCase& rule_case, const CountedMonths& timeline, Measure measure);

/// The coverage of a window had nothing been set aside (spec section 4).
Coverage coverage_of_all(const RuleCase& rule_case, Slots window, const WindowResult& result);

}  // namespace rung
