#include "view/line_chart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/width.h"

namespace rung::test {
namespace {

using testing::ElementsAre;

TEST(LineChart, draws_a_line_over_the_months_and_a_rule_where_what_is_needed_stands) {
  EXPECT_THAT(line_chart({{0, 0, 3500, 7000, 10000, 6999}, 7000, 3}, 10),
              ElementsAre("    100% ┤           ╭──╮", "         │           │  │",
                          "     70% ┤┄┄┄┄┄┄┄┄╭──╯┄┄│┄┄┄", "         │        │     ╰───",
                          "         │        │", "         │     ╭──╯", "         │     │",
                          "      0% ┤─────╯"));
}

TEST(LineChart, needs_no_rule_and_may_be_one_column_a_month) {
  EXPECT_THAT(line_chart({{10000, 10000, 0}, 0, 1}, 7),
              ElementsAre(" 100% ┤─╮", "      │ │", "      │ │", "      │ │", "      │ │",
                          "      │ │", "      │ │", "   0% ┤ ╰─"));
}

TEST(LineChart, shows_what_is_short_by_a_hair_below_the_rule_and_what_just_reaches_it_on_it) {
  for (const BasisPoints needed : {1, 50, 4000, 6667, 9900, 9999, 10000}) {
    SCOPED_TRACE(needed);
    for (const BasisPoints value : {needed - 1, needed}) {
      const auto rows = line_chart({{value}, needed, 4}, 10);
      const auto with = [&](std::string_view sign) {
        return std::ranges::find_if(
            rows, [&](const std::string& row) { return row.find(sign) != std::string::npos; });
      };
      const auto line = with("────");
      ASSERT_NE(line, rows.end());
      if (value >= needed) {
        EXPECT_EQ(with("┄"), rows.end()) << "the line covers the rule";
      } else {
        EXPECT_LT(with("┄"), line);
      }
      EXPECT_TRUE(std::ranges::all_of(
          rows, [](const std::string& row) { return display_width(row) <= 14; }));
    }
  }
}

}  // namespace
}  // namespace rung::test
