#include "assess/counted_months.h"

#include <algorithm>

namespace rung {

CountedMonths::CountedMonths(const Calendar& calendar, Month evaluated_through, Month earliest,
                             int at_least) {
  Month month = calendar.at_or_before(evaluated_through);
  while (month >= earliest || size() < at_least) {
    months_.push_back(month);
    month = calendar.at_or_before(month - 1);
  }
  std::ranges::reverse(months_);
}

Slots CountedMonths::slots(Month from, Month to) const {
  return {slot_at_or_after(from), slot_at_or_after(to + 1) - 1};
}

int CountedMonths::slot_at_or_after(Month month) const {
  month = std::max(month, months_.front());
  const int ahead = month - months_.front();
  // Where no leave lies between, it is as many slots on as months.
  if (ahead < size() && months_[static_cast<std::size_t>(ahead)] == month) return ahead;
  return static_cast<int>(std::ranges::lower_bound(months_, month) - months_.begin());
}

}  // namespace rung
