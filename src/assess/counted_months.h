#pragma once

#include <vector>

#include "rung/calendar.h"
#include "rung/month.h"

namespace rung {

/// A run of slots, both ends included; empty when `last < first`.
struct Slots {
  int first = 0;
  int last = -1;

  int count() const { return last - first + 1; }
};

/// The non-leave months up to the evaluation month, numbered without gaps. Windows, runs and what
/// lasts are counted in these slots, so that leave needs no further thought (spec section 1).
class CountedMonths {
 public:
  /// Reaches from the last non-leave month at or before `evaluated_through` back over `earliest`
  /// and over at least `at_least` slots.
  CountedMonths(const Calendar& calendar, Month evaluated_through, Month earliest, int at_least);

  int size() const { return static_cast<int>(months_.size()); }
  int last() const { return size() - 1; }
  Month month(int slot) const { return months_[static_cast<std::size_t>(slot)]; }
  /// The slots of the months from `from` to `to`.
  Slots slots(Month from, Month to) const;
  /// The slot of a month, or of the first one after it.
  int slot_at_or_after(Month month) const;

 private:
  std::vector<Month> months_;
};

}  // namespace rung
