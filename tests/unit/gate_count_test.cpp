// Entries that are counted, the facts asked of them, and gates made of parts (spec section 2.1).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Month june{2026, 6};  // E

Predicate count_of(int at_least, int source = 0) {
  Predicate predicate = predicate_of("count");
  predicate.subject = source;
  predicate.at_least = at_least;
  return predicate;
}

TEST(GateCount, is_met_by_just_so_many_entries) {
  GateCase gate(count_of(2));
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 2");
  add_entry(gate.it, {}, june, june);
  EXPECT_EQ(gate.told(), "not_enough: 1 of 2");
  EXPECT_EQ(gate.finding().progress->reached, 1);
  EXPECT_EQ(gate.finding().progress->asked, 2);
  add_entry(gate.it, {}, june - 50, june - 50);
  EXPECT_EQ(gate.told(), "met: 2 of 2");
  EXPECT_EQ(gate.finding().spare, 0);
  EXPECT_THAT(gate.finding().entries, ElementsAre(0, 1));
  add_entry(gate.it, {}, june, june);
  EXPECT_EQ(gate.told(), "met: 3 of 2");
  EXPECT_EQ(gate.finding().spare, 1);
}

TEST(GateCount, looks_at_one_source) {
  GateCase gate(count_of(1));
  add_entry(gate.it, {}, june, june, 1);
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 1");
}

TEST(GateCount, leaves_out_drafts_and_what_comes_later) {
  GateCase gate(count_of(1));
  add_entry(gate.it, {}, june, june).draft = true;
  add_entry(gate.it, {}, june + 1, june + 2);
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 1");
  add_entry(gate.it, {}, june, june + 2);
  EXPECT_EQ(gate.told(), "met: 1 of 1");
  EXPECT_THAT(gate.finding().entries, ElementsAre(2));
}

TEST(GateCount, of_the_last_months_includes_the_first_of_them) {
  GateCase gate(count_of(1));
  gate.asks().within_months = 3;
  add_entry(gate.it, {}, june - 8, june - 3);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
  gate.evidence().entries.front().period->to = june - 2;
  EXPECT_EQ(gate.told(), "met: 1 of 1");
}

TEST(GateCount, counts_readings_by_their_months) {
  GateCase gate(count_of(1));
  gate.asks().within_months = 3;
  gate.readings({1}, june - 3);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
  gate.readings({1}, june + 1);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
  gate.readings({1}, june - 2);
  EXPECT_EQ(gate.told(), "met: 1 of 1");
  gate.readings({1}, june);
  EXPECT_EQ(gate.told(), "met: 2 of 1");
}

TEST(GateCount, of_what_nobody_confirmed_is_not_enough) {
  GateCase gate(count_of(1));
  gate.it.rule().confirmation.need = Confirmation::Need::anyone;
  add_entry(gate.it, {}, june, june);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1, 1 unconfirmed");
  gate.evidence().entries.front().confirmed_by = GateCase::colleague();
  EXPECT_EQ(gate.told(), "met: 1 of 1");
}

TEST(GateCount, asks_those_to_confirm_who_may) {
  GateCase gate(count_of(1));
  gate.it.rule().confirmation = {Confirmation::Need::who,
                                 {{{{Standing::Kind::level, 1}, false, {}}}, "L2"}};
  add_entry(gate.it, {}, june, june).confirmed_by = Person{"m", {Standing::Kind::level, 0}};
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1, 1 unconfirmed");
  gate.evidence().entries.front().confirmed_by = GateCase::colleague();
  EXPECT_EQ(gate.told(), "met: 1 of 1");
}

/// Whether an entry with this fact satisfies a condition.
bool does(const FactValue& value, const FactCondition& condition) {
  return satisfies({{0, value}}, {condition});
}

Decimal number(std::int64_t value) { return Decimal::from_integer(value); }

TEST(Facts, are_at_least_and_at_most_what_is_asked_bounds_included) {
  FactCondition condition;
  condition.at_least = number(3);
  condition.at_most = number(5);
  EXPECT_FALSE(does(number(2), condition));
  EXPECT_TRUE(does(number(3), condition));
  EXPECT_TRUE(does(number(5), condition));
  EXPECT_FALSE(does(number(6), condition));
}

TEST(Facts, may_have_one_bound) {
  FactCondition least;
  least.at_least = number(3);
  EXPECT_FALSE(does(number(2), least));
  EXPECT_TRUE(does(number(3), least));
  FactCondition most;
  most.at_most = number(3);
  EXPECT_TRUE(does(number(3), most));
  EXPECT_FALSE(does(number(4), most));
}

TEST(Facts, that_are_no_numbers_are_in_no_range) {
  FactCondition least;
  least.at_least = number(0);
  EXPECT_FALSE(does(std::string("0"), least));
  EXPECT_FALSE(does(true, least));
}

TEST(Facts, are_one_of_those_that_are_asked) {
  FactCondition condition;
  condition.one_of = {std::string("talk"), std::string("blog")};
  EXPECT_TRUE(does(std::string("blog"), condition));
  EXPECT_FALSE(does(std::string("standard"), condition));
}

TEST(Facts, must_hold_in_every_way_that_is_asked) {
  FactCondition condition;
  condition.one_of = {number(2), number(4)};
  condition.at_least = number(3);
  EXPECT_FALSE(does(number(2), condition));
  EXPECT_FALSE(does(number(3), condition));
  EXPECT_TRUE(does(number(4), condition));
}

TEST(Facts, that_are_missing_satisfy_nothing) {
  FactCondition anything;
  EXPECT_FALSE(satisfies({}, {anything}));
  EXPECT_FALSE(satisfies({{1, true}}, {anything}));
  EXPECT_TRUE(satisfies({{1, true}, {0, true}}, {anything}));
}

TEST(Facts, must_all_be_there) {
  FactCondition first;
  FactCondition second;
  second.fact = 1;
  EXPECT_FALSE(satisfies({{0, true}}, {first, second}));
  EXPECT_TRUE(satisfies({{0, true}, {1, true}}, {first, second}));
  EXPECT_TRUE(satisfies({}, {}));
}

/// `any` or `all` of these parts.
Predicate parts_of(std::string_view key, const std::vector<Predicate>& parts) {
  Predicate predicate = predicate_of(key);
  predicate.parts = parts;
  return predicate;
}

TEST(GateAny, is_as_close_as_its_closest_part) {
  GateCase gate(parts_of("any", {count_of(1), count_of(2, 1)}));
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 2 alternatives");
  add_entry(gate.it, {}, june, june, 1);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 2 alternatives");
  add_entry(gate.it, {}, june, june, 0);
  EXPECT_EQ(gate.told(), "met: 1 of 2 alternatives");
  EXPECT_EQ(gate.waiting(), "2026-06");
}

TEST(GateAny, comes_with_the_first_of_its_parts) {
  GateCase gate(
      parts_of("any", {count_of(1), predicate_of("level_months", 8),
                       predicate_of("level_months", 6), predicate_of("level_months", 7)}));
  gate.evidence().employee.level_since = june;
  EXPECT_EQ(gate.waiting(), "2026-11");
}

TEST(GateAny, of_nothing_to_wait_for_does_not_come) {
  EXPECT_EQ(GateCase(parts_of("any", {count_of(1)})).waiting(), "never");
}

TEST(GateAll, asks_for_every_part) {
  GateCase gate(parts_of("all", {count_of(1), count_of(2, 1)}));
  EXPECT_EQ(gate.told(), "no_evidence: 0 of 2 parts");
  add_entry(gate.it, {}, june, june, 1);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 2 parts");
  add_entry(gate.it, {}, june, june, 0);
  EXPECT_EQ(gate.told(), "not_enough: 1 of 2 parts");
  EXPECT_EQ(gate.finding().progress->reached, 1);
  EXPECT_EQ(gate.finding().progress->asked, 2);
  add_entry(gate.it, {}, june, june, 1);
  EXPECT_EQ(gate.told(), "met: 2 of 2 parts");
}

TEST(GateAll, comes_with_the_last_of_its_parts) {
  GateCase gate(parts_of("all", {predicate_of("level_months", 6), predicate_of("level_months", 8),
                                 predicate_of("level_months", 7)}));
  gate.evidence().employee.level_since = june;
  EXPECT_EQ(gate.waiting(), "2027-01");
}

TEST(GateAll, does_not_come_while_a_part_does_not) {
  GateCase gate(parts_of("all", {count_of(1), predicate_of("level_months", 8)}));
  EXPECT_EQ(gate.waiting(), "never");
  gate.asks().parts = {predicate_of("level_months", 8), count_of(1)};
  EXPECT_EQ(gate.waiting(), "never");
}

TEST(EntryMonths, are_as_many_of_a_from_as_the_rule_allows) {
  GateCase gate(count_of(1));
  gate.it.rule().max_entry_months = 3;
  gate.asks().within_months = 1;
  Entry& entry = add_entry(gate.it, {}, june - 3, june);
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
  entry.period->from = june - 2;
  EXPECT_EQ(gate.told(), "met: 1 of 1");
  entry.period = Period{june - 2, june - 1};
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
  entry.period = Period{june - 3, std::nullopt};
  EXPECT_EQ(gate.told(), "not_enough: 0 of 1");
}

TEST(EntryMonths, of_a_single_month_are_never_cut) {
  GateCase gate(count_of(1));
  gate.it.rule().max_entry_months = 1;
  add_entry(gate.it, {}, june, june).reaches = false;
  EXPECT_EQ(gate.told(), "met: 1 of 1");
}

}  // namespace
}  // namespace rung::test
