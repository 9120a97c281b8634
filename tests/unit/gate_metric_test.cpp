// Readings held against what a gate asks of a metric (spec section 2.1).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;

constexpr Month june{2026, 6};  // E
constexpr int hours = 1;

Decimal number(std::int64_t value) { return Decimal::from_integer(value); }

/// At least three of a metric, in each of the last `months`; of 0 the latest reading.
Predicate at_least_three(int months = 0, int metric = 0) {
  Predicate predicate = predicate_of("metric", months);
  predicate.range = {metric, number(3), std::nullopt};
  return predicate;
}

TEST(GateMetric, is_decided_by_the_latest_reading) {
  GateCase gate(at_least_three());
  EXPECT_EQ(gate.told(), "no_evidence: no reading");
  gate.readings({5, 2}, june - 3);
  EXPECT_EQ(gate.told(), "not_enough: 2 < 3 in 2026-03");
  gate.readings({3}, june - 1);
  EXPECT_EQ(gate.told(), "met: 3 ≥ 3 in 2026-05");
  EXPECT_THAT(gate.finding().entries, ElementsAre(1));
  gate.readings({0}, june);
  EXPECT_EQ(gate.told(), "not_enough: 0 < 3 in 2026-06");
}

TEST(GateMetric, leaves_out_what_is_read_later) {
  GateCase gate(at_least_three());
  gate.readings({4}, june + 1);
  EXPECT_EQ(gate.told(), "no_evidence: no reading");
  gate.readings({2}, june);
  EXPECT_EQ(gate.told(), "not_enough: 2 < 3 in 2026-06");
}

TEST(GateMetric, may_have_an_upper_bound) {
  GateCase gate(at_least_three());
  gate.asks().range = {0, std::nullopt, number(3)};
  gate.readings({3}, june);
  EXPECT_EQ(gate.told(), "met: 3 ≤ 3 in 2026-06");
  gate.evidence().entries.front().readings.front().value = number(4);
  EXPECT_EQ(gate.told(), "not_enough: 4 > 3 in 2026-06");
}

TEST(GateMetric, of_both_bounds_names_the_one_that_is_missed) {
  GateCase gate(at_least_three());
  gate.asks().range.at_most = number(5);
  gate.readings({6}, june);
  EXPECT_EQ(gate.told(), "not_enough: 6 > 5 in 2026-06");
  gate.evidence().entries.front().readings.front().value = number(5);
  EXPECT_EQ(gate.told(), "met: 5 ≥ 3 in 2026-06");
}

TEST(GateMetric, names_what_stands_on_a_scale) {
  GateCase gate(at_least_three());
  gate.it.framework.metrics[0].scale = {"below", "meets", "exceeds"};
  gate.asks().range.at_least = number(2);
  gate.readings({0}, june);
  EXPECT_EQ(gate.told(), "not_enough: below < exceeds in 2026-06");
  gate.evidence().entries.front().readings.front().value = number(1);
  EXPECT_EQ(gate.told(), "not_enough: meets < exceeds in 2026-06");
  gate.evidence().entries.front().readings.front().value = number(2);
  EXPECT_EQ(gate.told(), "met: exceeds ≥ exceeds in 2026-06");
}

TEST(GateMetric, reads_no_other_metric) {
  GateCase gate(at_least_three());
  gate.readings({4}, june, hours);
  EXPECT_EQ(gate.told(), "no_evidence: no reading");
}

TEST(GateMetric, adds_hours_up_and_nothing_else) {
  GateCase sums(at_least_three(0, hours));
  sums.readings({1}, june, hours);
  sums.readings({2}, june, hours);
  EXPECT_EQ(sums.told(), "met: 3 ≥ 3 in 2026-06");
  EXPECT_THAT(sums.finding().entries, ElementsAre(0, 1));
  GateCase same(at_least_three());
  same.readings({2}, june);
  same.readings({2}, june);
  EXPECT_EQ(same.told(), "not_enough: 2 < 3 in 2026-06");
}

TEST(GateMetric, that_nobody_confirmed_is_said_to_be_so) {
  GateCase gate(at_least_three());
  gate.it.rule().confirmation.need = Confirmation::Need::anyone;
  Entry& entry = gate.readings({4}, june);
  EXPECT_EQ(gate.told(), "not_enough: no confirmed reading");
  entry.readings.front().month = june + 1;
  EXPECT_EQ(gate.told(), "no_evidence: no reading");
  entry.readings.front().month = june;
  entry.confirmed_by = GateCase::colleague();
  EXPECT_EQ(gate.told(), "met: 4 ≥ 3 in 2026-06");
}

TEST(GateMetric, in_a_draft_is_no_reading) {
  GateCase gate(at_least_three());
  gate.readings({4}, june).draft = true;
  EXPECT_EQ(gate.told(), "no_evidence: no reading");
}

TEST(GateMetric, in_range_in_each_of_the_last_months_is_met) {
  GateCase gate(at_least_three(3));
  gate.readings({3, 4, 5}, june);
  EXPECT_EQ(gate.told(), "met: 3 of 3 months");
  EXPECT_THAT(gate.finding().entries, ElementsAre(0));
  EXPECT_EQ(gate.finding().places.size(), 1U);
}

TEST(GateMetric, names_the_latest_month_that_misses) {
  GateCase gate(at_least_three(4));
  gate.readings({3, 1, 2, 5}, june);
  EXPECT_EQ(gate.told(), "not_enough: 2 of 4 months, 2 < 3 in 2026-05");
  EXPECT_EQ(gate.finding().progress->reached, 2);
  EXPECT_EQ(gate.finding().progress->asked, 4);
}

TEST(GateMetric, names_the_latest_month_without_a_reading) {
  GateCase gate(at_least_three(3));
  gate.readings({3}, june);
  EXPECT_EQ(gate.told(), "not_enough: 1 of 3 months, no reading in 2026-05");
}

TEST(GateMetric, of_the_last_months_leaves_out_leave) {
  GateCase gate(at_least_three(3));
  gate.readings({3, 3}, june - 3);
  gate.readings({3}, june - 1);
  gate.evidence().leave = {{june, june, {}}, {june - 2, june - 2, {}}};
  EXPECT_EQ(gate.told(), "met: 3 of 3 months");
}

}  // namespace
}  // namespace rung::test
