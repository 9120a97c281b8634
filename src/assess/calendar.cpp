#include "rung/calendar.h"

#include <algorithm>

namespace rung {

Calendar::Calendar(const std::vector<LeavePeriod>& leave, bool leave_counts) {
  if (leave_counts) return;
  for (const LeavePeriod& period : leave) leave_.push_back({period.from, period.to});
  std::ranges::sort(leave_, {}, &Stretch::from);
  std::vector<Stretch> merged;
  for (const Stretch& stretch : leave_) {
    if (!merged.empty() && stretch.from <= merged.back().to + 1) {
      merged.back().to = std::max(merged.back().to, stretch.to);
    } else {
      merged.push_back(stretch);
    }
  }
  leave_ = std::move(merged);
}

const Calendar::Stretch* Calendar::leave_around(Month month) const {
  const auto after = std::ranges::upper_bound(leave_, month, {}, &Stretch::from);
  if (after == leave_.begin()) return nullptr;
  const Stretch& candidate = *std::prev(after);
  return month <= candidate.to ? &candidate : nullptr;
}

bool Calendar::is_leave(Month month) const { return leave_around(month) != nullptr; }

Month Calendar::at_or_before(Month month) const {
  const Stretch* leave = leave_around(month);
  return leave != nullptr ? leave->from - 1 : month;
}

Month Calendar::at_or_after(Month month) const {
  const Stretch* leave = leave_around(month);
  return leave != nullptr ? leave->to + 1 : month;
}

Month Calendar::back(Month month, int count) const {
  for (; count > 0; --count) month = at_or_before(month - 1);
  for (; count < 0; ++count) month = at_or_after(month + 1);
  return month;
}

int Calendar::count(Month from, Month to) const {
  if (to < from) return 0;
  int months = to - from + 1;
  for (const Stretch& stretch : leave_) {
    const Month first = std::max(from, stretch.from);
    const Month last = std::min(to, stretch.to);
    if (first <= last) months -= last - first + 1;
  }
  return months;
}

}  // namespace rung
