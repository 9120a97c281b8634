#include <gtest/gtest.h>

#include "support/small_case.h"

namespace rung::test {
namespace {

constexpr Month june{2026, 6};

/// The history of the first row: `#` performed, `.` none, `-` leave, and its first month.
std::string strip_of(const SmallCase& small_case, Month& first) {
  const FileAssessment file = small_case.assess();
  const auto& history = file.assessments.front().responsibilities.front().history;
  first = history.front().month;
  std::string strip;
  for (const MonthCell& cell : history) {
    strip += cell.cell == Cell::performed ? '#' : cell.cell == Cell::leave ? '-' : '.';
  }
  return strip;
}

TEST(History, is_the_year_up_to_the_evaluation_month) {
  SmallCase small = small_case(1);
  small.rule().months = 3;
  add_entry(small, {0}, june - 8, june - 2);
  Month first;
  EXPECT_EQ(strip_of(small, first), "...#######..");
  EXPECT_EQ(first, june - 11);
}

TEST(History, of_somebody_without_evidence_is_as_long) {
  SmallCase small = small_case(1);
  small.rule().months = 3;
  Month first;
  EXPECT_EQ(strip_of(small, first), std::string(12, '.'));
}

TEST(History, shows_leave_and_what_follows_the_window) {
  SmallCase small = small_case(1);
  small.rule().months = 2;
  small.rule().window_within = 6;
  add_entry(small, {0}, june - 4, june - 3);
  small.evidence.leave = {{june, june, {}}};
  Month first;
  EXPECT_EQ(strip_of(small, first), ".......##..-");
}

TEST(History, reaches_back_over_a_longer_window) {
  SmallCase small = small_case(1);
  small.rule().months = 15;
  add_entry(small, {0}, june - 14, june);
  Month first;
  EXPECT_EQ(strip_of(small, first), std::string(15, '#'));
}

}  // namespace
}  // namespace rung::test
