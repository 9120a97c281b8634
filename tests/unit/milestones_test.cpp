#include <gtest/gtest.h>

#include "support/report_story.h"

namespace rung::test {
namespace {

/// The milestones of a report, one a line: `2026-11 evidence counted up to here`.
std::string milestones_of(ReportStory& story) {
  const Report report = story.report();
  std::string text;
  for (const ReportMilestone& milestone : report.assessments.front().milestones) {
    text += to_string(milestone.month) + ' ' + milestone.text + '\n';
  }
  return text;
}

TEST(Milestones, tell_the_plan_by_months_with_the_sessions_up_to_then) {
  ReportStory story = nine_of_thirteen();
  story.framework.calibration = {6, 12};
  story.assessment().plan.rule_earliest = Month(2027, 2);
  story.assessment().plan.earliest = Month(2027, 9);
  auto& gate = story.gate("tenure", "Leads a team for a year", predicate_of("duty", 12),
                          Outcome::not_enough, "3 of 12 months");
  gate.finding.by_waiting = Month(2027, 9);
  story.settle();
  EXPECT_EQ(milestones_of(story),
            "2026-11 evidence counted up to here\n"
            "2026-12 calibration session\n"
            "2027-02 the rule can be met\n"
            "2027-06 calibration session\n"
            "2027-09 gate tenure is met by waiting\n"
            "2027-09 ready for L5 at the earliest\n"
            "2027-12 calibration session\n");
}

TEST(Milestones, of_a_ready_verdict_are_the_sessions_to_come) {
  ReportStory story;
  story.framework.calibration = {6};
  story.row("L5.a", "A", "######");
  story.settle();
  EXPECT_EQ(milestones_of(story),
            "2026-11 evidence counted up to here\n2027-06 calibration session\n"
            "2028-06 calibration session\n");
}

TEST(Milestones, are_few_where_there_are_no_sessions) {
  ReportStory story;
  story.framework.calibration = {};
  story.row("L5.a", "A", "######");
  story.settle();
  EXPECT_EQ(milestones_of(story), "2026-11 evidence counted up to here\n");
}

}  // namespace
}  // namespace rung::test
