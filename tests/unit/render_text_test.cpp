#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>

#include "render/page.h"
#include "support/report_story.h"
#include "support/text_file.h"
#include "text/width.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(TextReport, says_who_and_what_first) {
  ReportStory story = full_story();
  const auto lines = lines_of(text_of(story, 100));
  EXPECT_EQ(lines[0],
            "Dana Example · L4 Security Engineer → L5 Senior Security Engineer · Application "
            "Security");
  EXPECT_EQ(
      lines[1],
      "Unified security career framework 2026.1 · evidence through November 2026 · dana.yaml");
  EXPECT_EQ(lines[3],
            "NOT READY  responsibilities of weight 2 of 5 held for six months, weight 4 is needed; "
            "one of two");
  EXPECT_EQ(lines[4], "           gates is open");
}

TEST(TextReport, draws_coverage_against_its_threshold) {
  const auto bar_of = [](int held, int of, BasisPoints required) {
    ReportStory story;
    for (int i = 0; i < of; ++i) {
      story.row(fmt::format("r{}", i), "Does it", i < held ? "######" : "......");
    }
    story.rule().coverage = required;
    story.settle();
    return lines_of(text_of(story))[7];
  };
  EXPECT_THAT(bar_of(9, 13, 7000), HasSubstr("━━━━━━━━━━━━━━━━━━━━━━━╸┃─────────   69.23% of 70%"));
  EXPECT_THAT(bar_of(7, 10, 7000), HasSubstr("━━━━━━━━━━━━━━━━━━━━━━━╋──────────   70% of 70%"));
  EXPECT_THAT(bar_of(1, 1, 10000), HasSubstr("━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╋  100% of 100%"));
  EXPECT_THAT(bar_of(0, 2, 10000), HasSubstr("──────────────────────────────────┃  0% of 100%"));
}

TEST(TextReport, gives_each_responsibility_a_row_by_area) {
  ReportStory story = full_story();
  const std::string text = text_of(story, 120);
  EXPECT_THAT(text, HasSubstr("J J A S O N\n  Execution and delivery  66.66% of 50%, missed\n"));
  EXPECT_THAT(text, HasSubstr("  ✓ L5.roadmap    ×2  Sets the AppSec roadmap"));
  EXPECT_THAT(text, HasSubstr("■ ■ – ▽ ■ ■  September: 38 < 40\n"));
  EXPECT_THAT(text, HasSubstr("■ ■ – · ■ ■  no evidence in September\n"));
  EXPECT_THAT(text, HasSubstr("◇ ◇ – ■ ■ ■  unconfirmed in June, July\n"));
  EXPECT_THAT(text, HasSubstr("  ✗ L5.publishes  !   Publishes beyond the team"));
  EXPECT_THAT(text, HasSubstr("  Other\n  – L5.hiring "));
  EXPECT_THAT(text, HasSubstr("set aside, no opportunity (approved by m-7)"));
  EXPECT_THAT(text, HasSubstr("    ■ performed   · no evidence   ▽ out of range   ◇ unconfirmed   "
                              "– leave   ! required   ×2 weight\n"));
}

TEST(TextReport, keeps_set_aside_visible_where_rows_are_narrow) {
  ReportStory story = full_story();
  EXPECT_THAT(text_of(story, 80), HasSubstr("set aside, no opportunity (approved by m-7)"));
}

TEST(TextReport, shows_how_far_each_gate_got_and_unmet_parts_as_a_tree) {
  ReportStory story = full_story();
  const std::string text = text_of(story);
  EXPECT_THAT(text,
              HasSubstr("  ✓ panel  Every panel member at or above L6 approves  2 approve\n"));
  EXPECT_THAT(text, HasSubstr("  ✗ proof  Is known beyond the team "));
  EXPECT_THAT(text, HasSubstr("      ✗ twelve consecutive months as team-lead: 3 of 12 months\n"));
  EXPECT_THAT(text, HasSubstr("      ✗ one entry of source dashboard: 0 of 1\n"));
  EXPECT_THAT(text, HasSubstr("  gates     ■ □ "));
}

TEST(TextReport, tells_gaps_plan_and_margin_in_this_order) {
  ReportStory story = full_story();
  story.file.advisories = {{"next-calibration", "the next session is in December 2026", {}}};
  story.file.notes = {{"draft", "drafts count for nothing: e7", {}}};
  const std::string text = text_of(story);
  std::size_t at = 0;
  for (const char* heading :
       {"\nNOT READY", "\nResponsibilities", "\nGates\n", "\nGaps\n", "\nShortest way to L5\n",
        "\nMargin\n", "\nAdvisories\n  • the next", "\nNotes\n  • drafts", "\nA verdict says"}) {
    const std::size_t found = text.find(heading, at);
    ASSERT_NE(found, std::string::npos) << heading << "\n" << text;
    at = found;
  }
}

TEST(TextReport, has_no_gaps_section_where_nothing_is_missing) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.settle();
  const std::string text = text_of(story);
  EXPECT_THAT(text, HasSubstr("READY  1 of 1 responsibility held for six months, 1 is needed\n"));
  EXPECT_THAT(text, Not(HasSubstr("Gaps")));
  EXPECT_THAT(text, Not(HasSubstr("Gates")));
  EXPECT_THAT(text, Not(HasSubstr("Shortest way")));
}

TEST(TextReport, tells_the_same_gap_of_several_rows_once) {
  ReportStory story;
  for (int i = 0; i < 3; ++i) story.row(fmt::format("L5.r{}", i), "Does it", "......");
  story.settle();
  EXPECT_THAT(text_of(story), HasSubstr("Gaps\n"
                                        "  ✗ L5.r0 · Does it\n"
                                        "  ✗ L5.r1 · Does it\n"
                                        "  ✗ L5.r2 · Does it\n"
                                        "    No evidence in June to November 2026. Evidence for "
                                        "these months closes it.\n"));
}

TEST(TextReport, only_names_what_a_met_rule_does_not_wait_for) {
  ReportStory story;
  for (int i = 0; i < 9; ++i) {
    story.row(fmt::format("L5.a-responsibility-of-number-{}", i),
              "Does one thing and another thing", i < 7 ? "######" : "......");
  }
  story.settle();
  const std::string text = text_of(story);
  EXPECT_THAT(text, HasSubstr("Also unmet (the rule is met without)\n"
                              "  ✗ no evidence in any month: L5.a-responsibility-of-number-7,\n"
                              "    L5.a-responsibility-of-number-8\n"));
  EXPECT_THAT(text, Not(HasSubstr("\nGaps\n")));
}

TEST(TextReport, marks_the_years_of_a_window_that_spans_several) {
  ReportStory story(12);
  story.row("L5.a", "A", "############");
  story.settle();
  EXPECT_THAT(text_of(story), HasSubstr("                    2026\n"
                                        "Responsibilities  D J F M A M J J A S O N\n"));
  ReportStory longer(24);
  longer.row("L5.a", "A", "........................");
  longer.settle();
  EXPECT_THAT(text_of(longer), HasSubstr("2025        2026\n"));
  EXPECT_THAT(text_of(longer), HasSubstr("DJFMAMJJASONDJFMAMJJASON\n"));
}

TEST(TextReport, draws_the_latest_months_of_a_window_too_long_to_draw) {
  ReportStory story(60);
  story.row("L5.a", "A", std::string(24, '.') + std::string(36, '#'));
  story.settle();
  EXPECT_THAT(text_of(story), HasSubstr("  " + [] {
                std::string strip;
                for (int i = 0; i < 36; ++i) strip += "■";
                return strip;
              }()));
  EXPECT_THAT(text_of(story), HasSubstr("the first 24 months are not drawn"));
}

TEST(TextReport, traces_rows_and_gates_to_their_lines) {
  ReportStory story = full_story();
  story.result(0).trace = {{0, std::nullopt}};
  story.result(1).trace = {{0, NotCounted::draft}};
  const std::string text = text_of(story, 80, false, true);
  EXPECT_THAT(text, HasSubstr("      + dana.yaml:2  roadmap (artifact) AppSec roadmap 2026\n"));
  EXPECT_THAT(text,
              HasSubstr("      - dana.yaml:2  roadmap (artifact) AppSec roadmap 2026: a draft, "
                        "not yet\n                     claimed\n"));
  EXPECT_THAT(text_of(story), Not(HasSubstr("dana.yaml:2")));
}

TEST(TextReport, tells_records_that_do_not_count_for_one_reason_together) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.result(0).trace = {
      {0, NotCounted::draft}, {0, NotCounted::draft}, {0, NotCounted::draft}, {0, std::nullopt}};
  story.settle();
  EXPECT_THAT(text_of(story, 120, false, true),
              HasSubstr("      - a draft, not yet claimed: dana.yaml:2 roadmap, dana.yaml:2 "
                        "roadmap, dana.yaml:2 roadmap\n"));
}

TEST(TextReport, separates_two_targets_below_one_head) {
  ReportStory story = full_story();
  Level manager;
  manager.id = "M5";
  manager.title = "Manager";
  story.framework.levels.push_back(manager);
  story.file.assessments.push_back(story.assessment());
  story.file.assessments.back().to = 2;
  story.file.assessments.back().ready = true;
  story.file.assessments.back().rule.status = RuleStatus::met;
  const std::string text = text_of(story);
  EXPECT_THAT(text, HasSubstr("Dana Example · L4 Security Engineer · Application Security\n"));
  EXPECT_THAT(text, HasSubstr("  ✗ NOT READY  for L5 Senior Security Engineer\n"
                              "  ✓ READY      for M5 Manager\n"));
  EXPECT_THAT(text, HasSubstr("─\nL4 → L5 Senior Security Engineer\n\nNOT READY"));
  EXPECT_THAT(text, HasSubstr("─\nL4 → M5 Manager\n\nREADY"));
  EXPECT_EQ(text.find("A verdict says"), text.rfind("A verdict says"));
}

TEST(TextReport, says_when_there_is_nothing_to_assess) {
  ReportStory story;
  story.file.assessments.clear();
  EXPECT_THAT(
      text_of(story),
      HasSubstr("\nL4 Security Engineer leads to no further level: there is nothing to assess.\n"));
}

TEST(TextReport, counts_at_the_end_of_several) {
  ReportStory story = full_story();
  ReportStory ready;
  ready.row("L5.a", "A", "######");
  ready.settle();
  const std::string text = render("text", {story.report(), ready.report()}, true);
  EXPECT_THAT(text, testing::EndsWith("\n2 assessed: 1 ready, 1 not ready\n"));
  EXPECT_THAT(render("text", {ready.report()}, true), Not(HasSubstr("assessed:")));
}

TEST(Page, puts_a_text_below_pieces_that_leave_no_room) {
  Page page(80, false);
  page.wrapped({{std::string(70, 'x')}}, "word word");
  EXPECT_EQ(page.text(), std::string(70, 'x') + "\n    word word\n");
}

TEST(Page, breaks_between_items) {
  Page page(20, false);
  page.joined({"one item", "another", "", "third"}, " · ", 2, Style::plain);
  EXPECT_EQ(page.text(), "  one item · another\n  third\n");
}

}  // namespace
}  // namespace rung::test
