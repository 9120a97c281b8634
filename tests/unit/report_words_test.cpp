#include "report/words.h"

#include <gtest/gtest.h>

namespace rung::test {
namespace {

TEST(MonthsInWords, are_compressed_to_ranges_and_name_each_year_once) {
  EXPECT_EQ(months_in_words({{2026, 8}}), "August 2026");
  EXPECT_EQ(months_in_words({{2026, 8}, {2026, 9}}), "August and September 2026");
  EXPECT_EQ(months_in_words({{2026, 5}, {2026, 6}, {2026, 7}}), "May to July 2026");
  EXPECT_EQ(months_in_words({{2025, 11}, {2025, 12}, {2026, 1}}), "November 2025 to January 2026");
  EXPECT_EQ(months_in_words({{2025, 10}, {2025, 12}, {2026, 1}, {2026, 3}}),
            "October, December 2025, January and March 2026");
  EXPECT_EQ(months_in_words({{2026, 1}, {2026, 4}, {2026, 5}, {2026, 6}}),
            "January and April to June 2026");
}

TEST(MonthsInBrief, leave_years_out_unless_asked) {
  EXPECT_EQ(months_in_brief({{2026, 8}, {2026, 9}}, false), "August, September");
  EXPECT_EQ(months_in_brief({{2025, 12}, {2026, 2}}, true), "December 2025, February 2026");
}

TEST(Words, count_and_list) {
  EXPECT_EQ(counted(1, "month", "months"), "one month");
  EXPECT_EQ(counted(12, "month", "months"), "twelve months");
  EXPECT_EQ(counted(13, "month", "months"), "13 months");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b", "c"}, "or"), "a, b or c");
  EXPECT_EQ(listed({}), "");
}

TEST(Words, tell_how_a_reading_stands_to_what_is_asked) {
  const Metric apps{"apps", "", "apps", {}, false, {}};
  const Metric scale{"rating", "", "", {"below", "meets", "exceeds"}, false, {}};
  MetricRange least{0, Decimal::from_integer(2), std::nullopt};
  EXPECT_EQ(comparison(apps, least, Decimal::from_integer(1)), "1 < 2");
  EXPECT_EQ(comparison(scale, least, Decimal::from_integer(1)), "meets < exceeds");
  MetricRange most{0, std::nullopt, Decimal::from_integer(2)};
  EXPECT_EQ(comparison(apps, most, Decimal::from_integer(5)), "5 > 2");
  MetricRange both{0, Decimal::from_integer(2), Decimal::from_integer(5)};
  EXPECT_EQ(range_in_words(apps, both), "from 2 to 5 apps");
  EXPECT_EQ(range_in_words(apps, most), "at most 2 apps");
}

}  // namespace
}  // namespace rung::test
