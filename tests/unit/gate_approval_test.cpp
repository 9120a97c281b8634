// Votes: whose stand, and when they carry (spec section 2.1).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using enum Decision;

constexpr Month june{2026, 6};  // what it is as of

Predicate approval(int votes = 1) {
  Predicate predicate = predicate_of("approval");
  predicate.at_least = votes;
  return predicate;
}

TEST(GateApproval, without_a_vote_has_no_evidence) {
  EXPECT_EQ(GateCase(approval()).told(), "no_evidence: no vote");
}

TEST(GateApproval, needs_more_who_say_yes_than_no) {
  GateCase gate(approval());
  gate.vote("a", approve, {june, 1});
  EXPECT_EQ(gate.told(), "met: 1 approve");
  gate.vote("b", reject, {june, 1});
  EXPECT_EQ(gate.told(), "not_enough: 1 approve, 1 reject");
  gate.vote("c", approve, {june, 1});
  EXPECT_EQ(gate.told(), "met: 2 approve, 1 reject");
  gate.vote("d", abstain, {june, 1});
  EXPECT_EQ(gate.told(), "met: 2 approve, 1 reject, 1 abstain");
  EXPECT_EQ(gate.finding().places.size(), 4U);
}

TEST(GateApproval, that_is_unanimous_is_broken_by_one_who_abstains_or_rejects) {
  GateCase gate(approval());
  gate.asks().unanimous = true;
  gate.vote("a", approve, {june, 1});
  gate.vote("b", approve, {june, 1});
  EXPECT_EQ(gate.told(), "met: 2 approve");
  Vote& third = gate.vote("c", abstain, {june, 1});
  EXPECT_EQ(gate.told(), "not_enough: 2 approve, 1 abstain");
  third.decision = reject;
  EXPECT_EQ(gate.told(), "not_enough: 2 approve, 1 reject");
}

TEST(GateApproval, needs_as_many_as_it_asks_for) {
  GateCase gate(approval(2));
  gate.vote("a", approve, {june, 1});
  EXPECT_EQ(gate.told(), "not_enough: 1 approve (2 needed)");
  EXPECT_EQ(gate.finding().progress->reached, 1);
  EXPECT_EQ(gate.finding().progress->asked, 2);
  gate.vote("b", approve, {june, 1});
  EXPECT_EQ(gate.told(), "met: 2 approve (2 needed)");
  gate.vote("c", reject, {june, 1});
  gate.vote("d", reject, {june, 1});
  EXPECT_EQ(gate.told(), "not_enough: 2 approve, 2 reject (2 needed)");
  EXPECT_FALSE(gate.finding().progress.has_value()) << "more votes are not what is missing";
}

TEST(GateApproval, hears_those_of_the_standing_asked_for) {
  GateCase gate(approval());
  gate.asks().by = {{{{Standing::Kind::level, 1}, false, {}}}, "L2"};
  gate.vote("a", approve, {june, 1}).standing.index = 0;
  EXPECT_EQ(gate.told(), "not_enough: 0 approve, 1 not of L2");
  EXPECT_TRUE(gate.finding().places.empty());
  gate.vote("b", approve, {june, 1});
  EXPECT_EQ(gate.told(), "met: 1 approve, 1 not of L2");
}

TEST(GateApproval, lets_the_latest_vote_of_each_stand) {
  GateCase gate(approval());
  gate.vote("a", approve, {june, 2});
  gate.vote("a", reject, {june, 1});
  EXPECT_EQ(gate.told(), "met: 1 approve");
  gate.vote("a", reject, {june, 3});
  EXPECT_EQ(gate.told(), "not_enough: 0 approve, 1 reject");
}

TEST(GateApproval, counts_the_same_vote_twice_as_one_and_cites_the_first) {
  GateCase gate(approval(2));
  gate.vote("a", approve, {june, 1}).at.begin = 10;
  gate.vote("a", approve, {june, 1}).at.begin = 20;
  EXPECT_EQ(gate.told(), "not_enough: 1 approve (2 needed)");
  EXPECT_EQ(gate.finding().places.front().begin, 10U);
}

TEST(GateApproval, takes_no_vote_of_another_kind_or_level) {
  GateCase gate(approval());
  gate.vote("a", approve, {june, 1}).approval = 1;
  gate.vote("b", approve, {june, 1}).level = 0;
  EXPECT_EQ(gate.told(), "no_evidence: no vote");
}

TEST(GateApproval, is_given_by_the_day_it_is_asked_about) {
  GateCase gate(approval());
  gate.it.as_of.day = 10;
  Vote& vote = gate.vote("a", approve, {june, 10});
  EXPECT_EQ(gate.told(), "met: 1 approve");
  vote.date.day = 11;
  EXPECT_EQ(gate.told(), "no_evidence: no vote");
}

TEST(GateApproval, of_the_last_months_reaches_back_to_the_first_of_them) {
  GateCase gate(approval());
  gate.asks().within_months = 3;
  Vote& vote = gate.vote("a", approve, {june - 2, 1});
  EXPECT_EQ(gate.told(), "met: 1 approve");
  vote.date = {june - 3, 31};
  EXPECT_EQ(gate.told(), "no_evidence: no vote");
}

TEST(GateApproval, leaves_out_who_voted_before_the_last_months_though_others_did_in_them) {
  GateCase gate(approval());
  gate.asks().within_months = 1;
  gate.vote("a", approve, {june, 1});
  gate.vote("b", reject, {june - 1, 1});
  EXPECT_EQ(gate.told(), "met: 1 approve");
}

}  // namespace
}  // namespace rung::test
