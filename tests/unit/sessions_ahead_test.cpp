// What lies ahead of a verdict: the soonest month, and what each session takes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rung/ahead.h"
#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Month june{2026, 6};  // E

Ahead ahead_of(const SmallCase& it) {
  const FileAssessment assessed = it.assess();
  return look_ahead(it.framework, it.evidence, {it.as_of, false}, assessed.assessments.front());
}

/// A gate, and a rule that one month meets, whichever of the last twelve it is.
GateCase with_rule_met(const Predicate& requirement) {
  GateCase gate(requirement);
  gate.it.rule().months = 1;
  gate.it.rule().window_within = 12;
  gate.it.framework.calibration = {9};
  add_entry(gate.it, {0}, june, june, 2);
  return gate;
}

PointAhead at_the_next_session(const SmallCase& it) { return ahead_of(it).sessions.at(0).point; }

TEST(SessionsAhead, ask_for_nothing_where_the_rule_stays_met) {
  const GateCase gate = with_rule_met(predicate_of("level_months"));
  const PointAhead point = at_the_next_session(gate.it);
  EXPECT_EQ(point.through, june + 2);
  EXPECT_TRUE(point.in_reach());
  EXPECT_THAT(point.start, IsEmpty());
  EXPECT_THAT(point.keep, IsEmpty());
  EXPECT_EQ(point.begin_by, std::nullopt);
}

TEST(SessionsAhead, do_not_count_on_entries_that_the_file_has_for_later) {
  GateCase gate = with_rule_met(predicate_of("count"));
  add_entry(gate.it, {}, june + 1, june + 1);
  const PointAhead point = at_the_next_session(gate.it);
  ASSERT_EQ(point.acts.size(), 1U);
  EXPECT_EQ(point.acts.front().begin_by, june + 2);
}

TEST(SessionsAhead, do_not_count_on_readings_that_the_file_has_for_later) {
  Predicate requirement = predicate_of("metric");
  requirement.range = {0, Decimal::from_integer(3), std::nullopt};
  GateCase gate = with_rule_met(requirement);
  gate.readings({5}, june + 1);
  EXPECT_EQ(at_the_next_session(gate.it).acts.size(), 1U);
  gate.readings({5}, june);
  EXPECT_EQ(at_the_next_session(gate.it).acts.size(), 0U);
}

TEST(SessionsAhead, count_on_votes_up_to_the_day_it_is_as_of) {
  GateCase gate = with_rule_met(predicate_of("approval"));
  Vote& vote = gate.vote("a", Decision::approve, {june, 30});
  EXPECT_EQ(at_the_next_session(gate.it).acts.size(), 0U);
  vote.date = {june + 1, 1};
  EXPECT_EQ(at_the_next_session(gate.it).acts.size(), 1U);
}

TEST(SessionsAhead, name_the_latest_month_to_begin_with_a_run) {
  const GateCase gate = with_rule_met(predicate_of("duty", 2));
  const PointAhead point = at_the_next_session(gate.it);  // through August
  ASSERT_EQ(point.acts.size(), 1U);
  EXPECT_EQ(point.acts.front().begin_by, june + 1);
}

TEST(SessionsAhead, say_where_it_is_too_late_to_begin) {
  const GateCase gate = with_rule_met(predicate_of("duty", 3));
  const PointAhead point = at_the_next_session(gate.it);
  ASSERT_EQ(point.acts.size(), 1U);
  EXPECT_EQ(point.acts.front().begin_by, std::nullopt);
  EXPECT_FALSE(point.in_reach());
}

TEST(SessionsAhead, are_the_first_three_or_up_to_the_first_in_reach) {
  GateCase gate = with_rule_met(predicate_of("duty", 5));
  gate.it.framework.calibration = {7, 8, 9, 10, 11, 12};
  const std::vector<SessionAhead> five = ahead_of(gate.it).sessions;
  ASSERT_EQ(five.size(), 6U);
  EXPECT_EQ(five.front().session, june + 1);
  EXPECT_FALSE(five[4].point.in_reach());
  EXPECT_TRUE(five[5].point.in_reach()) << "in December, through November";
  gate.asks().months = 1;
  EXPECT_EQ(ahead_of(gate.it).sessions.size(), 3U);
}

TEST(SessionsAhead, are_twelve_at_most) {
  GateCase gate = with_rule_met(predicate_of("duty", 90));
  gate.it.framework.calibration = {1, 7};
  EXPECT_EQ(ahead_of(gate.it).sessions.size(), 12U);
}

TEST(SessionsAhead, are_looked_for_ten_years_ahead) {
  GateCase gate = with_rule_met(predicate_of("level_months", 300));
  gate.evidence().employee.level_since = june;
  gate.it.framework.calibration = {6};
  const std::vector<SessionAhead> sessions = ahead_of(gate.it).sessions;
  ASSERT_EQ(sessions.size(), 10U);
  EXPECT_EQ(sessions.back().session, june + 120);
}

TEST(SessionsAhead, end_with_the_calendar) {
  GateCase gate = with_rule_met(predicate_of("level_months", 300));
  gate.it.as_of.month = last_month - 2;
  gate.it.framework.calibration = {11, 12};
  EXPECT_EQ(ahead_of(gate.it).sessions.size(), 2U);
}

/// Whether something can still be done so that the gate is met by the next session.
bool can_be_met(const GateCase& gate) { return at_the_next_session(gate.it).in_reach(); }

Predicate within(std::optional<std::int64_t> at_least, std::optional<std::int64_t> at_most) {
  Predicate predicate = predicate_of("metric");
  if (at_least) predicate.range.at_least = Decimal::from_integer(*at_least);
  if (at_most) predicate.range.at_most = Decimal::from_integer(*at_most);
  return predicate;
}

Predicate all_of(const std::vector<Predicate>& parts) {
  Predicate predicate = predicate_of("all");
  predicate.parts = parts;
  return predicate;
}

TEST(ActsAhead, find_a_reading_that_all_parts_accept) {
  EXPECT_TRUE(can_be_met(with_rule_met(within(3, 3))));
  EXPECT_TRUE(can_be_met(with_rule_met(all_of({within({}, 3), within({}, 5)}))));
  EXPECT_TRUE(can_be_met(with_rule_met(all_of({within(5, {}), within(3, {})}))));
  EXPECT_TRUE(can_be_met(with_rule_met(all_of({within({}, 5), within(3, {})}))));
  EXPECT_TRUE(can_be_met(with_rule_met(all_of({within({}, 3), within(3, {})}))));
  EXPECT_FALSE(can_be_met(with_rule_met(all_of({within({}, 2), within(3, {})}))));
}

TEST(ActsAhead, give_as_many_approvals_as_are_asked_for) {
  Predicate three = predicate_of("approval");
  three.at_least = 3;
  GateCase gate = with_rule_met(three);
  EXPECT_TRUE(can_be_met(gate));
  gate.asks().unanimous = true;
  EXPECT_TRUE(can_be_met(gate));
}

TEST(ActsAhead, outvote_who_is_against) {
  GateCase gate = with_rule_met(predicate_of("approval"));
  for (const char* by : {"a", "b", "c"}) gate.vote(by, Decision::reject, {june, 1});
  EXPECT_TRUE(can_be_met(gate));
}

TEST(ActsAhead, win_over_whose_latest_vote_is_against_where_all_must_agree) {
  GateCase gate = with_rule_met(predicate_of("approval"));
  gate.asks().unanimous = true;
  gate.vote("a", Decision::approve, {june, 1});
  gate.vote("a", Decision::reject, {june, 2});
  EXPECT_TRUE(can_be_met(gate));
  GateCase other_way_round = with_rule_met(gate.asks());
  other_way_round.vote("a", Decision::reject, {june, 2});
  other_way_round.vote("a", Decision::approve, {june, 1});
  EXPECT_TRUE(can_be_met(other_way_round));
}

TEST(ActsAhead, do_not_take_a_vote_about_something_else_for_one_about_this) {
  for (const bool other_level : {false, true}) {
    GateCase gate = with_rule_met(predicate_of("approval"));
    gate.asks().unanimous = true;
    gate.vote("a", Decision::reject, {june, 1});
    Vote& other = gate.vote("a", Decision::approve, {june, 2});
    (other_level ? other.level : other.approval) = other_level ? 0 : 1;
    EXPECT_TRUE(can_be_met(gate));
  }
}

TEST(SoonestAhead, is_the_month_in_which_the_rule_can_be_met) {
  GateCase gate(predicate_of("level_months"));
  gate.it.rule().months = 4;
  EXPECT_EQ(ahead_of(gate.it).soonest, june + 4);
  add_entry(gate.it, {0}, june - 1, june);
  EXPECT_EQ(ahead_of(gate.it).soonest, june + 2);
}

TEST(SoonestAhead, is_now_for_who_is_ready) {
  const GateCase gate = with_rule_met(predicate_of("level_months"));
  EXPECT_EQ(ahead_of(gate.it).soonest, june);
  EXPECT_FALSE(ahead_of(gate.it).goal.has_value());
}

TEST(SoonestAhead, is_ten_years_ahead_at_most) {
  GateCase gate = with_rule_met(predicate_of("level_months", 121));
  gate.evidence().employee.level_since = june;
  EXPECT_EQ(ahead_of(gate.it).soonest, june + 120);
  gate.asks().months = 122;
  EXPECT_EQ(ahead_of(gate.it).soonest, std::nullopt);
}

TEST(SoonestAhead, need_not_meet_a_rule_that_a_fast_track_waives) {
  GateCase gate(predicate_of("duty", 2));
  gate.it.rule().months = 6;
  FastTrack& offered = gate.it.promotion().fast_track.emplace();
  offered.requirement = predicate_of("level_months");
  offered.waives_rule = true;
  gate.evidence().fast_track = FastTrackRequest{{june, 1}, std::nullopt, {}};
  const Ahead ahead = ahead_of(gate.it);
  EXPECT_EQ(ahead.soonest, june + 2);
  ASSERT_TRUE(ahead.goal.has_value());
  EXPECT_TRUE(ahead.goal->rule_waived);
  EXPECT_EQ(ahead.goal->acts.size(), 1U);
  offered.waives_gates = {0};
  EXPECT_EQ(ahead_of(gate.it).soonest, june) << "then it waives all there is";
}

TEST(SoonestAhead, is_never_a_month_that_has_passed) {
  GateCase gate(predicate_of("approval"));
  gate.asks().within_months = 1;
  gate.it.rule().months = 6;
  FastTrack& offered = gate.it.promotion().fast_track.emplace();
  offered.requirement = predicate_of("level_months");
  offered.waives_rule = true;
  gate.evidence().fast_track = FastTrackRequest{{june - 3, 1}, std::nullopt, {}};
  gate.vote("a", Decision::approve, {june - 1, 1});
  EXPECT_EQ(ahead_of(gate.it).soonest, june + 1) << "in May it would have been enough";
}

TEST(SessionsAhead, are_thought_of_as_they_begin) {
  GateCase gate(predicate_of("level_months"));
  gate.it.framework.calibration = {9};
  FastTrack& offered = gate.it.promotion().fast_track.emplace();
  offered.requirement = predicate_of("level_months");
  offered.waives_rule = true;
  gate.evidence().fast_track = FastTrackRequest{{june + 3, 1}, std::nullopt, {}};
  EXPECT_TRUE(at_the_next_session(gate.it).rule_waived);
  gate.evidence().fast_track->requested_on.day = 2;
  EXPECT_FALSE(at_the_next_session(gate.it).rule_waived);
}

TEST(GoalAhead, keeps_what_is_done_and_begins_the_rest_in_time) {
  SmallCase it = small_case(2);
  it.rule().months = 3;
  it.rule().coverage = 10000;
  add_entry(it, {0}, june - 5, june);
  const Ahead ahead = ahead_of(it);
  ASSERT_TRUE(ahead.goal.has_value());
  EXPECT_EQ(ahead.goal->through, june + 3);
  EXPECT_THAT(ahead.goal->keep, ElementsAre(0));
  EXPECT_THAT(ahead.goal->start, ElementsAre(1));
  EXPECT_EQ(ahead.goal->begin_by, june + 1);
}

}  // namespace
}  // namespace rung::test
