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

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string& line : lines_of(text)) widest = std::max(widest, display_width(line));
  return widest;
}

/// One of every kind of cell and status, with gates, areas and a plan.
ReportStory full_story() {
  ReportStory story;
  story.framework.areas = {{"delivery", "Execution and delivery", BasisPoints{5000}, {}},
                           {"reach", "Strategy and reach", std::nullopt, {}}};
  story.row("L5.roadmap", "Sets the AppSec roadmap and keeps it in step with the business",
            "######");
  story.row("L5.publishes", "Publishes beyond the team: talks, posts, open source", "##-.##");
  story.row("L5.own-apps", "Owns 40 applications or more", "##-v##");
  story.row("L5.mentors", "Mentors engineers",
            "??"
            "-###");
  const int aside = story.row("L5.hiring", "Decides on hires", "..-...");
  for (int row = 0; row < 4; ++row) story.asked(row).area = row % 2;
  story.asked(1).required = true;
  story.asked(0).weight = 2;
  story.asked(2).metric = MetricRange{0, Decimal::from_integer(40), std::nullopt};
  story.result(2).months[3].reading = Decimal::from_integer(38);
  SetAside item;
  item.no_opportunity = true;
  item.approved_by = Person{"m-7", {}};
  story.evidence.set_aside = {item};
  story.result(aside).set_aside = 0;
  story.gate("panel", "Every panel member at or above L6 approves", predicate_of("approval"),
             Outcome::met, "2 approve");
  Predicate any = predicate_of("any");
  any.parts = {predicate_of("duty", 12), predicate_of("count")};
  auto& proof = story.gate("proof", "Is known beyond the team", any, Outcome::not_enough,
                           "0 of 2 alternatives");
  proof.finding.parts = {Finding{}, Finding{}};
  proof.finding.parts[0].summary = "3 of 12 months";
  proof.finding.parts[1].summary = "0 of 1";
  story.settle();
  story.assessment().rule.unmet_areas = {0};
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.keep = {0};
  plan.start = {1, 2};
  plan.actions = {1};
  return story;
}

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

TEST(TextReport, never_exceeds_its_width) {
  ReportStory full = full_story();
  ReportStory wide(24);
  wide.evidence.employee.name =
      "山田太郎 José Ñúñez 👩‍🔬 with a name that goes on and on and on";
  wide.framework.levels[1].title =
      "上級セキュリティエンジニア（アプリケーションとクラウド）担当の長い肩書き";
  for (int i = 0; i < 20; ++i) {
    wide.row(fmt::format("L5.a-very-long-id-that-nobody-should-write-but-somebody-will-{}", i),
             "責任範囲は全社の脅威モデリング手法の確立と普及です 🚀🚀🚀 and more words after it",
             i % 2 == 0 ? "##########--##########.." : "????????????############");
    wide.asked(i).weight = i + 1;
    wide.asked(i).guidance =
        "averyveryveryverylongwordwithoutasinglebreak"
        "averyveryveryverylongwordwithoutasinglebreak";
  }
  wide.gate("a-gate-with-an-id-that-is-much-too-long-for-any-table", "審査会の全員が承認する",
            predicate_of("duty", 12), Outcome::not_enough,
            "9 of 12 months and a long story about why that is not enough, told at length");
  wide.settle();
  wide.result(0).trace = {{0, std::nullopt}, {0, NotCounted::draft}};
  for (ReportStory* story : {&full, &wide}) {
    for (const int width : {80, 100, 120}) {
      for (const bool trace : {false, true}) {
        const std::string text = text_of(*story, width, false, trace);
        EXPECT_LE(widest_line(text), static_cast<std::size_t>(width)) << text;
      }
    }
    EXPECT_LE(widest_line(text_of(*story, 300)), 120U);
  }
}

TEST(TextReport, leaves_no_spaces_at_the_end_of_a_line) {
  ReportStory story = full_story();
  for (const std::string& line : lines_of(text_of(story))) {
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
}

TEST(TextReport, never_passes_control_characters_to_a_terminal) {
  const std::string evil = "a\x1b[31m\nb\u202Ec";
  ReportStory story;
  story.evidence.employee.name = evil;
  story.framework.title = evil;
  story.framework.levels[1].title = evil;
  story.framework.tracks[0].title = evil;
  story.framework.areas = {{"x", evil, BasisPoints{5000}, {}}};
  story.asked(story.row(evil, evil, "??....")).guidance = evil;
  story.asked(0).area = 0;
  story.evidence.entries[0].id = evil;
  story.evidence.entries[0].title = evil;
  story.gate(evil, evil, predicate_of("approval"), Outcome::not_enough, evil);
  story.framework.approvals[0].id = evil;
  story.settle();
  story.result(0).trace = {{0, NotCounted::unconfirmed}};
  story.assessment().rule.unmet_required = {0};
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.start = {0};
  plan.actions = {0};
  plan.document = {{0, {Month(2026, 9)}}};
  story.assessment().rests_on = {0};
  story.file.advisories = {{"code", evil, {}}};
  story.file.notes = {{"code", evil, {}}};
  const std::string text = text_of(story, 80, false, true);
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202E"), std::string::npos) << text;
  EXPECT_THAT(text, HasSubstr("a\\x1B[31m b\\u202Ec"));
}

TEST(TextReport, uses_colour_only_when_asked_and_never_for_the_meaning) {
  ReportStory story = full_story();
  const std::string plain = text_of(story);
  std::string colored = text_of(story, 80, true);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_THAT(colored, HasSubstr("\x1b[1;31mNOT READY\x1b[0m"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain);
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
