#include "rung/report.h"

#include <gtest/gtest.h>

#include "report/words.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

constexpr Month august{2026, 8};

TEST(MonthsInWords, are_compressed_to_ranges_and_name_each_year_once) {
  EXPECT_EQ(months_in_words({{2026, 8}}), "August 2026");
  EXPECT_EQ(months_in_words({{2026, 8}, {2026, 9}}), "August and September 2026");
  EXPECT_EQ(months_in_words({{2026, 5}, {2026, 6}, {2026, 7}}), "May to July 2026");
  EXPECT_EQ(months_in_words({{2025, 11}, {2025, 12}, {2026, 1}}), "November 2025 to January 2026");
  EXPECT_EQ(months_in_words({{2025, 10}, {2025, 12}, {2026, 1}, {2026, 3}}),
            "October, December 2025, January and March 2026");
  EXPECT_EQ(months_in_words({{2026, 1}, {2026, 4}, {2026, 5}, {2026, 6}}),
            "January and April to June 2026");
}

TEST(MonthsInBrief, leave_years_out_unless_asked) {
  EXPECT_EQ(months_in_brief({{2026, 8}, {2026, 9}}, false), "August, September");
  EXPECT_EQ(months_in_brief({{2025, 12}, {2026, 2}}, true), "December 2025, February 2026");
}

TEST(Words, count_and_list) {
  EXPECT_EQ(counted(1, "month", "months"), "one month");
  EXPECT_EQ(counted(12, "month", "months"), "twelve months");
  EXPECT_EQ(counted(13, "month", "months"), "13 months");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b", "c"}, "or"), "a, b or c");
  EXPECT_EQ(listed({}), "");
}

TEST(Words, tell_how_a_reading_stands_to_what_is_asked) {
  const Metric apps{"apps", "", "apps", {}, false, {}};
  const Metric scale{"rating", "", "", {"below", "meets", "exceeds"}, false, {}};
  MetricRange least{0, Decimal::from_integer(2), std::nullopt};
  EXPECT_EQ(comparison(apps, least, Decimal::from_integer(1)), "1 < 2");
  EXPECT_EQ(comparison(scale, least, Decimal::from_integer(1)), "meets < exceeds");
  MetricRange most{0, std::nullopt, Decimal::from_integer(2)};
  EXPECT_EQ(comparison(apps, most, Decimal::from_integer(5)), "5 > 2");
  MetricRange both{0, Decimal::from_integer(2), Decimal::from_integer(5)};
  EXPECT_EQ(range_in_words(apps, both), "from 2 to 5 apps");
  EXPECT_EQ(range_in_words(apps, most), "at most 2 apps");
}

/// Thirteen of equal weight, nine of them held: 69.23% of 70%.
ReportStory nine_of_thirteen() {
  ReportStory story;
  for (int i = 0; i < 13; ++i) {
    story.row("L5.r" + std::to_string(i), "Does it", i < 9 ? "######" : "##..##");
  }
  story.settle();
  return story;
}

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
    story.result(0).months[2].reading = Decimal::from_integer(38);
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
            "now, if what was done is written down; else May 2027, before the June 2027 session");
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
