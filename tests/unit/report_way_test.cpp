#include <gtest/gtest.h>

#include "report/words.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

constexpr Month august{2026, 8};

TEST(Gate, unmet_says_what_it_asks_and_whether_waiting_meets_it) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  auto& waiting =
      story.gate("lead", "Leads", predicate_of("duty", 12), Outcome::not_enough, "9 of 12 months");
  waiting.finding.by_waiting = Month(2027, 2);
  Predicate panel = predicate_of("approval");
  panel.unanimous = true;
  panel.by = {{{{Standing::Kind::level, 1}, true}}, "L5+"};
  story.gate("panel", "Panel", panel, Outcome::no_evidence, "no vote");
  story.assessment().plan.actions = {1};
  story.settle();
  const auto gates = story.report().assessments[0].gates;
  EXPECT_EQ(gates[0].gap->kind, "not_enough");
  EXPECT_EQ(gates[0].gap->message,
            "9 of 12 months. Asked: twelve consecutive months as team-lead. Waiting alone meets it "
            "in February 2027.");
  EXPECT_EQ(gates[1].gap->kind, "no_evidence");
  EXPECT_EQ(gates[1].gap->message,
            "No vote. Asked: panel approval by L5+, unanimous. Waiting alone does not meet it.");
}

TEST(Gate, predicates_are_told_in_words) {
  const ReportStory story;
  Predicate count = predicate_of("count");
  count.at_least = 2;
  count.within_months = 12;
  count.where = {{0, {FactValue(std::string("talk")), FactValue(std::string("blog"))}, {}, {}},
                 {1, {}, Decimal::from_integer(3), {}}};
  EXPECT_EQ(predicate_in_words(story.framework, count),
            "two entries of source dashboard where type is talk or blog and adopters is at least "
            "3 in the last twelve months");
  Predicate metric = predicate_of("metric", 3);
  metric.range = {0, Decimal::from_integer(90), std::nullopt};
  EXPECT_EQ(predicate_in_words(story.framework, metric),
            "apps_owned of at least 90 apps in each of the last three months");
  EXPECT_EQ(predicate_in_words(story.framework, predicate_of("level_months", 24)),
            "24 months at the level");
  Predicate any = predicate_of("any");
  any.parts = {predicate_of("level_months", 1), predicate_of("duty", 1)};
  EXPECT_EQ(predicate_in_words(story.framework, any),
            "one month at the level; or one month as team-lead");
}

TEST(Way, begins_with_what_only_has_to_be_written_down) {
  ReportStory story = nine_of_thirteen();
  Plan& plan = story.assessment().plan;
  plan.document = {{9, {august, august + 1}}};
  plan.rule_earliest = Month(2027, 2);
  plan.keep = {0, 1};
  plan.start = {9};
  const auto way = story.report().assessments[0].way;
  ASSERT_EQ(way.size(), 2U);
  EXPECT_EQ(way[0].label, "write down");
  EXPECT_EQ(way[0].text,
            "L5.r9 for August and September 2026, if it was done: that alone settles it");
  EXPECT_EQ(way[1].label, "or keep up");
  EXPECT_EQ(way[1].text,
            "L5.r0 and L5.r1 and begin L5.r9 in December 2026: ready in February 2027, before the "
            "June 2027 session");
}

TEST(Way, tells_when_a_rule_that_is_waived_would_be_met) {
  ReportStory story;
  story.row("L5.a", "A", "......");
  story.gate("lead", "Leads", predicate_of("duty", 12), Outcome::not_enough, "9 of 12 months");
  story.settle();
  story.assessment().rule.status = RuleStatus::waived;
  story.assessment().plan.rule_earliest = Month(2027, 5);
  const auto way = story.report().assessments[0].way;
  ASSERT_FALSE(way.empty());
  EXPECT_EQ(way[0].label, "rule");
  EXPECT_EQ(way[0].text, "waived; by itself it is met in May 2027 at the earliest");
}

TEST(Way, counts_what_is_too_much_for_a_sentence_and_then_names_it) {
  ReportStory story = nine_of_thirteen();
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.keep = {0, 1, 2, 3};
  story.evidence.leave = {{Month(2026, 12), Month(2027, 1), {}}};
  plan.start = {9};
  const auto way = story.report().assessments[0].way;
  ASSERT_EQ(way.size(), 2U);
  EXPECT_EQ(way[0].label, "keep up");
  EXPECT_EQ(way[0].text,
            "four performed now and begin L5.r9 in February 2027: ready in May 2027, before the "
            "June 2027 session");
  EXPECT_EQ(way[1].text, "keep up: L5.r0, L5.r1, L5.r2 and L5.r3");
}

TEST(Way, tells_gates_that_come_by_waiting_from_those_to_act_on) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.gate("lead", "Leads", predicate_of("duty", 12), Outcome::not_enough, "9 of 12 months")
      .finding.by_waiting = Month(2027, 2);
  story.settle();
  story.assessment().plan.earliest = Month(2027, 2);
  auto way = story.report().assessments[0].way;
  ASSERT_EQ(way.size(), 2U);
  EXPECT_EQ(way[0].label, "wait for");
  EXPECT_EQ(way[0].text, "lead (9 of 12 months): met in February 2027 if it goes on");
  EXPECT_EQ(way[1].text, "ready in February 2027, before the June 2027 session");

  story.gate("panel", "Panel", predicate_of("approval"), Outcome::no_evidence, "no vote");
  story.assessment().plan.actions = {1};
  story.assessment().plan.earliest.reset();
  way = story.report().assessments[0].way;
  ASSERT_EQ(way.size(), 3U);
  EXPECT_EQ(way[1].label, "act on");
  EXPECT_EQ(way[1].text, "panel (no vote)");
  EXPECT_EQ(way[2].text, "no month can be named: panel does not come by waiting");
}

TEST(Way, writes_down_together_what_misses_the_same_months) {
  ReportStory story = nine_of_thirteen();
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.document = {{9, {august}}, {10, {august}}, {11, {august + 1}}};
  EXPECT_EQ(story.report().assessments[0].way[0].text,
            "L5.r9 and L5.r10 for August 2026; L5.r11 for September 2026, if it was done: that "
            "alone settles it");
}

TEST(Earliest, is_told_beside_the_verdict) {
  ReportStory story = nine_of_thirteen();
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = plan.earliest = Month(2027, 5);
  EXPECT_EQ(story.report().assessments[0].earliest_text, "May 2027, before the June 2027 session");
  plan.document = {{9, {august}}};
  EXPECT_EQ(story.report().assessments[0].earliest_text,
            "November 2026, if what was done is written down; else May 2027, before the June 2027 "
            "session");
  story.framework.calibration.clear();
  story.gate("panel", "Panel", predicate_of("approval"), Outcome::no_evidence, "no vote");
  plan.earliest.reset();
  plan.actions = {0};
  EXPECT_EQ(story.report().assessments[0].earliest_text, "not by waiting alone: act on panel");
}

TEST(Way, is_empty_for_a_ready_verdict_and_honest_about_endless_leave) {
  ReportStory ready;
  ready.row("L5.a", "A", "######");
  ready.settle();
  EXPECT_TRUE(ready.report().assessments[0].way.empty());
  ReportStory never = nine_of_thirteen();
  EXPECT_EQ(never.report().assessments[0].way[0].text,
            "leave never ends, so no month can be named");
}

TEST(Margin, of_a_ready_verdict_is_what_it_rests_on) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.settle();
  EXPECT_EQ(story.report().assessments[0].margin[0],
            "No single entry decides: the verdict stands with any one of them struck out.");
  story.assessment().rests_on = {0};
  EXPECT_EQ(story.report().assessments[0].margin[0],
            "Rests on roadmap (AppSec roadmap 2026): without it the verdict would be not ready.");
}

TEST(Margin, says_when_the_other_reading_of_the_rule_differs) {
  ReportStory story = nine_of_thirteen();
  EXPECT_EQ(story.report().assessments[0].margin.size(), 1U);
  story.assessment().rule.other_measure_met = true;
  EXPECT_EQ(story.report().assessments[0].margin[1],
            "Under the other reading, enough weight in every month, whichever it is (monthly), the "
            "rule would be met.");
}

}  // namespace
}  // namespace rung::test
