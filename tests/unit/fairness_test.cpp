#include "calibrate/fairness.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

#include "calibrate/fisher.h"

namespace rung::test {
namespace {

__extension__ using Wide = __int128;

/// Fisher's test by the book: every split, its likelihood as a fraction of
/// whole numbers.
double by_the_book(const TwoByTwo& table) {
  const auto choose = [](std::int64_t n, std::int64_t k) {
    Wide result = 1;
    for (std::int64_t i = 1; i <= k; ++i) result = result * (n - k + i) / i;
    return result;
  };
  const std::int64_t ready = table.ready_one + table.ready_other;
  const auto ways = [&](std::int64_t k) {
    return k < 0 || k > table.people_one || ready - k < 0 || ready - k > table.people_other
               ? Wide{0}
               : choose(table.people_one, k) * choose(table.people_other, ready - k);
  };
  Wide as_uneven = 0;
  for (std::int64_t k = 0; k <= ready; ++k) {
    if (ways(k) <= ways(table.ready_one)) as_uneven += ways(k);
  }
  const auto all = choose(table.people_one + table.people_other, ready);
  return static_cast<double>(as_uneven) / static_cast<double>(all);
}

TEST(Fisher, is_what_the_book_says) {
  for (std::int64_t one = 1; one <= 12; ++one) {
    for (std::int64_t other = 1; other <= 14; ++other) {
      for (std::int64_t a = 0; a <= one; ++a) {
        for (std::int64_t b = 0; b <= other; ++b) {
          const TwoByTwo table{a, one, b, other};
          ASSERT_NEAR(fisher_exact(table), by_the_book(table), 1e-12)
              << a << '/' << one << ' ' << b << '/' << other;
        }
      }
    }
  }
}

TEST(Fisher, has_known_answers) {
  EXPECT_NEAR(fisher_exact({3, 4, 1, 4}), 0.485714285714,
              1e-9);  // the lady tasting tea
  EXPECT_NEAR(fisher_exact({1, 10, 11, 14}), 0.002759456185, 1e-9);
  EXPECT_NEAR(fisher_exact({0, 50'000, 0, 50'000}), 1.0, 1e-12);
  EXPECT_LT(fisher_exact({0, 40'000, 40'000, 40'000}), 1e-300);
}

CalibrationRow row(const std::string& id, std::optional<bool> ready) {
  CalibrationRow row;
  row.id = id;
  row.ready = ready;
  return row;
}

struct Group {
  std::string name;
  int people = 0;
  int ready = 0;
};

/// Each group as a line: `a 12/30 40% of 80% ! little`.
std::vector<std::string> told(const std::vector<Group>& groups) {
  std::vector<CalibrationRow> rows;
  std::map<std::string, std::string> group_of;
  for (const Group& group : groups) {
    for (int i = 0; i < group.people; ++i) {
      const std::string id = fmt::format("{}-{}", group.name, i);
      rows.push_back(row(id, i < group.ready));
      if (!group.name.empty()) group_of[id] = group.name;
    }
  }
  std::vector<std::string> lines;
  for (const GroupRate& rate : group_rates(rows, group_of)) {
    std::string line = fmt::format("{} {}/{}", rate.group, rate.ready, rate.people);
    if (rate.hidden) line += " hidden";
    if (!rate.hidden) line += ' ' + percentage_to_string(rate.rate);
    if (rate.ratio) line += " of " + percentage_to_string(*rate.ratio);
    if (rate.highest) line += " highest";
    if (rate.below_four_fifths) line += " !";
    if (!rate.hidden && rate.says_little) line += " little";
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(GroupRates, are_held_against_the_highest_in_whole_numbers) {
  EXPECT_EQ(told({{"a", 40, 16}, {"b", 50, 25}, {"c", 60, 10}}),
            (Lines{"a 16/40 40% of 80%", "b 25/50 50% highest", "c 10/60 16.66% of 33.33% !"}));
  EXPECT_EQ(told({{"a", 1000, 399}, {"b", 1000, 499}}),
            (Lines{"a 399/1000 39.9% of 79.95% !", "b 499/1000 49.9% highest"}));
}

TEST(GroupRates, say_little_of_few_and_nothing_of_fewer) {
  EXPECT_EQ(told({{"a", 29, 10}, {"b", 30, 10}}),
            (Lines{"a 10/29 34.48% highest little", "b 10/30 33.33% of 96.66%"}));
  EXPECT_EQ(told({{"a", 4, 2}, {"b", 3, 1}, {"c", 40, 10}}),
            (Lines{"a 0/4 hidden", "b 0/3 hidden", "c 10/40 25% highest"}));
}

/// What is left of the total would be the one group that is hidden.
TEST(GroupRates, hide_a_second_group_where_the_first_could_be_told_from_the_rest) {
  EXPECT_EQ(told({{"a", 4, 2}, {"b", 33, 1}, {"c", 40, 10}}),
            (Lines{"a 0/4 hidden", "b 0/33 hidden", "c 10/40 25% highest"}));
  EXPECT_EQ(told({{"a", 1, 1}, {"b", 2, 1}, {"c", 40, 10}, {"", 9, 1}}),
            (Lines{"a 0/1 hidden", "b 0/2 hidden", "c 10/40 25% highest", " 0/9 hidden"}));
}

TEST(GroupRates, need_somebody_ready_to_be_compared) {
  EXPECT_EQ(told({{"a", 30, 0}, {"b", 30, 0}}), (Lines{"a 0/30 0% highest", "b 0/30 0%"}));
  EXPECT_EQ(told({{"", 30, 3}}), Lines{" 3/30 10%"});
  EXPECT_EQ(told({}), Lines{});
}

CalibrationRow confirmed_by(std::vector<RowConfirmer> confirmers, int entries, int unconfirmed) {
  CalibrationRow it = row("e", true);
  it.confirmers = std::move(confirmers);
  it.entries = entries;
  it.unconfirmed = unconfirmed;
  return it;
}

TEST(ConfirmingHabits, are_told_of_managers_only) {
  const std::vector<CalibrationRow> rows{
      confirmed_by({{"m-1", "manager", true, 3, 0}, {"c", "L5", false, 1, 0}}, 4, 0),
      confirmed_by({{"m-1", "manager", true, 2, 1}}, 2, 0),
      confirmed_by({{"m-1", "manager", true, 1, 0}, {"m-2", "M5", true, 0, 3}}, 2, 0),
      confirmed_by({{"m-2", "M5", true, 1, 0}}, 5, 4)};
  std::vector<std::string> lines;
  for (const ConfirmingHabits& one : confirming_habits(rows)) {
    lines.push_back(fmt::format("{} {} {} {} {} {}{}{}", one.manager, one.people, one.entries,
                                one.unconfirmed, one.confirmed, one.set_aside,
                                one.leaves_nothing ? " nothing" : "",
                                one.sets_aside_most ? " most" : ""));
  }
  EXPECT_EQ(lines, (Lines{"m-1 3 8 0 6 1 nothing", "m-2 2 7 4 1 3 most"}));
}

}  // namespace
}  // namespace rung::test
