#include "scenario/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/report_story.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One responsibility before and after, drawn as strips of the same months.
struct Strips {
  ReportStory before;
  ReportStory after;
  Report report_before;
  Report report_after;
  ComparedReports compared;

  Strips(std::string_view was, std::string_view is) {
    before.row("L5.roadmap", "Sets the roadmap.", was);
    after.row("L5.roadmap", "Sets the roadmap.", is);
    hold_against_each_other();
  }

  void hold_against_each_other() {
    before.settle();
    after.settle();
    report_before = before.report();
    report_after = after.report();
    compared = compare(report_before, report_after);
  }

  const ComparedAssessment& assessment() const { return compared.assessments.front(); }
  const ComparedResponsibility& row() const { return assessment().responsibilities.front(); }
};

TEST(Comparison, the_same_twice_is_nothing) {
  const Strips strips("##.###", "##.###");
  EXPECT_TRUE(strips.compared.same());
  EXPECT_FALSE(strips.row().changed());
  EXPECT_THAT(strips.assessment().effects, IsEmpty());
  EXPECT_EQ(turn_in_words(strips.assessment()), "still not ready");
}

TEST(Comparison, a_month_that_came_in_turns_the_verdict) {
  const Strips strips("##.###", "######");
  EXPECT_EQ(strips.row().movement, Movement::better);
  EXPECT_EQ(strips.row().status_before, "not held: no evidence in August");
  EXPECT_EQ(strips.row().status_after, "held");
  EXPECT_THAT(strips.row().causes, ElementsAre(HasSubstr("August 2026: no evidence → performed")));
  EXPECT_EQ(turn_in_words(strips.assessment()), "became ready");
  EXPECT_THAT(strips.assessment().effects.front(), "The rule was not met and is met.");
  EXPECT_FALSE(strips.compared.same());
}

TEST(Comparison, what_is_lost_is_worse) {
  const Strips strips("######", "####v#");
  EXPECT_EQ(strips.row().movement, Movement::worse);
  EXPECT_EQ(turn_in_words(strips.assessment()), "no longer ready");
}

TEST(Comparison, other_months_of_the_same_number_are_neither) {
  const Strips strips("##.###", "###.##");
  EXPECT_EQ(strips.row().movement, Movement::other);
  EXPECT_THAT(strips.row().causes, ElementsAre(HasSubstr("August 2026: no evidence → performed"),
                                               HasSubstr("September 2026: performed → no")));
}

TEST(Comparison, rows_of_one_side_are_told) {
  Strips strips("######", "######");
  strips.after.row("L5.new", "Something new.", "......");
  strips.before.row("L5.old", "Something old.", "......");
  strips.hold_against_each_other();
  const auto& rows = strips.assessment().responsibilities;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].id(), "L5.new");
  EXPECT_THAT(rows[1].causes, ElementsAre("asked now, and not before"));
  EXPECT_EQ(rows[2].id(), "L5.old");
  EXPECT_THAT(rows[2].causes, ElementsAre("no longer asked"));
}

TEST(Comparison, demands_that_differ_are_told) {
  Strips strips("######", "######");
  strips.after.asked(0).weight = 3;
  strips.after.asked(0).required = true;
  strips.hold_against_each_other();
  EXPECT_THAT(strips.row().causes, ElementsAre("weight 1 → 3", "required now"));
  EXPECT_EQ(strips.row().movement, Movement::other);
}

TEST(Comparison, gates_move) {
  Strips strips("######", "######");
  strips.before.gate("panel", "The panel agrees.", predicate_of("approval"), Outcome::no_evidence,
                     "no vote");
  strips.after.gate("panel", "The panel agrees.", predicate_of("approval"), Outcome::met,
                    "3 approve");
  strips.hold_against_each_other();
  const ComparedGate& gate = strips.assessment().gates.front();
  EXPECT_EQ(gate.movement, Movement::better);
  EXPECT_EQ(gate.status_before, "unmet: no vote");
  EXPECT_EQ(gate.status_after, "met: 3 approve");
  EXPECT_THAT(strips.assessment().effects, ElementsAre("Gate panel is met now."));
}

TEST(Comparison, targets_of_one_side_stand_alone) {
  Strips strips("######", "######");
  strips.after.file.assessments.clear();
  strips.report_after = strips.after.report();
  strips.compared = compare(strips.report_before, strips.report_after);
  ASSERT_EQ(strips.compared.assessments.size(), 1U);
  EXPECT_EQ(strips.assessment().after, nullptr);
  EXPECT_EQ(turn_in_words(strips.assessment()), "no longer assessed");
  EXPECT_FALSE(strips.compared.same());
}

TEST(Comparison, notes_differ_but_for_what_lies_after_two_moments) {
  Strips strips("######", "######");
  strips.after.file.notes = {{"draft", "drafts count for nothing: e1", {}}};
  strips.hold_against_each_other();
  EXPECT_THAT(strips.compared.notes_new, ElementsAre("drafts count for nothing: e1"));
  EXPECT_FALSE(strips.compared.same());
  strips.after.file.notes = {{"evidence-after-evaluation", "months after do not count", {}}};
  strips.after.file.evaluated_through = strips.after.file.evaluated_through + 1;
  strips.hold_against_each_other();
  EXPECT_THAT(strips.compared.notes_new, IsEmpty());
}

TEST(Comparison, every_term_of_a_verdict_has_a_name_of_its_own) {
  ReportStory story = full_story();
  const Report report = story.report();
  const auto terms = verdict_terms(report.assessments.front());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      EXPECT_NE(terms[i].key, terms[k].key);
      EXPECT_NE(terms[i].label, terms[k].label);
    }
  }
}

}  // namespace
}  // namespace rung::test
