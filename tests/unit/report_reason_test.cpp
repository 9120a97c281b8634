#include <gtest/gtest.h>

#include "support/report_story.h"

namespace rung::test {
namespace {

TEST(Reason, counts_responsibilities_where_all_weigh_the_same) {
  ReportStory story = nine_of_thirteen();
  EXPECT_EQ(story.report().assessments[0].reason,
            "9 of 13 responsibilities held for six months, 10 are needed");
  EXPECT_EQ(story.report().assessments[0].coverage_text, "69.23% of 70%");
  for (int i = 0; i < 13; ++i) story.asked(i).weight = 3;
  story.settle();
  EXPECT_EQ(story.report().assessments[0].reason,
            "9 of 13 responsibilities held for six months, 10 are needed");
}

TEST(Reason, goes_by_weight_where_weights_differ) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.asked(story.row("L5.b", "B", "......")).weight = 4;
  story.settle();
  EXPECT_EQ(story.report().assessments[0].reason,
            "responsibilities of weight 1 of 5 held for six months, weight 4 is needed");
  EXPECT_EQ(story.report().assessments[0].margin[0], "Short by weight 3 of 5.");
}

TEST(Reason, names_the_lowest_month_under_the_monthly_measure) {
  ReportStory story;
  story.rule().measure = Measure::monthly;
  story.row("L5.a", "A", "######");
  story.row("L5.b", "B", "##.###");
  story.settle();
  EXPECT_EQ(story.report().assessments[0].reason,
            "1 of 2 responsibilities performed in August 2026, 2 are needed in every month");
}

TEST(Reason, of_a_ready_verdict_is_what_it_rests_on) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.settle();
  EXPECT_EQ(story.report().assessments[0].reason,
            "1 of 1 responsibility held for six months, 1 is needed");
  story.gate("panel", "P", predicate_of("approval"), Outcome::met, "2 approve");
  story.gate("lead", "L", predicate_of("duty", 12), Outcome::met, "12 of 12 months");
  EXPECT_EQ(story.report().assessments[0].reason,
            "1 of 1 responsibility held for six months, 1 is needed; both gates are met");
}

TEST(Reason, names_the_gate_that_is_missing_once_the_rule_is_met) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.gate("panel", "P", predicate_of("approval"), Outcome::not_enough, "2 approve, 1 abstain");
  story.settle();
  EXPECT_EQ(story.report().assessments[0].reason,
            "the rule is met; gate panel is not: 2 approve, 1 abstain");
  story.gate("sponsor", "S", predicate_of("approval"), Outcome::no_evidence, "no vote");
  EXPECT_EQ(story.report().assessments[0].reason,
            "the rule is met; two of two gates are not: panel and sponsor");
}

TEST(Reason, tells_what_a_fast_track_waives) {
  ReportStory story;
  story.row("L5.a", "A", "......");
  story.gate("lead", "L", predicate_of("duty", 12), Outcome::not_enough, "2 of 12 months").status =
      GateStatus::waived;
  story.settle();
  story.assessment().rule.status = RuleStatus::waived;
  story.assessment().ready = true;
  story.assessment().fast_track = true;
  const Report report = story.report();
  EXPECT_EQ(report.assessments[0].reason,
            "on the fast track, the rule and lead are waived; everything else is met");
  EXPECT_EQ(report.assessments[0].gates_text, "0 of 1 met, 1 waived");
  EXPECT_EQ(report.assessments[0].coverage_text, "0% of 70%, waived");
  EXPECT_EQ(report.assessments[0].margin[1],
            "The rule, which is waived, is short by one responsibility.");
}

TEST(Reason, names_required_items_and_floors_once_coverage_is_reached) {
  ReportStory story;
  story.framework.areas = {{"people", "People", BasisPoints{5000}, {}}};
  story.row("L5.a", "A", "######");
  const int missing = story.row("L5.b", "B", "......");
  story.asked(missing).required = true;
  story.asked(missing).area = 0;
  story.rule().coverage = 5000;
  story.settle();
  story.assessment().rule.unmet_required = {missing};
  story.assessment().rule.unmet_areas = {0};
  story.assessment().rule.status = RuleStatus::unmet;
  story.assessment().ready = false;
  const Report report = story.report();
  EXPECT_EQ(report.assessments[0].reason,
            "coverage is reached (50%), but L5.b is required and not held and People reaches 0% of "
            "the 50% it needs");
  ASSERT_EQ(report.assessments[0].areas.size(), 1U);
  EXPECT_TRUE(report.assessments[0].areas[0].missed);
}

}  // namespace
}  // namespace rung::test
