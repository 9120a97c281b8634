// What would turn a verdict, one thing at a time.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rung/sensitivity.h"
#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Month june{2026, 6};  // E

Sensitivity turning(const SmallCase& it, bool confirmed_only = false) {
  const AssessOptions options{it.as_of, confirmed_only};
  const FileAssessment assessed = assess(it.framework, it.evidence, options);
  return sensitivity_of(it.framework, it.evidence, assessed.assessments.front(), options);
}

/// A gate, and a rule that June meets, by an entry that is confirmed.
GateCase with_rule_met(const Predicate& requirement) {
  GateCase gate(requirement);
  gate.it.rule().months = 1;
  add_entry(gate.it, {0}, june, june).confirmed_by = GateCase::colleague();
  return gate;
}

/// Asks for at least three of a metric.
Predicate at_least_three() {
  Predicate predicate = predicate_of("metric");
  predicate.range.at_least = Decimal::from_integer(3);
  return predicate;
}

TEST(WhatTurns, is_a_reading_in_the_way) {
  GateCase gate(at_least_three());
  gate.it.rule().months = 1;
  gate.readings({2}, june);
  gate.readings({3}, june - 1);
  add_entry(gate.it, {0}, june, june);
  EXPECT_THAT(turning(gate.it).entries, ElementsAre(0));
  gate.evidence().entries.front().draft = true;
  EXPECT_TRUE(gate.it.assess().ready());
}

TEST(WhatTurns, is_a_reading_in_the_way_of_the_rule) {
  GateCase gate(predicate_of("level_months"));
  gate.it.rule().months = 1;
  gate.it.framework.responsibilities[0].metric = at_least_three().range;
  gate.it.framework.responsibilities[0].lasts = 2;
  gate.readings({3}, june - 1);
  EXPECT_TRUE(gate.it.assess().ready());
  gate.readings({2}, june);
  EXPECT_THAT(turning(gate.it).entries, ElementsAre(1));
}

TEST(WhatTurns, is_no_reading_that_another_month_overrules) {
  GateCase gate = with_rule_met(at_least_three());
  gate.readings({2}, june);
  gate.readings({2}, june - 1);
  gate.readings({3}, june - 2);
  EXPECT_THAT(turning(gate.it).entries, IsEmpty());
}

TEST(WhatTurns, is_that_an_entry_counts_which_nobody_confirmed) {
  GateCase gate = with_rule_met(predicate_of("level_months"));
  EXPECT_FALSE(turning(gate.it).confirmed_only_turns);
  gate.evidence().entries.front().confirmed_by.reset();
  EXPECT_TRUE(turning(gate.it).confirmed_only_turns);
  add_entry(gate.it, {0}, june, june).confirmed_by = GateCase::colleague();
  EXPECT_FALSE(turning(gate.it).confirmed_only_turns) << "another entry shows the same";
}

TEST(WhatTurns, is_that_a_duty_counts_which_nobody_confirmed) {
  GateCase gate = with_rule_met(predicate_of("duty"));
  gate.duty(june, june);
  EXPECT_TRUE(turning(gate.it).confirmed_only_turns);
  gate.evidence().duties.front().confirmed_by = GateCase::colleague();
  EXPECT_FALSE(turning(gate.it).confirmed_only_turns);
}

TEST(WhatTurns, is_that_a_reading_is_in_the_way_which_nobody_confirmed) {
  GateCase gate = with_rule_met(at_least_three());
  gate.readings({3}, june - 1).confirmed_by = GateCase::colleague();
  gate.readings({2}, june);
  EXPECT_FALSE(gate.it.assess().assessments.front().ready);
  EXPECT_TRUE(turning(gate.it).confirmed_only_turns);
}

TEST(WhatTurns, is_not_to_count_only_what_is_confirmed_where_that_is_so_already) {
  GateCase gate = with_rule_met(predicate_of("level_months"));
  gate.evidence().entries.front().confirmed_by.reset();
  EXPECT_FALSE(turning(gate.it, true).confirmed_only_turns);
  gate.it.rule().confirmation.need = Confirmation::Need::anyone;
  EXPECT_FALSE(turning(gate.it).confirmed_only_turns);
}

TEST(WhatTurns, is_that_something_is_set_aside) {
  SmallCase it = small_case(2);
  it.rule().months = 1;
  it.rule().max_not_applicable = 5000;
  add_entry(it, {0}, june, june);
  EXPECT_FALSE(turning(it).set_aside_turns);
  it.evidence.set_aside.push_back({1, false, "", GateCase::colleague(), {}});
  EXPECT_TRUE(it.assess().ready());
  EXPECT_TRUE(turning(it).set_aside_turns);
  it.rule().coverage = 5000;
  EXPECT_FALSE(turning(it).set_aside_turns) << "half of it is enough";
}

/// Asks for two responsibilities in two months up to June or May. The first is shown by one source
/// of two from April on, the second by enough from one month to another.
SmallCase in_either_window(Month from, Month to) {
  SmallCase it = small_case(2);
  it.rule().months = 2;
  it.rule().window_within = 1;
  it.rule().coverage = 10000;
  it.framework.responsibilities[0].min_sources = 2;
  add_entry(it, {0}, june - 2, june);
  add_entry(it, {1}, from, to);
  return it;
}

TEST(WhatTurns, is_another_source_in_a_window_that_all_else_is_there_for) {
  using Months = std::vector<Sensitivity::MonthOf>;
  EXPECT_EQ(turning(in_either_window(june - 2, june)).months,
            (Months{{0, june - 2}, {0, june - 1}, {0, june}}));
  EXPECT_EQ(turning(in_either_window(june - 1, june)).months, (Months{{0, june - 1}, {0, june}}));
  EXPECT_EQ(turning(in_either_window(june - 2, june - 1)).months,
            (Months{{0, june - 2}, {0, june - 1}}));
}

TEST(WhatTurns, is_a_month_before_the_window_that_lasts_into_it) {
  SmallCase it = small_case(1);
  it.rule().months = 1;
  it.framework.responsibilities[0].lasts = 3;
  const std::vector<Sensitivity::MonthOf> all = {{0, june - 2}, {0, june - 1}, {0, june}};
  EXPECT_EQ(turning(it).months, all);
}

/// Whether all that is open could be approved.
bool waits(const Predicate& requirement) {
  return turning(with_rule_met(requirement).it).waits_for_approval;
}

Predicate parts_of(std::string_view key, const std::vector<Predicate>& parts) {
  Predicate predicate = predicate_of(key);
  predicate.parts = parts;
  return predicate;
}

TEST(WaitsForApproval, who_lacks_nothing_else) {
  const Predicate panel = predicate_of("approval");
  const Predicate duty = predicate_of("duty");
  const Predicate time = predicate_of("level_months");  // met
  EXPECT_TRUE(waits(panel));
  EXPECT_FALSE(waits(duty));
  EXPECT_TRUE(waits(parts_of("any", {duty, panel})));
  EXPECT_FALSE(waits(parts_of("all", {duty, panel})));
  EXPECT_TRUE(waits(parts_of("all", {time, panel})));
  EXPECT_FALSE(waits(parts_of("any", {duty, duty})));
  EXPECT_FALSE(waits(time)) << "who is ready waits for nothing";
}

TEST(WaitsForApproval, who_has_no_open_gate_that_asks_for_more) {
  GateCase gate = with_rule_met(predicate_of("approval"));
  Gate other;
  other.requirement = predicate_of("duty");
  gate.it.promotion().gates.push_back(other);
  EXPECT_FALSE(turning(gate.it).waits_for_approval);
  gate.duty(june, june);
  EXPECT_TRUE(turning(gate.it).waits_for_approval);
  gate.evidence().entries.clear();
  EXPECT_FALSE(turning(gate.it).waits_for_approval) << "the rule is not met";
}

}  // namespace
}  // namespace rung::test
