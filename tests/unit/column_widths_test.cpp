#include "render/column_widths.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>
#include <numeric>
#include <vector>

namespace rung::test {
namespace {

using Widths = std::vector<std::size_t>;
using Groups = std::vector<std::vector<std::size_t>>;

TEST(ColumnWidths, are_natural_where_they_fit) {
  EXPECT_EQ(share_width({{5, 10, 40}, {14, 30, 200}}, 80), (Widths{10, 30}));
}

TEST(ColumnWidths, give_more_room_to_more_text) {
  EXPECT_EQ(share_width({{10, 200, 100}, {10, 200, 300}}, 80), (Widths{20, 60}));
  EXPECT_EQ(share_width({{10, 12, 100}, {10, 200, 100}, {10, 200, 100}}, 72), (Widths{12, 30, 30}));
  EXPECT_EQ(share_width({{14, 100, 1}, {14, 200, 1000}}, 60), (Widths{14, 46}));
}

TEST(ColumnWidths, shrink_alike_where_not_even_the_least_fits) {
  EXPECT_EQ(share_width({{20, 50, 10}, {40, 50, 10}}, 30), (Widths{10, 20}));
}

TEST(ColumnWidths, groups_repeat_what_names_the_row) {
  const std::vector<ColumnNeed> needs(8, {14, 60, 100});
  std::vector<bool> names(8, false);
  names[0] = true;
  EXPECT_EQ(group_columns(needs, names, 2, 200), (Groups{{0, 1, 2, 3, 4, 5, 6, 7}}));
  EXPECT_EQ(group_columns(needs, names, 2, 80), (Groups{{0, 1, 2, 3, 4}, {0, 5, 6, 7}}));
  EXPECT_EQ(group_columns(needs, names, 2, 64), (Groups{{0, 1, 2, 3}, {0, 4, 5}, {0, 6, 7}}));
  EXPECT_EQ(group_columns(needs, std::vector<bool>(8, false), 2, 80),
            (Groups{{0, 1, 2, 3, 4}, {0, 5, 6, 7}}));
  EXPECT_EQ(group_columns(needs, std::vector<bool>(8, true), 2, 80),
            (Groups{{0, 1, 2, 3, 4, 5, 6, 7}}));
}

TEST(ColumnWidths, leave_the_room_to_the_text_where_a_table_is_split) {
  std::vector<ColumnNeed> needs{{22, 22, 200}, {14, 90, 700}, {14, 80, 600}, {6, 6, 20}};
  needs.resize(10, {1, 1, 14});
  needs.push_back({20, 20, 20});
  std::vector<bool> names(needs.size(), false);
  names[0] = true;
  EXPECT_EQ(group_columns(needs, names, 2, 80), (Groups{{0, 1, 2}, {0, 3, 4, 5, 6, 7, 8, 9, 10}}));
}

RC_GTEST_PROP(ColumnWidths, stay_between_least_and_natural_and_use_the_room, ()) {
  std::vector<ColumnNeed> needs(*rc::gen::inRange<std::size_t>(1, 9));
  std::size_t least = 0;
  std::size_t natural = 0;
  for (ColumnNeed& need : needs) {
    need.least = *rc::gen::inRange<std::size_t>(1, 20);
    need.natural = need.least + *rc::gen::inRange<std::size_t>(0, 100);
    need.content = *rc::gen::inRange<std::size_t>(0, 5000);
    least += need.least;
    natural += need.natural;
  }
  const std::size_t room = least + *rc::gen::inRange<std::size_t>(0, 300);
  const Widths widths = share_width(needs, room);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    RC_ASSERT(widths[i] >= needs[i].least);
    RC_ASSERT(widths[i] <= needs[i].natural);
  }
  RC_ASSERT(std::accumulate(widths.begin(), widths.end(), std::size_t{0}) ==
            std::min(room, natural));
}

RC_GTEST_PROP(ColumnWidths, groups_hold_every_column_once_and_fit, ()) {
  std::vector<ColumnNeed> needs(*rc::gen::inRange<std::size_t>(2, 20));
  for (ColumnNeed& need : needs) {
    need.least = *rc::gen::inRange<std::size_t>(1, 30);
    need.natural = need.least + *rc::gen::inRange<std::size_t>(0, 100);
    need.content = *rc::gen::inRange<std::size_t>(0, 5000);
  }
  std::vector<bool> names(needs.size(), false);
  names[0] = true;
  const Groups groups = group_columns(needs, names, 2, 80);
  Widths others;
  for (const auto& group : groups) {
    RC_ASSERT(group.front() == 0U);
    std::size_t width = 2 * (group.size() - 1);
    for (const std::size_t column : group) width += needs[column].least;
    RC_ASSERT(width <= 80U || group.size() == 2);
    others.insert(others.end(), group.begin() + 1, group.end());
  }
  Widths all(needs.size() - 1);
  std::iota(all.begin(), all.end(), std::size_t{1});
  RC_ASSERT(others == all);
}

}  // namespace
}  // namespace rung::test
