// What a month says of a responsibility, and how many sources stand behind it (spec section 5,
// items 1 and 3).

#include <gtest/gtest.h>

#include "rung/report.h"
#include "support/gate_case.h"

namespace rung::test {
namespace {

constexpr Month june{2026, 6};  // E
constexpr int hours = 1;

Decimal number(std::int64_t value) { return Decimal::from_integer(value); }

ResponsibilityResult first_of(const SmallCase& it) {
  return it.assess().assessments.front().responsibilities.front();
}

/// The last month of the first responsibility: its cell, and what it read.
MonthCell cell_of(const SmallCase& it) { return first_of(it).history.back(); }

/// One responsibility that asks for at least three of a metric in one month.
GateCase measured(int metric = 0) {
  GateCase it(Predicate{});
  it.it.promotion().gates.clear();
  it.it.rule().months = 1;
  it.it.rule().confirmation.need = Confirmation::Need::anyone;
  it.it.framework.responsibilities[0].metric = MetricRange{metric, number(3), {}};
  return it;
}

TEST(Cells, of_a_metric_without_a_reading_hold_nothing) {
  GateCase it = measured();
  EXPECT_EQ(cell_of(it.it).cell, Cell::none);
  EXPECT_EQ(cell_of(it.it).reading, std::nullopt);
  it.it.framework.responsibilities[0].metric = MetricRange{0, {}, number(3)};
  EXPECT_EQ(cell_of(it.it).cell, Cell::none) << "no reading is not 0";
}

TEST(Cells, of_a_metric_are_performed_unconfirmed_or_below) {
  GateCase it = measured();
  it.readings({3}, june);
  EXPECT_EQ(cell_of(it.it).cell, Cell::unconfirmed);
  EXPECT_EQ(cell_of(it.it).reading, number(3));
  it.evidence().entries.front().confirmed_by = GateCase::colleague();
  EXPECT_EQ(cell_of(it.it).cell, Cell::performed);
  EXPECT_EQ(cell_of(it.it).reading, number(3));
  it.evidence().entries.front().readings.front().value = number(2);
  EXPECT_EQ(cell_of(it.it).cell, Cell::below);
  EXPECT_EQ(cell_of(it.it).reading, number(2));
  it.evidence().entries.front().confirmed_by.reset();
  EXPECT_EQ(cell_of(it.it).cell, Cell::below) << "confirmed or not";
}

TEST(Cells, of_hours_read_what_is_confirmed_where_that_suffices) {
  GateCase it = measured(hours);
  it.readings({3}, june, hours).confirmed_by = GateCase::colleague();
  it.readings({2}, june, hours);
  EXPECT_EQ(cell_of(it.it).cell, Cell::performed);
  EXPECT_EQ(cell_of(it.it).reading, number(3));
  it.evidence().entries.front().readings.front().value = number(1);
  EXPECT_EQ(cell_of(it.it).cell, Cell::unconfirmed);
  EXPECT_EQ(cell_of(it.it).reading, number(3)) << "of both together";
}

TEST(Cells, of_what_is_shown_read_nothing) {
  SmallCase it = small_case(1);
  add_entry(it, {0}, june, june);
  EXPECT_EQ(cell_of(it).cell, Cell::performed);
  EXPECT_EQ(cell_of(it).reading, std::nullopt);
}

TEST(Cells, that_last_are_overruled_by_a_reading_below) {
  GateCase it = measured();
  it.it.framework.responsibilities[0].lasts = 2;
  it.readings({3, 2}, june).confirmed_by = GateCase::colleague();
  EXPECT_EQ(cell_of(it.it).cell, Cell::below);
  it.evidence().entries.front().readings.pop_back();
  EXPECT_EQ(cell_of(it.it).cell, Cell::performed);
  EXPECT_EQ(cell_of(it.it).reading, std::nullopt) << "June itself has none";
}

TEST(Cells, last_as_many_months_as_is_said) {
  SmallCase it = small_case(1);
  it.framework.responsibilities[0].lasts = 3;
  add_entry(it, {0}, june - 2, june - 2);
  EXPECT_EQ(cell_of(it).cell, Cell::performed);
  it.evidence.entries.front().period = Period{june - 3, june - 3};
  EXPECT_EQ(cell_of(it).cell, Cell::none);
}

/// The ids of the entries behind a month of the history, one after the other.
std::string behind(const SmallCase& it, Month month) {
  const Report report = make_report(it.framework, it.evidence, it.assess());
  std::string ids;
  for (const ReportMonth& one : report.assessments.front().responsibilities.front().history) {
    if (one.month != month) continue;
    for (const std::string& id : one.evidence) ids += (ids.empty() ? "" : " ") + id;
  }
  return ids;
}

TEST(BehindACell, stands_what_lasts_into_its_month) {
  SmallCase it = small_case(1);
  it.rule().months = 1;
  it.framework.responsibilities[0].lasts = 3;
  add_entry(it, {0}, june - 3, june - 3);
  add_entry(it, {0}, june - 2, june - 2);
  add_entry(it, {0}, june, june);
  EXPECT_EQ(behind(it, june), "e2 e3");
  EXPECT_EQ(behind(it, june - 1), "e1 e2");
  EXPECT_EQ(behind(it, june - 3), "e1") << "the first month there is anything of";
  EXPECT_EQ(behind(it, june - 4), "");
}

TEST(BehindACell, stands_only_what_is_confirmed_where_that_suffices) {
  SmallCase it = small_case(1);
  it.rule().confirmation.need = Confirmation::Need::anyone;
  add_entry(it, {0}, june - 1, june);
  add_entry(it, {0}, june, june).confirmed_by = GateCase::colleague();
  EXPECT_EQ(behind(it, june), "e2");
  EXPECT_EQ(behind(it, june - 1), "e1");
}

TEST(BehindACell, stands_no_month_before_it_that_is_not_performed) {
  GateCase it = measured();
  it.it.framework.responsibilities[0].lasts = 3;
  it.readings({3}, june - 2).confirmed_by = GateCase::colleague();
  it.readings({2}, june - 1).confirmed_by = GateCase::colleague();
  EXPECT_EQ(behind(it.it, june), "read1");
  EXPECT_EQ(behind(it.it, june - 1), "read2") << "below";
}

TEST(Gaps, say_of_each_month_what_is_missing) {
  GateCase it = measured();
  it.it.rule().months = 3;
  it.readings({3}, june - 1);
  it.readings({2}, june).confirmed_by = GateCase::colleague();
  const ResponsibilityGap gap = first_of(it.it).gap.value();
  ASSERT_EQ(gap.months.size(), 3U);
  EXPECT_EQ(gap.months[0].kind, GapKind::no_evidence);
  EXPECT_EQ(gap.months[1].kind, GapKind::unconfirmed);
  EXPECT_EQ(gap.months[2].kind, GapKind::below);
  EXPECT_EQ(gap.months[2].reading, number(2));
  EXPECT_EQ(gap.kind, GapKind::below);
}

/// Shown in May and June, which is asked; two sources are needed.
SmallCase of_two_sources() {
  SmallCase it = small_case(1);
  it.rule().months = 2;
  it.framework.responsibilities[0].min_sources = 2;
  add_entry(it, {0}, june - 1, june, 0);
  return it;
}

TEST(Sources, are_counted_in_the_window) {
  SmallCase it = of_two_sources();
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::unmet);
  EXPECT_EQ(first_of(it).gap->kind, GapKind::too_few_sources);
  EXPECT_EQ(first_of(it).gap->sources_found, 1);
  add_entry(it, {0}, june - 2, june - 2, 1);
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::unmet) << "April is not asked about";
  add_entry(it, {0}, june - 1, june - 1, 1);
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::met);
}

TEST(Sources, are_those_of_what_lasts_into_the_window_too) {
  SmallCase it = of_two_sources();
  it.framework.responsibilities[0].lasts = 2;
  add_entry(it, {0}, june - 3, june - 3, 1);
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::unmet);
  add_entry(it, {0}, june - 2, june - 2, 1);
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::met);
}

TEST(SetAside, is_nothing_where_none_is_or_too_much) {
  SmallCase it = small_case(2);
  EXPECT_EQ(first_of(it).set_aside, -1);
  it.evidence.set_aside.push_back({0, false, "", GateCase::colleague(), {}});
  EXPECT_EQ(first_of(it).set_aside, -1) << "beyond the limit none is";
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::unmet);
  it.rule().max_not_applicable = 5000;
  EXPECT_EQ(first_of(it).set_aside, 0);
  EXPECT_EQ(first_of(it).status, ResponsibilityStatus::not_applicable);
}

/// A skill that is asked for at two levels; the upper one is what the promotion asks for.
SmallCase of_a_skill() {
  SmallCase it = small_case(2);
  it.rule().months = 1;
  it.framework.skills = {{"threats", "Threats", -1, {0, 1}, {}}};
  for (Responsibility& cell : it.framework.responsibilities) cell.skill = 0;
  it.framework.responsibilities[0].levels = {1};
  it.framework.responsibilities[1].levels = {0};
  return it;
}

TEST(Skills, count_at_their_level_and_below) {
  SmallCase it = of_a_skill();
  add_entry(it, {}, june, june).shows = {{-1, 0, 1, {}}};
  EXPECT_EQ(cell_of(it).cell, Cell::performed);
  it.evidence.entries.front().shows = {{-1, 0, 0, {}}};
  EXPECT_EQ(cell_of(it).cell, Cell::none) << "shown at the level below";
}

}  // namespace
}  // namespace rung::test
