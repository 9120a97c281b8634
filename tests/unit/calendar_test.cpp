#include "rung/calendar.h"

#include <gtest/gtest.h>

#include "assess/counted_months.h"

namespace rung {
namespace {

constexpr Month month(int number) { return {2026, number}; }

TEST(Calendar, OverlappingAndTouchingLeaveIsOneStretch) {
  const Calendar calendar(
      {{month(5), month(6), {}}, {month(3), month(4), {}}, {month(4), month(5), {}}}, false);
  EXPECT_FALSE(calendar.is_leave(month(2)));
  EXPECT_TRUE(calendar.is_leave(month(3)));
  EXPECT_TRUE(calendar.is_leave(month(6)));
  EXPECT_FALSE(calendar.is_leave(month(7)));
  EXPECT_EQ(calendar.at_or_before(month(6)), month(2));
  EXPECT_EQ(calendar.at_or_after(month(3)), month(7));
}

TEST(Calendar, LeaveThatFollowsOnLeaveIsOneStretch) {
  const Calendar calendar({{month(5), month(6), {}}, {month(3), month(4), {}}}, false);
  EXPECT_EQ(calendar.at_or_before(month(6)), month(2));
  EXPECT_EQ(calendar.at_or_after(month(3)), month(7));
}

TEST(Calendar, StepsOverLeaveInBothDirections) {
  const Calendar calendar({{month(3), month(4), {}}}, false);
  EXPECT_EQ(calendar.back(month(6), 2), month(2));
  EXPECT_EQ(calendar.back(month(2), -1), month(5));
  EXPECT_EQ(calendar.back(month(6), 0), month(6));
}

TEST(Calendar, CountsWithoutLeave) {
  const Calendar calendar({{month(3), month(4), {}}}, false);
  EXPECT_EQ(calendar.count(month(1), month(6)), 4);
  EXPECT_EQ(calendar.count(month(3), month(4)), 0);
  EXPECT_EQ(calendar.count(month(6), month(1)), 0);
}

TEST(Calendar, LeaveThatCountsIsNoLeave) {
  const Calendar calendar({{month(3), month(4), {}}}, true);
  EXPECT_FALSE(calendar.is_leave(month(3)));
  EXPECT_EQ(calendar.count(month(1), month(6)), 6);
}

TEST(CountedMonths, EndsAtTheLastMonthThatIsNotLeave) {
  const Calendar calendar({{month(5), month(6), {}}}, false);
  const CountedMonths timeline(calendar, month(6), month(3), 1);
  EXPECT_EQ(timeline.month(timeline.last()), month(4));
  EXPECT_EQ(timeline.size(), 2);
}

TEST(CountedMonths, ReachesBackForAWholeWindowWithoutEvidence) {
  const CountedMonths timeline(Calendar({}, false), month(6), month(6), 4);
  EXPECT_EQ(timeline.size(), 4);
  EXPECT_EQ(timeline.month(0), month(3));
}

TEST(CountedMonths, SlotsOfAPeriodLeaveOutLeaveAndWhatIsBeyond) {
  const Calendar calendar({{month(3), month(4), {}}}, false);
  const CountedMonths timeline(calendar, month(6), month(1), 1);  // January, February, May, June
  EXPECT_EQ(timeline.slots(month(2), month(5)).first, 1);
  EXPECT_EQ(timeline.slots(month(2), month(5)).last, 2);
  EXPECT_EQ(timeline.slots(month(3), month(4)).count(), 0);
  EXPECT_EQ(timeline.slots(month(6), month(12)).last, 3);
}

}  // namespace
}  // namespace rung
