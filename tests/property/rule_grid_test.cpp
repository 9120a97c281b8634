// Every small grid of showings, every small rule: the engine against a matcher that follows the
// words of section 5 one by one and shares no code with it.

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "support/small_case.h"

namespace rung::test {
namespace {

constexpr int responsibilities = 3;
constexpr int months = 4;  // the last is the evaluation month
constexpr Month first_of_grid = Month(2026, 3);

/// One bit for each responsibility and month: shown by its own entry.
using Grid = unsigned;

bool shown(Grid grid, int responsibility, int month) {
  return month >= 0 && (grid >> (responsibility * months + month) & 1U) != 0;
}

struct Shape {
  int needed_months;
  int within;
  BasisPoints coverage;
  int lasts;      // of the first responsibility
  int weight;     // of the second
  bool required;  // the third
  int leave;      // a month of the grid, or -1
};

/// Names a shape in the list of tests.
// NOLINTNEXTLINE(readability-identifier-naming): the name GoogleTest looks for
void PrintTo(const Shape& shape, std::ostream* out) {
  *out << shape.needed_months << " months within " << shape.within << " at " << shape.coverage;
}

std::vector<int> non_leave_months(const Shape& shape) {
  std::vector<int> result;
  for (int month = -8; month < months; ++month) {
    if (month != shape.leave) result.push_back(month);
  }
  return result;
}

bool naive_performed(Grid grid, const Shape& shape, int responsibility, int month) {
  const std::vector<int> calendar = non_leave_months(shape);
  const auto at = std::ranges::find(calendar, month) - calendar.begin();
  const int lasts = responsibility == 0 ? shape.lasts : 1;
  for (int back = 0; back < lasts; ++back) {
    if (shown(grid, responsibility, calendar[static_cast<std::size_t>(at - back)])) return true;
  }
  return false;
}

int weight_of(const Shape& shape, int responsibility) {
  return responsibility == 1 ? shape.weight : 1;
}

struct Naive {
  bool met = false;
  bool other_met = false;
  int weight = -1;
  int window_end = 0;
  int held = 0;
};

int naive_weight(Grid grid, const Shape& shape, const std::vector<int>& window, Measure measure) {
  int sustained = 0;
  int lowest = 1000;
  for (const int month : window) {
    int here = 0;
    for (int r = 0; r < responsibilities; ++r) {
      here += naive_performed(grid, shape, r, month) ? weight_of(shape, r) : 0;
    }
    lowest = std::min(lowest, here);
  }
  for (int r = 0; r < responsibilities; ++r) {
    const bool always = std::ranges::all_of(
        window, [&](int month) { return naive_performed(grid, shape, r, month); });
    sustained += always ? weight_of(shape, r) : 0;
  }
  return measure == Measure::sustained ? sustained : lowest;
}

bool reaches(const Shape& shape, int weight) {
  return weight * 10000 >= shape.coverage * (2 + shape.weight);
}

bool naive_meets(Grid grid, const Shape& shape, const std::vector<int>& window, Measure measure) {
  const bool third = std::ranges::all_of(
      window, [&](int month) { return naive_performed(grid, shape, 2, month); });
  return reaches(shape, naive_weight(grid, shape, window, measure)) && (third || !shape.required);
}

Naive naive(Grid grid, const Shape& shape, Measure measure) {
  const std::vector<int> calendar = non_leave_months(shape);
  const Measure other = measure == Measure::sustained ? Measure::monthly : Measure::sustained;
  Naive result;
  for (int back = 0; back <= shape.within; ++back) {
    const auto end = calendar.end() - back;
    const std::vector<int> window(end - shape.needed_months, end);
    result.other_met = result.other_met || naive_meets(grid, shape, window, other);
    if (result.met) continue;
    const int weight = naive_weight(grid, shape, window, measure);
    const bool meets = naive_meets(grid, shape, window, measure);
    if (!meets && weight <= result.weight) continue;
    result.met = meets;
    result.weight = weight;
    result.window_end = window.back();
  }
  const auto end = std::ranges::find(calendar, result.window_end) + 1;
  for (int n = 1; n <= 8; ++n) {
    if (reaches(shape, naive_weight(grid, shape, {end - n, end}, measure))) result.held = n;
  }
  return result;
}

SmallCase built(Grid grid, const Shape& shape, Measure measure) {
  SmallCase it = small_case(responsibilities);
  it.as_of = {first_of_grid + (months - 1), std::nullopt};
  it.framework.responsibilities[0].lasts = shape.lasts;
  it.framework.responsibilities[1].weight = shape.weight;
  it.framework.responsibilities[2].required = shape.required;
  it.rule().months = shape.needed_months;
  it.rule().window_within = shape.within;
  it.rule().coverage = shape.coverage;
  it.rule().measure = measure;
  if (shape.leave >= 0) {
    it.evidence.leave.push_back({first_of_grid + shape.leave, first_of_grid + shape.leave, {}});
  }
  for (int r = 0; r < responsibilities; ++r) {
    for (int month = 0; month < months; ++month) {
      if (!shown(grid, r, month)) continue;
      add_entry(it, {r}, first_of_grid + month, first_of_grid + month);
    }
  }
  return it;
}

void expect_agreement(Grid grid, const Shape& shape, Measure measure) {
  const Naive expected = naive(grid, shape, measure);
  const FileAssessment assessed = built(grid, shape, measure).assess();
  const RuleResult& rule = assessed.assessments.front().rule;
  ASSERT_EQ(rule.met, expected.met) << grid;
  ASSERT_EQ(rule.coverage.weight, expected.weight) << grid;
  ASSERT_EQ(rule.window.to, first_of_grid + expected.window_end) << grid;
  ASSERT_EQ(rule.held_months, expected.held) << grid;
  ASSERT_EQ(rule.other_measure_met, expected.other_met) << grid;
}

class RuleGrid : public testing::TestWithParam<Shape> {};

TEST_P(RuleGrid, AgreesWithTheWordsOnEveryGrid) {
  for (Grid grid = 0; grid < 1U << (responsibilities * months); ++grid) {
    expect_agreement(grid, GetParam(), Measure::sustained);
    expect_agreement(grid, GetParam(), Measure::monthly);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, RuleGrid,
    testing::Values(Shape{2, 0, 7000, 1, 1, false, -1}, Shape{2, 1, 6667, 1, 1, false, -1},
                    Shape{3, 0, 6666, 2, 2, false, -1}, Shape{2, 2, 5000, 3, 1, true, 1},
                    Shape{1, 1, 10000, 2, 3, false, 3}, Shape{2, 1, 5001, 2, 2, true, 2}));

}  // namespace
}  // namespace rung::test
