#pragma once

#include <vector>

#include "rung/evidence.h"
#include "rung/month.h"

namespace rung {

/// The months of one promotion with leave taken out (spec section 1): "N consecutive months" always
/// means N consecutive non-leave months of this calendar.
class Calendar {
 public:
  /// With `leave_counts` (`rule.leave: count`) there is no leave at all.
  Calendar(const std::vector<LeavePeriod>& leave, bool leave_counts);

  bool is_leave(Month month) const;
  /// The last non-leave month at or before `month`.
  Month at_or_before(Month month) const;
  /// The first non-leave month at or after `month`.
  Month at_or_after(Month month) const;
  /// The non-leave month `count` non-leave months before (or, negative, after) a non-leave one.
  Month back(Month month, int count) const;
  /// How many non-leave months lie from `from` to `to`, both counted; 0 when reversed.
  int count(Month from, Month to) const;

 private:
  struct Stretch {
    Month from;
    Month to;
  };
  const Stretch* leave_around(Month month) const;

  std::vector<Stretch> leave_;  ///< ascending, apart from each other by at least one month
};

}  // namespace rung
