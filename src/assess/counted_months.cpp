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
  const auto first = std::ranges::lower_bound(months_, from);
  const auto end = std::ranges::upper_bound(months_, to);
  return {static_cast<int>(first - months_.begin()), static_cast<int>(end - months_.begin()) - 1};
}

}  // namespace rung
