#include <gtest/gtest.h>

#include "support/report_story.h"

namespace rung::test {
namespace {

TEST(Trace, says_of_each_entry_whether_it_counted_and_why_not) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  story.asked(0).sources = {0};
  const auto why = [&](NotCounted reason) {
    story.result(0).trace = {{0, reason}};
    return story.report().assessments[0].responsibilities[0].entries[0].why_not;
  };
  EXPECT_EQ(why(NotCounted::draft), "a draft, not yet claimed");
  EXPECT_EQ(why(NotCounted::after_evaluation), "after November 2026, the last complete month");
  EXPECT_EQ(why(NotCounted::source_not_accepted), "of source artifact; dashboard is accepted here");
  EXPECT_EQ(why(NotCounted::unconfirmed), "not confirmed");
  EXPECT_EQ(why(NotCounted::outside_window), "outside the window, June 2026 to November 2026");
  EXPECT_EQ(why(NotCounted::skill_level_too_low), "shows the skill below the level asked");
  story.asked(0).metric = MetricRange{0, Decimal::from_integer(1), std::nullopt};
  EXPECT_EQ(why(NotCounted::metric_decides), "readings of apps_owned decide about this");
  story.result(0).trace = {{0, std::nullopt}};
  const ReportEntry entry = story.report().assessments[0].responsibilities[0].entries[0];
  EXPECT_TRUE(entry.counted);
  EXPECT_EQ(entry.why_not, "");
  EXPECT_EQ(entry.place.path, "dana.yaml");
  EXPECT_EQ(entry.place.line, 2U);
}

TEST(Trace, of_a_gate_tells_which_votes_counted) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  const SourceFile* file = story.evidence.source.get();
  const auto vote = [&](std::string by, int level, Date date, std::uint32_t at) {
    return Vote{0,
                1,
                std::move(by),
                {Standing::Kind::level, level},
                Decision::approve,
                date,
                {file, at, at + 1}};
  };
  story.evidence.votes = {
      vote("p1", 1, {Month(2026, 11), 3}, 0), vote("p1", 1, {Month(2026, 10), 3}, 1),
      vote("p2", 0, {Month(2026, 11), 3}, 2), vote("p3", 1, {Month(2026, 12), 3}, 3)};
  story.framework.levels[1].rank = 2;
  Predicate panel = predicate_of("approval");
  panel.by = {{{{Standing::Kind::level, 1}, true}}, "L5+"};
  auto& gate = story.gate("panel", "Panel", panel, Outcome::met, "1 approve");
  gate.finding.places = {story.evidence.votes[0].at};
  story.settle();
  const auto records = story.report().assessments[0].gates[0].finding.records;
  ASSERT_EQ(records.size(), 4U);
  EXPECT_TRUE(records[0].counted);
  EXPECT_EQ(records[0].title, "L5, approve on 2026-11-03");
  EXPECT_EQ(records[1].why_not, "a later vote of p1 stands");
  EXPECT_EQ(records[2].why_not, "L4 is not L5+");
  EXPECT_EQ(records[3].why_not, "after 2026-11-30");
}

TEST(Trace, of_a_gate_tells_which_entries_and_duties_counted) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  Predicate count = predicate_of("count");
  count.subject = 1;
  count.where = {{0, {FactValue(std::string("talk"))}, {}, {}}};
  story.gate("talk", "Talk", count, Outcome::not_enough, "0 of 1");
  story.evidence.duties = {
      {0, {Month(2025, 1), Month(2025, 6)}, {}, {}, story.evidence.entries[0].at},
      {0, {Month(2027, 1), std::nullopt}, {}, {}, {}}};
  auto& lead =
      story.gate("lead", "Leads", predicate_of("duty", 12), Outcome::not_enough, "6 of 12 months");
  lead.finding.places = {story.evidence.duties[0].at};
  const auto records = [&](std::size_t gate) {
    return story.report().assessments[0].gates[gate].finding.records;
  };
  EXPECT_EQ(records(0)[0].why_not, "type is not stated");
  story.evidence.entries[0].facts = {{0, FactValue(std::string("blog"))}};
  EXPECT_EQ(records(0)[0].why_not, "type is blog");
  EXPECT_TRUE(records(1)[0].counted);
  EXPECT_EQ(records(1)[0].title, "January 2025 to June 2025");
  EXPECT_EQ(records(1)[1].why_not, "after November 2026, the last complete month");
}

TEST(Report, says_what_a_verdict_is_not_and_when_there_is_nothing_to_assess) {
  ReportStory story;
  story.file.assessments.clear();
  const Report report = story.report();
  EXPECT_EQ(report.nothing_to_assess,
            "L4 Security Engineer leads to no further level: there is nothing to assess.");
  EXPECT_FALSE(report.ready.has_value());
  story.framework.levels[0].title = "L4";
  EXPECT_EQ(story.report().level.name, "L4");
  EXPECT_NE(report.disclaimer, "");
}

TEST(Report, tallies_a_run_over_several_files) {
  Report ready;
  ready.ready = true;
  Report not_ready;
  not_ready.ready = false;
  EXPECT_EQ(tally_of(std::vector{ready, not_ready, not_ready}), "3 assessed: 1 ready, 2 not ready");
  EXPECT_EQ(tally_of(std::vector{ready, Report{}}),
            "1 assessed: 1 ready, 0 not ready; 1 with nothing to assess");
}

}  // namespace
}  // namespace rung::test
