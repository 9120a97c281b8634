#include <gtest/gtest.h>

#include "support/report_story.h"

namespace rung::test {
namespace {

constexpr Month august{2026, 8};

ReportGap gap_of_row(std::string_view strip, void (*change)(ReportStory&)) {
  ReportStory story;
  story.row("L5.a", "A", strip);
  change(story);
  story.settle();
  return story.report().assessments[0].responsibilities[0].gap.value();
}

TEST(Gap, without_evidence_names_months_and_accepted_sources) {
  const ReportGap gap = gap_of_row("##..##", [](ReportStory& story) {
    story.asked(0).sources = {0, 1};
    story.asked(0).guidance = "link the talk";
  });
  EXPECT_EQ(gap.kind, "no_evidence");
  EXPECT_EQ(gap.brief, "no evidence in August, September");
  EXPECT_EQ(gap.missing, "No evidence in August and September 2026.");
  EXPECT_EQ(gap.closes,
            "Evidence from dashboard or artifact for these months closes it. Guidance: link the "
            "talk.");
  EXPECT_EQ(gap.message, gap.missing + " " + gap.closes);
  ASSERT_EQ(gap.months.size(), 2U);
  EXPECT_EQ(gap.months[0].month, august);
}

TEST(Gap, of_every_month_is_brief) {
  const ReportGap gap = gap_of_row("--....", [](ReportStory& story) { story.asked(0).lasts = 3; });
  EXPECT_EQ(gap.brief, "no evidence in any month");
  EXPECT_EQ(gap.missing, "No evidence in August to November 2026.");
  EXPECT_EQ(gap.closes,
            "Evidence for these months closes it. One showing counts for three months.");
}

TEST(Gap, below_a_metric_gives_reading_and_threshold) {
  const ReportGap gap = gap_of_row("##v.##", [](ReportStory& story) {
    story.asked(0).metric = MetricRange{0, Decimal::from_integer(40), std::nullopt};
    story.result(0).history[2].reading = Decimal::from_integer(38);
  });
  EXPECT_EQ(gap.kind, "below");
  EXPECT_EQ(gap.brief, "August: 38 < 40; no reading in September");
  EXPECT_EQ(gap.missing,
            "38 apps in August 2026 (asked: at least 40 apps); no reading in September 2026.");
  EXPECT_EQ(gap.closes,
            "What was measured stands: it closes once six consecutive months after August 2026 are "
            "in range.");
}

TEST(Gap, unconfirmed_names_the_entries_and_who_may_confirm) {
  const ReportGap gap = gap_of_row("???###", [](ReportStory& story) {
    story.rule().confirmation.need = Confirmation::Need::who;
    story.rule().confirmation.who.text = "L6+";
  });
  EXPECT_EQ(gap.kind, "unconfirmed");
  EXPECT_EQ(gap.brief, "unconfirmed in June to August");
  EXPECT_EQ(gap.message,
            "Unconfirmed in June to August 2026. Confirmation of roadmap by L6+ closes it.");
}

TEST(Gap, of_sources_names_those_that_are_there_and_those_that_would_do) {
  const ReportGap gap = gap_of_row("######", [](ReportStory& story) {
    story.asked(0).min_sources = 2;
    story.result(0).gap = ResponsibilityGap{GapKind::too_few_sources, {}, 1};
  });
  EXPECT_EQ(gap.kind, "too_few_sources");
  EXPECT_EQ(gap.brief, "1 of 2 sources");
  EXPECT_EQ(gap.message,
            "Performed in every month, but shown by one source (artifact) where two are needed. "
            "Evidence of another source (dashboard or feedback) for any of these months closes "
            "it.");
}

TEST(Gap, tells_what_was_meant_to_show_it_but_does_not_count) {
  const ReportGap gap = gap_of_row("....##", [](ReportStory& story) {
    story.asked(0).sources = {0};
    story.result(0).trace = {{0, std::nullopt},
                             {0, NotCounted::outside_window},
                             {0, NotCounted::draft},
                             {0, NotCounted::source_not_accepted}};
  });
  EXPECT_EQ(gap.closes,
            "Evidence from dashboard for these months closes it. Not counted so far: roadmap (a "
            "draft, not yet claimed) and roadmap (of source artifact; dashboard is accepted "
            "here).");
}

TEST(SetAside, is_told_with_who_approved_it) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  const int aside = story.row("L5.b", "B", "......");
  SetAside item;
  item.no_opportunity = true;
  item.approved_by = Person{"m-7", {}};
  story.evidence.set_aside = {item};
  story.result(aside).set_aside = 0;
  story.settle();
  const ReportAssessment report = story.report().assessments[0];
  EXPECT_EQ(report.responsibilities[1].set_aside, "set aside, no opportunity (approved by m-7)");
  EXPECT_EQ(report.coverage_text, "100% of 70% (50% of all)");
  EXPECT_EQ(report.margin.back(), "Had nothing been set aside, coverage would be 50%.");
  EXPECT_EQ(report.rule.applicable_count, 1);
}

}  // namespace
}  // namespace rung::test
