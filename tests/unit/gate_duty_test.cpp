// Runs of duties, and the time at the level, where they begin to be enough (spec section 2.1).

#include <gtest/gtest.h>

#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

constexpr Month june{2026, 6};  // E

TEST(GateDuty, is_met_by_a_run_of_just_so_many_months) {
  GateCase gate(predicate_of("duty", 3));
  gate.duty(june - 2, june);
  EXPECT_EQ(gate.told(), "met: 3 of 3 months");
  EXPECT_EQ(gate.waiting(), "2026-06");
}

TEST(GateDuty, of_a_month_less_says_how_far_it_got) {
  GateCase gate(predicate_of("duty", 3));
  gate.duty(june - 1, june);
  EXPECT_EQ(gate.told(), "not_enough: 2 of 3 months");
  EXPECT_EQ(gate.waiting(), "never");
  EXPECT_EQ(gate.finding().progress->reached, 2);
  EXPECT_EQ(gate.finding().progress->asked, 3);
}

TEST(GateDuty, without_a_number_asks_for_one_month) {
  GateCase gate(predicate_of("duty"));
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 1 month");
  gate.duty(june, june);
  EXPECT_EQ(gate.told(), "met: 1 of 1 month");
}

TEST(GateDuty, may_have_been_long_ago) {
  GateCase gate(predicate_of("duty", 3));
  gate.duty(june - 24, june - 21);
  EXPECT_EQ(gate.told(), "met: 4 of 3 months");
}

TEST(GateDuty, takes_the_longest_run_and_not_their_sum) {
  GateCase gate(predicate_of("duty", 4));
  gate.duty(june - 10, june - 8);
  gate.duty(june - 6, june - 5);
  gate.duty(june - 3, june - 3);
  EXPECT_EQ(gate.told(), "not_enough: 3 of 4 months");
}

TEST(GateDuty, joins_records_that_touch_in_whatever_order) {
  GateCase gate(predicate_of("duty", 6));
  gate.duty(june - 2, june);
  gate.duty(june - 5, june - 3);
  EXPECT_EQ(gate.told(), "met: 6 of 6 months");
}

TEST(GateDuty, is_not_cut_short_by_a_record_within_another) {
  GateCase gate(predicate_of("duty", 6));
  gate.duty(june - 5, june);
  gate.duty(june - 4, june - 3);
  EXPECT_EQ(gate.told(), "met: 6 of 6 months");
}

TEST(GateDuty, is_broken_by_a_month_without_it_and_not_by_leave) {
  GateCase gate(predicate_of("duty", 5));
  gate.duty(june - 5, june - 3);
  gate.duty(june - 1, june);
  EXPECT_EQ(gate.told(), "not_enough: 3 of 5 months");
  gate.evidence().leave.push_back({june - 2, june - 2, {}});
  EXPECT_EQ(gate.told(), "met: 5 of 5 months");
}

TEST(GateDuty, counts_no_month_of_leave_within_it) {
  GateCase gate(predicate_of("duty", 5));
  gate.duty(june - 4, june);
  gate.evidence().leave.push_back({june - 2, june - 2, {}});
  EXPECT_EQ(gate.told(), "not_enough: 4 of 5 months");
}

TEST(GateDuty, that_is_current_reaches_the_last_month_that_is_not_leave) {
  GateCase gate(predicate_of("duty", 2));
  gate.asks().current = true;
  gate.duty(june - 4, june - 1);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 2 months");
  gate.evidence().leave.push_back({june, june, {}});
  EXPECT_EQ(gate.told(), "met: 4 of 2 months");
}

TEST(GateDuty, of_months_after_the_evaluation_month_is_no_record_yet) {
  GateCase gate(predicate_of("duty", 2));
  gate.duty(june + 1, june + 6);
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 2 months");
  EXPECT_EQ(gate.waiting(), "2026-08");
}

TEST(GateDuty, that_goes_on_is_met_by_waiting) {
  GateCase gate(predicate_of("duty", 4));
  gate.duty(june - 1, std::nullopt);
  EXPECT_EQ(gate.told(), "not_enough: 2 of 4 months");
  EXPECT_EQ(gate.waiting(), "2026-08");
}

TEST(GateDuty, is_met_by_waiting_only_if_it_lasts_until_then) {
  GateCase gate(predicate_of("duty", 4));
  gate.duty(june - 1, june + 2);
  EXPECT_EQ(gate.waiting(), "2026-08");
  gate.evidence().duties.front().period.to = june + 1;
  EXPECT_EQ(gate.waiting(), "never");
}

TEST(GateDuty, is_waited_for_over_leave) {
  GateCase gate(predicate_of("duty", 4));
  gate.duty(june - 1, std::nullopt);
  gate.evidence().leave.push_back({june + 1, june + 3, {}});
  EXPECT_EQ(gate.waiting(), "2026-11");
}

TEST(GateDuty, is_waited_for_from_the_month_after_leave_in_which_it_begins) {
  GateCase gate(predicate_of("duty", 2));
  gate.duty(june, std::nullopt);
  gate.evidence().leave.push_back({june, june + 1, {}});
  EXPECT_EQ(gate.waiting(), "2026-09");
}

TEST(GateDuty, is_met_by_the_first_of_two_that_are_waited_for) {
  GateCase gate(predicate_of("duty", 4));
  gate.duty(june - 2, june + 1);
  gate.duty(june + 3, std::nullopt);
  EXPECT_EQ(gate.waiting(), "2026-07");
}

TEST(GateDuty, is_not_waited_for_beyond_what_a_calendar_holds) {
  GateCase gate(predicate_of("duty", 4));
  gate.it.as_of = {last_month - 2, std::nullopt};
  gate.duty(last_month - 3, std::nullopt);
  EXPECT_EQ(gate.told(), "not_enough: 2 of 4 months");
  EXPECT_EQ(gate.waiting(), "9999-12");
  gate.asks().months = 5;
  EXPECT_EQ(gate.waiting(), "never");
}

TEST(GateDuty, of_another_kind_is_none) {
  GateCase gate(predicate_of("duty"));
  gate.duty(june, june).duty = 1;
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 1 month");
  EXPECT_TRUE(gate.finding().places.empty());
}

TEST(GateDuty, that_nobody_confirmed_is_a_record_that_does_not_count) {
  GateCase gate(predicate_of("duty"));
  gate.it.rule().confirmation.need = Confirmation::Need::anyone;
  gate.duty(june, june);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1 month, 1 unconfirmed");
  gate.evidence().duties.front().confirmed_by = GateCase::colleague();
  EXPECT_EQ(gate.told(), "met: 1 of 1 month");
  EXPECT_EQ(gate.finding().places.size(), 1U);
}

TEST(GateDuty, without_the_facts_asked_for_does_not_count) {
  GateCase gate(predicate_of("duty"));
  FactCondition& condition = gate.asks().where.emplace_back();
  condition.at_least = Decimal::from_integer(5);
  gate.duty(june, june).facts = {{0, Decimal::from_integer(4)}};
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1 month");
  gate.evidence().duties.front().facts = {{0, Decimal::from_integer(5)}};
  EXPECT_EQ(gate.told(), "met: 1 of 1 month");
}

TEST(GateLevelMonths, count_the_first_and_the_last) {
  GateCase gate(predicate_of("level_months", 30));
  gate.evidence().employee.level_since = june - 29;
  EXPECT_EQ(gate.told(), "met: 30 of 30 months");
  gate.evidence().employee.level_since = june - 28;
  EXPECT_EQ(gate.told(), "not_enough: 29 of 30 months");
  EXPECT_EQ(gate.waiting(), "2026-07");
  EXPECT_EQ(gate.finding().places.size(), 1U);
}

TEST(GateLevelMonths, take_no_leave_out) {
  GateCase gate(predicate_of("level_months", 12));
  gate.evidence().employee.level_since = june - 11;
  gate.evidence().leave.push_back({june - 6, june - 2, {}});
  EXPECT_EQ(gate.told(), "met: 12 of 12 months");
}

TEST(GateLevelMonths, of_a_level_that_begins_later_are_none) {
  GateCase gate(predicate_of("level_months"));
  gate.evidence().employee.level_since = june + 1;
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1 month");
  EXPECT_EQ(gate.waiting(), "2026-07");
  gate.evidence().employee.level_since = june + 3;
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1 month");
  EXPECT_EQ(gate.waiting(), "2026-09");
}

TEST(GateLevelMonths, are_not_waited_for_beyond_what_a_calendar_holds) {
  GateCase gate(predicate_of("level_months", 4));
  gate.evidence().employee.level_since = last_month - 3;
  gate.it.as_of = {last_month - 1, std::nullopt};
  EXPECT_EQ(gate.waiting(), "9999-12");
  gate.asks().months = 5;
  EXPECT_EQ(gate.waiting(), "never");
}

}  // namespace
}  // namespace rung::test
