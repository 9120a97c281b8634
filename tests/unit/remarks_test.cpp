// Advisories, and notes about what was left out of a verdict (spec sections 1 and 5).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/gate_case.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

constexpr Month june{2026, 6};  // what it is as of, and E

/// The messages of a code, a line each.
std::string told(const std::vector<Remark>& remarks, std::string_view code) {
  std::string text;
  for (const Remark& remark : remarks) {
    if (remark.code == code) text += (text.empty() ? "" : "\n") + remark.message;
  }
  return text;
}

std::string advised(const SmallCase& it, std::string_view code) {
  return told(it.assess().advisories, code);
}

std::string noted(const SmallCase& it, std::string_view code) {
  return told(it.assess().notes, code);
}

/// Somebody who has been so many months at a level where two years are usual.
SmallCase at_the_level_for(int months) {
  SmallCase it = small_case(1);
  it.framework.levels[0].years_to = 2;
  it.evidence.employee.level_since = june - (months - 1);
  return it;
}

TEST(Advisory, of_a_growth_plan_comes_after_the_usual_years) {
  EXPECT_EQ(advised(at_the_level_for(24), "growth-plan-missing"), "");
  EXPECT_EQ(
      advised(at_the_level_for(38), "growth-plan-missing"),
      "3 years and 2 months at L1, where 2 years are usual at most: a growth plan is due, and "
      "the file links none");
  SmallCase one_year = at_the_level_for(13);
  one_year.framework.levels[0].years_to = 1;
  EXPECT_EQ(
      advised(one_year, "growth-plan-missing"),
      "1 year and 1 month at L1, where 1 year is usual at most: a growth plan is due, and the "
      "file links none");
  EXPECT_TRUE(advised(at_the_level_for(25), "growth-plan-missing")
                  .starts_with("2 years and 1 month at L1, where 2 years are usual at most"));
}

TEST(Advisory, of_a_growth_plan_needs_usual_years_and_no_plan) {
  SmallCase planned = at_the_level_for(60);
  planned.evidence.growth_plan.emplace();
  EXPECT_EQ(advised(planned, "growth-plan-missing"), "");
  SmallCase unlimited = at_the_level_for(60);
  unlimited.framework.levels[0].years_to.reset();
  EXPECT_EQ(advised(unlimited, "growth-plan-missing"), "");
}

/// Somebody whose gate is met by waiting until a month; the rule is met.
SmallCase ready_in(Month month) {
  GateCase gate(predicate_of("level_months", month - june + 1));
  gate.evidence().employee.level_since = june;
  gate.it.rule().months = 1;
  add_entry(gate.it, {0}, june, june);
  gate.it.framework.calibration = {3, 9};
  return gate.it;
}

TEST(Advisory, tells_the_next_session_and_whether_it_comes_in_time) {
  const std::string next = "the next calibration session is in September 2026; L2 ";
  EXPECT_EQ(advised(ready_in(june), "next-calibration"), next + "is ready for it");
  EXPECT_EQ(advised(ready_in(june + 2), "next-calibration"),
            next + "could be ready before it: August 2026 at the earliest");
  EXPECT_EQ(advised(ready_in(june + 3), "next-calibration"),
            next + "could be ready in that very month, not before: September 2026 at the earliest");
  EXPECT_EQ(advised(ready_in(june + 4), "next-calibration"),
            next + "could be ready only after it: October 2026 at the earliest");
}

TEST(Advisory, of_a_session_says_where_no_month_can_be_named) {
  GateCase gate(predicate_of("duty"));
  gate.it.framework.calibration = {1};
  EXPECT_EQ(advised(gate.it, "next-calibration"),
            "the next calibration session is in January 2027; for L2 no month can be named yet");
}

TEST(Advisory, of_a_session_is_about_one_after_this_month) {
  SmallCase it = ready_in(june);
  it.framework.calibration = {6, 12};
  EXPECT_EQ(advised(it, "next-calibration").substr(0, 48),
            "the next calibration session is in December 2026");
  it.framework.calibration = {7};
  EXPECT_EQ(advised(it, "next-calibration").substr(0, 44),
            "the next calibration session is in July 2026");
  it.framework.calibration.clear();
  EXPECT_EQ(advised(it, "next-calibration"), "");
}

/// As of a month, a framework of June 2025 that is to be reviewed every so many months.
SmallCase reviewed_every(int months, std::optional<int> month, Month as_of) {
  SmallCase it = small_case(1);
  it.framework.effective = june - 12;
  it.framework.review = Review{months, month, {}};
  it.as_of.month = as_of;
  return it;
}

TEST(Advisory, of_a_review_comes_after_the_month_it_is_due_in) {
  EXPECT_EQ(advised(reviewed_every(12, std::nullopt, june), "framework-review-overdue"), "");
  EXPECT_EQ(advised(reviewed_every(12, std::nullopt, june + 1), "framework-review-overdue"),
            "the framework was due for review in June 2026");
}

TEST(Advisory, of_a_review_has_it_in_the_last_review_month_up_to_then) {
  EXPECT_EQ(advised(reviewed_every(12, 1, Month(2026, 1)), "framework-review-overdue"), "");
  EXPECT_EQ(advised(reviewed_every(12, 1, Month(2026, 2)), "framework-review-overdue"),
            "the framework was due for review in January 2026");
  EXPECT_EQ(advised(reviewed_every(12, 6, june + 1), "framework-review-overdue"),
            "the framework was due for review in June 2026");
}

TEST(Advisory, of_a_review_keeps_the_months_where_no_review_month_lies_among_them) {
  EXPECT_EQ(advised(reviewed_every(6, 3, june), "framework-review-overdue"),
            "the framework was due for review in December 2025");
  EXPECT_EQ(advised(reviewed_every(12, 5, june), "framework-review-overdue"),
            "the framework was due for review in May 2026");
}

TEST(Advisory, of_a_review_has_it_after_the_framework_took_effect) {
  EXPECT_EQ(advised(reviewed_every(3, 6, june), "framework-review-overdue"),
            "the framework was due for review in September 2025");
  EXPECT_EQ(advised(reviewed_every(1, 1, june), "framework-review-overdue"),
            "the framework was due for review in July 2025");
}

TEST(Advisory, of_a_review_needs_both_figures) {
  SmallCase never = reviewed_every(12, std::nullopt, june + 60);
  never.framework.review->every_months.reset();
  EXPECT_EQ(advised(never, "framework-review-overdue"), "");
  SmallCase undated = reviewed_every(12, std::nullopt, june + 60);
  undated.framework.effective.reset();
  EXPECT_EQ(advised(undated, "framework-review-overdue"), "");
  SmallCase unreviewed = small_case(1);
  unreviewed.framework.effective = june - 120;
  EXPECT_EQ(advised(unreviewed, "framework-review-overdue"), "");
}

TEST(Notes, name_the_entries_with_months_after_the_evaluation_month) {
  SmallCase it = small_case(1);
  add_entry(it, {0}, june, june);
  EXPECT_EQ(noted(it, "evidence-after-evaluation"), "");
  add_entry(it, {0}, june, june).period->to.reset();
  EXPECT_EQ(noted(it, "evidence-after-evaluation"), "") << "it may end any day";
  add_entry(it, {0}, june - 2, june + 1);
  EXPECT_EQ(noted(it, "evidence-after-evaluation"), "months after June 2026 do not count yet: e3");
  add_entry(it, {0}, june + 1, june + 1).period->to.reset();
  EXPECT_EQ(noted(it, "evidence-after-evaluation"),
            "months after June 2026 do not count yet: e3 and e4");
  add_entry(it, {0}, june + 1, june + 1);
  EXPECT_EQ(noted(it, "evidence-after-evaluation"),
            "months after June 2026 do not count yet: e3, e4 and e5");
}

TEST(Notes, name_readings_after_the_evaluation_month_and_no_drafts) {
  GateCase gate(predicate_of("level_months"));
  gate.readings({1, 1}, june);
  EXPECT_EQ(noted(gate.it, "evidence-after-evaluation"), "");
  gate.readings({1, 1}, june + 1);
  EXPECT_EQ(noted(gate.it, "evidence-after-evaluation"),
            "months after June 2026 do not count yet: read2");
  gate.evidence().entries.back().draft = true;
  EXPECT_EQ(noted(gate.it, "evidence-after-evaluation"), "");
}

TEST(Notes, name_duties_with_months_after_the_evaluation_month) {
  GateCase gate(predicate_of("level_months"));
  gate.duty(june - 3, std::nullopt);
  gate.duty(june - 3, june);
  EXPECT_EQ(noted(gate.it, "evidence-after-evaluation"), "");
  gate.duty(june - 3, june + 1);
  EXPECT_EQ(noted(gate.it, "evidence-after-evaluation"),
            "months after June 2026 do not count yet: the duty lead");
  gate.evidence().duties.back().period = {june + 1, std::nullopt};
  EXPECT_NE(noted(gate.it, "evidence-after-evaluation"), "");
}

TEST(Notes, count_votes_after_the_day) {
  GateCase gate(predicate_of("level_months"));
  gate.vote("a", Decision::approve, {june, 30});
  EXPECT_EQ(noted(gate.it, "vote-after-as-of"), "");
  gate.vote("a", Decision::approve, {june + 1, 1});
  EXPECT_EQ(noted(gate.it, "vote-after-as-of"), "a vote dated after 2026-06 does not count yet");
  gate.it.as_of.day = 29;
  EXPECT_EQ(noted(gate.it, "vote-after-as-of"), "2 votes dated after 2026-06-29 do not count yet");
}

TEST(Notes, name_drafts) {
  SmallCase it = small_case(1);
  add_entry(it, {0}, june, june);
  EXPECT_EQ(noted(it, "draft"), "");
  add_entry(it, {0}, june, june).draft = true;
  EXPECT_EQ(noted(it, "draft"), "drafts count for nothing: e2");
}

TEST(Notes, name_each_old_id_once) {
  SmallCase it = small_case(1);
  EXPECT_EQ(noted(it, "renamed"), "");
  it.evidence.read_as = {{"a", "b", {}}, {"a", "b", {}}, {"c", "d", {}}};
  EXPECT_EQ(noted(it, "renamed"), "old ids are read as the new ones: a as b and c as d");
}

TEST(Notes, name_entries_that_reach_further_than_they_may) {
  SmallCase it = small_case(1);
  it.rule().max_entry_months = 3;
  add_entry(it, {0}, june - 2, june + 5);
  EXPECT_EQ(noted(it, "entry-capped"), "") << "what lies after June is not cut off";
  add_entry(it, {0}, june - 3, june);
  EXPECT_EQ(noted(it, "entry-capped"),
            "L1 → L2: one entry counts for 3 months at most; of e2 only the first 3 do");
  it.evidence.entries.back().period->to.reset();
  EXPECT_NE(noted(it, "entry-capped"), "");
  it.evidence.entries.back().draft = true;
  EXPECT_EQ(noted(it, "entry-capped"), "");
  it.evidence.entries.back() = it.evidence.entries.front();
  it.evidence.entries.back().period = Period{june - 9, june - 8};
  EXPECT_EQ(noted(it, "entry-capped"), "");
}

TEST(Notes, say_why_nothing_is_set_aside) {
  SmallCase it = small_case(2);
  it.rule().max_not_applicable = 5000;
  it.evidence.set_aside.push_back({0, false, "", std::nullopt, {}});
  EXPECT_EQ(noted(it, "set-aside-unapproved"),
            "L1 → L2: without approval nothing is set aside: L2.r0");
  it.evidence.set_aside[0].approved_by = GateCase::colleague();
  EXPECT_EQ(noted(it, "set-aside-unapproved"), "");
  EXPECT_EQ(noted(it, "set-aside-beyond-limit"), "") << "just half of it";
  it.evidence.set_aside.push_back({1, false, "", GateCase::colleague(), {}});
  EXPECT_EQ(noted(it, "set-aside-beyond-limit"),
            "L1 → L2: the approved items are more than 50% of the weight, so none is set aside");
}

/// Asks for a fast track that waives the rule, where time at the level allows it.
SmallCase fast_case(int level_months) {
  SmallCase it = small_case(1);
  FastTrack& offered = it.promotion().fast_track.emplace();
  offered.requirement = predicate_of("level_months", level_months);
  offered.waives_rule = true;
  offered.once_every_months = 12;
  it.evidence.fast_track = FastTrackRequest{{june, 30}, std::nullopt, {}};
  return it;
}

std::string why_not_fast(const SmallCase& it) {
  const std::string message = noted(it, "fast-track-not-used");
  return message.substr(message.rfind(": ") + 2);
}

TEST(Notes, say_why_a_fast_track_waives_nothing) {
  SmallCase it = fast_case(30);
  EXPECT_EQ(noted(it, "fast-track-not-used"), "") << "it waives the rule";

  it.evidence.fast_track->requested_on = {june + 1, 1};
  EXPECT_EQ(why_not_fast(it), "it is asked for after 2026-06");
  it = fast_case(31);
  EXPECT_EQ(why_not_fast(it), "what it requires is not met (30 of 31 months)");
  it = fast_case(30);
  it.promotion().fast_track.reset();
  EXPECT_EQ(why_not_fast(it), "this promotion offers none");
  it = fast_case(30);
  it.rule().months = 1;
  add_entry(it, {0}, june, june);
  EXPECT_EQ(why_not_fast(it), "nothing it could waive is unmet");
}

TEST(Notes, say_that_the_last_fast_track_is_too_recent) {
  SmallCase it = fast_case(30);
  it.evidence.fast_track->last_granted = june - 12;
  EXPECT_EQ(noted(it, "fast-track-not-used"), "");
  it.evidence.fast_track->last_granted = june - 11;
  EXPECT_EQ(why_not_fast(it),
            "the last one was granted in July 2025, and 12 months must lie between that and June "
            "2026");
  it.evidence.fast_track->last_granted = june;
  EXPECT_EQ(why_not_fast(it),
            "the last one was granted in June 2026, and 12 months must lie between that and June "
            "2026");
  it.evidence.fast_track->last_granted = june + 1;
  EXPECT_EQ(why_not_fast(it), "the last one was granted in July 2026, which is after June 2026");
  it.promotion().fast_track->once_every_months = 0;
  EXPECT_NE(noted(it, "fast-track-not-used"), "") << "one after June blocks";
}

}  // namespace
}  // namespace rung::test
