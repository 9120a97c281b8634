// What a plan counts on, and what it would write down (spec section 5, plan).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_case.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Month june{2026, 6};  // E

Plan plan_of(const SmallCase& it) { return it.assess().assessments.front().plan; }

/// So many responsibilities, all of which are asked in each of three months.
SmallCase all_in_three_months(int responsibilities) {
  SmallCase it = small_case(responsibilities);
  it.rule().months = 3;
  it.rule().coverage = 10000;
  return it;
}

TEST(CountedOn, are_those_that_go_on_and_those_that_begin) {
  SmallCase it = all_in_three_months(2);
  add_entry(it, {1}, june - 1, june);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(1));
  EXPECT_THAT(plan_of(it).start, ElementsAre(0));
  EXPECT_EQ(plan_of(it).rule_earliest, june + 3);
}

TEST(CountedOn, must_have_been_held_from_the_first_month_of_the_window_on) {
  SmallCase it = all_in_three_months(3);
  it.rule().coverage = 6600;  // two of the three
  add_entry(it, {0}, june, june);
  add_entry(it, {1}, june - 1, june);
  add_entry(it, {2}, june - 1, june);
  EXPECT_EQ(plan_of(it).rule_earliest, june + 1);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(1, 2));
  EXPECT_THAT(plan_of(it).start, IsEmpty());
}

TEST(CountedOn, may_be_others_in_other_months_under_monthly) {
  SmallCase it = all_in_three_months(2);
  it.rule().measure = Measure::monthly;
  it.rule().coverage = 5000;
  add_entry(it, {0}, june - 1, june - 1);
  add_entry(it, {1}, june, june);
  EXPECT_EQ(plan_of(it).rule_earliest, june + 1);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(1));
  EXPECT_THAT(plan_of(it).start, IsEmpty());
}

TEST(CountedOn, are_the_fewest_that_begin_and_then_the_first) {
  SmallCase it = all_in_three_months(4);
  it.rule().coverage = 5000;
  add_entry(it, {3}, june, june);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(3));
  EXPECT_THAT(plan_of(it).start, ElementsAre(0));
  it.framework.responsibilities[2].weight = 2;  // three of five
  EXPECT_THAT(plan_of(it).keep, ElementsAre(3));
  EXPECT_THAT(plan_of(it).start, ElementsAre(2));
}

TEST(CountedOn, begin_as_few_as_can_be_though_many_go_on) {
  SmallCase it = all_in_three_months(4);
  it.framework.responsibilities[0].weight = 3;
  it.rule().coverage = 5000;  // three of six
  add_entry(it, {1, 2, 3}, june, june);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(1, 2, 3));
  EXPECT_THAT(plan_of(it).start, IsEmpty());
}

TEST(CountedOn, begin_nothing_that_many_who_go_on_can_do_instead) {
  SmallCase it = small_case(5);
  it.rule().months = 1;
  it.rule().coverage = 5700;  // four of seven
  it.framework.responsibilities[0].weight = 3;
  it.framework.responsibilities[4].required = true;
  add_entry(it, {1, 2, 3}, june, june);
  EXPECT_THAT(plan_of(it).keep, ElementsAre(1, 2, 3));
  EXPECT_THAT(plan_of(it).start, ElementsAre(4));
}

TEST(CountedOn, include_what_is_required_and_what_an_area_needs) {
  SmallCase it = all_in_three_months(4);
  it.rule().coverage = 5000;
  it.framework.responsibilities[3].required = true;
  it.framework.responsibilities[1].area = 0;
  it.framework.responsibilities[2].area = 0;
  it.framework.areas[0].min_coverage = 5000;
  EXPECT_THAT(plan_of(it).start, ElementsAre(1, 3));
}

TEST(CountedOn, is_nothing_where_the_rule_is_met) {
  SmallCase it = all_in_three_months(1);
  add_entry(it, {0}, june - 2, june);
  EXPECT_EQ(plan_of(it).rule_earliest, june);
  EXPECT_THAT(plan_of(it).start, IsEmpty());
  EXPECT_THAT(plan_of(it).keep, IsEmpty());
  EXPECT_THAT(*plan_of(it).document, IsEmpty());
}

TEST(RuleEarliest, steps_over_leave_to_come) {
  SmallCase it = all_in_three_months(1);
  it.evidence.leave.push_back({june + 2, june + 3, {}});
  EXPECT_EQ(plan_of(it).rule_earliest, june + 5);
}

TEST(RuleEarliest, is_none_beyond_what_a_calendar_holds) {
  SmallCase it = all_in_three_months(1);
  it.as_of.month = last_month - 3;
  EXPECT_EQ(plan_of(it).rule_earliest, last_month);
  it.as_of.month = last_month - 2;
  EXPECT_EQ(plan_of(it).rule_earliest, std::nullopt);
}

/// The responsibilities a plan would write down, or `none`.
std::string to_document(const SmallCase& it) {
  const Plan plan = plan_of(it);
  if (!plan.document) return "none";
  std::string text;
  for (const ToDocument& item : *plan.document) {
    text += std::to_string(item.responsibility);
    for (const Month month : item.months) text += " " + to_string(month);
    text += ";";
  }
  return text;
}

TEST(ToDocument, is_what_misses_the_fewest_months) {
  SmallCase it = all_in_three_months(3);
  it.rule().coverage = 6600;
  add_entry(it, {0}, june - 2, june);
  add_entry(it, {1}, june, june);
  add_entry(it, {2}, june - 2, june - 1);
  EXPECT_EQ(to_document(it), "2 2026-06;");
}

TEST(ToDocument, takes_what_is_held_as_part_of_its_area) {
  SmallCase it = all_in_three_months(3);
  it.rule().coverage = 6600;
  it.framework.responsibilities[0].area = 0;
  it.framework.responsibilities[1].area = 0;
  it.framework.areas[0].min_coverage = 5000;
  add_entry(it, {0}, june - 2, june);
  add_entry(it, {1}, june, june);
  add_entry(it, {2}, june - 1, june);
  EXPECT_EQ(to_document(it), "2 2026-04;");
  it.framework.areas[0].min_coverage = 5100;
  EXPECT_EQ(to_document(it), "1 2026-04 2026-05;");
}

TEST(ToDocument, is_none_where_what_is_required_was_measured_below) {
  SmallCase it = all_in_three_months(2);
  it.rule().coverage = 5000;
  it.framework.responsibilities[0].metric = MetricRange{0, Decimal::from_integer(3), {}};
  Entry& entry = add_entry(it, {}, june, june);
  entry.period.reset();
  entry.reaches = false;
  entry.metric = 0;
  entry.readings = {{june, Decimal::from_integer(2), {}}};
  EXPECT_EQ(to_document(it), "1 2026-04 2026-05 2026-06;");
  it.framework.responsibilities[0].required = true;
  EXPECT_EQ(to_document(it), "none");
}

TEST(ToDocument, is_not_what_only_lacks_sources) {
  SmallCase it = all_in_three_months(2);
  it.rule().coverage = 5000;
  it.framework.responsibilities[0].min_sources = 2;
  add_entry(it, {0}, june - 2, june);
  EXPECT_EQ(to_document(it), "1 2026-04 2026-05 2026-06;");
  it.rule().coverage = 10000;
  EXPECT_EQ(to_document(it), "none");
}

TEST(ToDocument, leaves_out_what_is_set_aside) {
  SmallCase it = all_in_three_months(2);
  it.rule().max_not_applicable = 5000;
  it.evidence.set_aside.push_back({0, false, "", Person{"m", {Standing::Kind::level, 1}, {}}, {}});
  EXPECT_EQ(to_document(it), "1 2026-04 2026-05 2026-06;");
  EXPECT_THAT(plan_of(it).start, ElementsAre(1));
}

TEST(CoverageShare, of_all_includes_what_is_set_aside) {
  for (const Measure measure : {Measure::sustained, Measure::monthly}) {
    SmallCase it = all_in_three_months(2);
    it.rule().measure = measure;
    it.rule().max_not_applicable = 5000;
    add_entry(it, {0}, june - 2, june);
    it.evidence.set_aside.push_back(
        {1, false, "", Person{"m", {Standing::Kind::level, 1}, {}}, {}});
    const RuleResult rule = it.assess().assessments.front().rule;
    EXPECT_EQ(rule.coverage, (Coverage{1, 1}));
    EXPECT_EQ(rule.coverage_of_all, (Coverage{1, 2}));
  }
}

TEST(CoverageShare, is_cut_and_never_rounded_up) {
  EXPECT_EQ((Coverage{2, 3}.basis_points()), 6666);
  EXPECT_EQ((Coverage{3, 3}.basis_points()), 10000);
  EXPECT_EQ((Coverage{0, 3}.basis_points()), 0);
  EXPECT_EQ((Coverage{0, 0}.basis_points()), 0);
}

TEST(CoverageShare, reaches_what_it_is_exactly) {
  EXPECT_TRUE((Coverage{7, 10}.reaches(7000)));
  EXPECT_FALSE((Coverage{7, 10}.reaches(7001)));
  EXPECT_TRUE((Coverage{2, 3}.reaches(6666)));
  EXPECT_FALSE((Coverage{2, 3}.reaches(6667)));
}

TEST(CoverageShare, needs_the_least_whole_weight_that_reaches_it) {
  EXPECT_EQ((Coverage{0, 10}.weight_needed(7000)), 7);
  EXPECT_EQ((Coverage{0, 10}.weight_needed(7001)), 8);
  EXPECT_EQ((Coverage{0, 3}.weight_needed(6666)), 2);
  EXPECT_EQ((Coverage{0, 3}.weight_needed(6667)), 3);
  EXPECT_EQ((Coverage{0, 3}.weight_needed(10000)), 3);
}

}  // namespace
}  // namespace rung::test
