#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "load/framework_kinds.h"
#include "load/name_kinds.h"
#include "load/schema_kinds.h"
#include "support/load_cases.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

TEST(LoadFramework, every_problem_is_told_at_its_place) {
  for (const LoadCase& one : framework_cases()) {
    const MarkedText text = unmark(one.marked);
    LoadedText loaded = load_framework_text(text.text);
    EXPECT_EQ(lines_of(loaded.diagnostics), expected_lines(one, text)) << one.name;
    EXPECT_FALSE(loaded.framework) << one.name;
  }
}

TEST(LoadFramework, every_kind_of_problem_is_tested) {
  std::set<std::string_view> reported;
  for (const LoadCase& one : framework_cases()) {
    LoadedText loaded = load_framework_text(unmark(one.marked).text);
    for (const Diagnostic& problem : loaded.diagnostics.all()) reported.insert(problem.info->code);
  }
  std::vector<const DiagnosticInfo*> kinds(framework_kinds.begin(), framework_kinds.end());
  kinds.insert(kinds.end(), schema_kinds.begin(), schema_kinds.end());
  kinds.insert(kinds.end(), name_kinds.begin(), name_kinds.end());
  const std::set<std::string_view> of_evidence = {"unknown-responsibility", "unknown-skill"};
  for (const DiagnosticInfo* info : kinds) {
    EXPECT_TRUE(reported.contains(info->code) || of_evidence.contains(info->code)) << info->code;
  }
}

Framework loaded(const std::string& text) {
  LoadedText result = load_framework_text(text);
  EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{});
  return result.framework.value_or(Framework{});
}

TEST(LoadFramework, the_smallest_one_has_the_default_rule) {
  const Framework framework = loaded(
      "schema: rung/framework/v1\nid: a\ntitle: null\nversion: 012\nlevels:\n  - {id: L1, next: "
      "L2}\n  - {id: L2}\n");
  EXPECT_EQ(framework.id.value, "a");
  EXPECT_EQ(framework.title, "null");
  EXPECT_EQ(framework.version, "012");
  EXPECT_EQ(framework.levels[1].title, "L2");
  ASSERT_EQ(framework.promotions.size(), 1U);
  const Rule& rule = framework.promotions[0].rule;
  EXPECT_EQ(rule.coverage, 7000);
  EXPECT_EQ(rule.months, 6);
  EXPECT_EQ(rule.measure, Measure::sustained);
  EXPECT_EQ(rule.window_within, 0);
  EXPECT_FALSE(rule.leave_counts);
  EXPECT_EQ(rule.confirmation.need, Confirmation::Need::none);
  EXPECT_FALSE(rule.max_entry_months);
  EXPECT_EQ(rule.max_not_applicable, 0);
}

TEST(LoadFramework, hours_of_mentoring_are_built_in) {
  const Framework plain = loaded(framework_base);
  ASSERT_EQ(plain.metrics.size(), 3U);
  EXPECT_EQ(plain.metrics[2].id, "mentoring_hours");
  EXPECT_TRUE(plain.metrics[2].sums_hours);
  const Framework declared = loaded(
      "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\nmetrics: {mentoring_hours: "
      "Time given, m: M}\n" +
      framework_ladder);
  ASSERT_EQ(declared.metrics.size(), 2U);
  EXPECT_EQ(declared.metrics[0].title, "Time given");
  EXPECT_TRUE(declared.metrics[0].sums_hours);
}

TEST(LoadFramework, ranks_default_to_the_longest_way) {
  const Framework framework =
      loaded(framework_head +
             "levels: [{id: A, next: [B, C]}, {id: B, next: [C]}, {id: C, next: [D]}, {id: D}, "
             "{id: E, rank: 9, next: D}]\n");
  std::vector<int> ranks;
  for (const Level& level : framework.levels) ranks.push_back(level.rank);
  EXPECT_EQ(ranks, (std::vector<int>{1, 2, 3, 4, 9}));
  EXPECT_TRUE(framework.at_or_above(3, 0));
  EXPECT_TRUE(framework.at_or_above(2, 2));
  EXPECT_FALSE(framework.at_or_above(0, 3));
  EXPECT_FALSE(framework.at_or_above(4, 0));
}

TEST(LoadFramework, who_goes_by_rank_over_levels_and_roles) {
  const Framework framework =
      loaded(framework_head +
             "levels: [{id: L6, rank: 6, reports_to: [L6+, hrbp+, vp]}, {id: L7, rank: 7}]\n");
  const Who& who = framework.levels[0].reports_to;
  EXPECT_EQ(who.text, "L6+, hrbp+ or vp");
  const auto level = [](int index) { return Standing{Standing::Kind::level, index}; };
  const auto role = [](int index) { return Standing{Standing::Kind::role, index}; };
  EXPECT_TRUE(framework.matches(who, level(1)));
  EXPECT_TRUE(framework.matches(who, role(0)));
  EXPECT_TRUE(framework.matches(who, role(1)));
  const Who only_hrbp{{{role(1), true}}, "hrbp+"};
  EXPECT_TRUE(framework.matches(only_hrbp, role(1)));
  EXPECT_FALSE(framework.matches(only_hrbp, role(0)));
  EXPECT_TRUE(framework.matches(Who{}, role(1)));
}

TEST(LoadFramework, responsibilities_come_before_the_cells_of_skills) {
  const Framework framework = loaded(
      framework_base +
      "skills:\n  - {id: s, area: delivery, levels: {L3: Leads, L2: {text: Helps, weight: 2, "
      "required: true, lasts: 3, metric: {name: rating, at_least: mid}}}}\n"
      "responsibilities:\n  - {id: r, levels: all, tracks: cloud, text: Owns, sources: "
      "feedback, examples: [one, two], guidance: g, aligns: [{scheme: nice, release: 2.0, "
      "id: T1}]}\n");
  std::vector<std::string> ids;
  for (const Responsibility& one : framework.responsibilities) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"r", "s@L3", "s@L2"}));
  const Responsibility& cell = framework.responsibilities[2];
  EXPECT_EQ(cell.area, 0);
  EXPECT_EQ(cell.skill, 0);
  EXPECT_EQ(cell.levels, std::vector<int>{1});
  EXPECT_EQ(cell.weight, 2);
  EXPECT_EQ(cell.lasts, 3);
  EXPECT_TRUE(cell.required);
  EXPECT_EQ(cell.metric->at_least, Decimal::from_integer(1));
  EXPECT_EQ(framework.skills[0].cells, (std::vector<int>{1, 2}));
  const Responsibility& own = framework.responsibilities[0];
  EXPECT_EQ(own.levels, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(own.tracks, std::vector<int>{1});
  EXPECT_TRUE(own.accepts(1));
  EXPECT_FALSE(own.accepts(0));
  EXPECT_EQ(own.examples.size(), 2U);
  EXPECT_EQ(own.aligns[0].release, "2.0");
}

/// A framework that asks so many things at L2 of everybody, and so many on each of two tracks.
std::string asking(int of_all, int on_each) {
  std::string text =
      "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\n"
      "tracks: [{id: t, title: T}, {id: u, title: U}]\n"
      "levels: [{id: L1, next: [L2]}, {id: L2}]\nresponsibilities:\n";
  const auto add = [&](const std::string& id, const std::string& more) {
    text += "  - {id: " + id + ", level: L2, text: Does it." + more + "}\n";
  };
  for (int i = 1; i <= of_all; ++i) add("r" + std::to_string(i), "");
  for (int i = 1; i <= on_each; ++i) {
    add("t" + std::to_string(i), ", tracks: [t]");
    add("u" + std::to_string(i), ", tracks: [u]");
  }
  return text;
}

TEST(LoadFramework, a_level_asks_for_no_more_on_one_track_than_can_be_planned_for) {
  EXPECT_EQ(loaded(asking(200, 0)).responsibilities.size(), 200U);
  EXPECT_EQ(loaded(asking(50, 150)).responsibilities.size(), 350U);
  for (const auto& [text, line] : {std::pair(asking(201, 0), 208), {asking(50, 151), 358}}) {
    LoadedText result = load_framework_text(text);
    EXPECT_FALSE(result.framework);
    ASSERT_EQ(result.diagnostics.error_count(), 1U);
    const Diagnostic& problem = result.diagnostics.all().front();
    EXPECT_EQ(problem.message, "there are more than 200 responsibilities at `L2`");
    EXPECT_EQ(problem.at.start().line, line);
  }
}

TEST(LoadFramework, a_promotion_overrides_the_rule_key_by_key) {
  const Framework framework =
      loaded(framework_base +
             "rule: {coverage: 62.5%, months: 4, measure: monthly, window: {within: 2}, leave: "
             "count, confirmation: [vp+, hrbp], max_entry_months: 12, max_not_applicable: 10%}\n"
             "promotions:\n  - {from: L2, to: M3, rule: {months: 3, window: current, confirmation: "
             "anyone, max_entry_months: none}}\n");
  ASSERT_EQ(framework.promotions.size(), 3U);
  const Rule& plain = framework.promotion(0, 1)->rule;
  EXPECT_EQ(plain.coverage, 6250);
  EXPECT_EQ(plain.window_within, 2);
  EXPECT_TRUE(plain.leave_counts);
  EXPECT_EQ(plain.confirmation.who.text, "vp+ or hrbp");
  EXPECT_EQ(plain.max_entry_months, 12);
  EXPECT_EQ(plain.max_not_applicable, 1000);
  const Rule& own = framework.promotion(1, 3)->rule;
  EXPECT_EQ(own.coverage, 6250);
  EXPECT_EQ(own.months, 3);
  EXPECT_EQ(own.measure, Measure::monthly);
  EXPECT_EQ(own.window_within, 0);
  EXPECT_EQ(own.confirmation.need, Confirmation::Need::anyone);
  EXPECT_FALSE(own.max_entry_months);
  EXPECT_EQ(framework.promotion(0, 3), nullptr);
}

TEST(LoadFramework, gates_and_fast_track) {
  const Framework framework = loaded(
      framework_base +
      "promotions:\n  - from: L1\n    to: L2\n    gates:\n"
      "      - {id: a, text: t, requires: {duty: owner, months: 12, current: true, where: "
      "{adopters: {at_least: 2, at_most: 5}, type: {one_of: [talk, blog]}, ok: true}}}\n"
      "      - {id: b, text: t, requires: {any: [{count: feedback, at_least: 2, within_months: 6}, "
      "{metric: rating, at_least: mid, months: 3}, {approval: panel, by: vp+, votes: 2, unanimous: "
      "true}, {level_months: 18}]}}\n"
      "    fast_track: {requires: {approval: panel}, waives: [b, rule], once_every_months: 12}\n");
  const Promotion& promotion = *framework.promotion(0, 1);
  ASSERT_EQ(promotion.gates.size(), 2U);
  const Predicate& duty = promotion.gates[0].requirement;
  EXPECT_EQ(duty.kind->key, "duty");
  EXPECT_EQ(duty.months, 12);
  EXPECT_TRUE(duty.current);
  ASSERT_EQ(duty.where.size(), 3U);
  EXPECT_EQ(duty.where[0].at_most, Decimal::from_integer(5));
  EXPECT_EQ(duty.where[1].one_of.size(), 2U);
  EXPECT_EQ(std::get<bool>(duty.where[2].one_of[0]), true);
  const Predicate& any = promotion.gates[1].requirement;
  ASSERT_EQ(any.parts.size(), 4U);
  EXPECT_EQ(any.parts[0].within_months, 6);
  EXPECT_EQ(any.parts[0].at_least, 2);
  EXPECT_EQ(any.parts[1].range.at_least, Decimal::from_integer(1));
  EXPECT_EQ(any.parts[1].months, 3);
  EXPECT_EQ(any.parts[2].by.text, "vp+");
  EXPECT_TRUE(any.parts[2].unanimous);
  EXPECT_EQ(any.parts[3].months, 18);
  ASSERT_TRUE(promotion.fast_track);
  EXPECT_TRUE(promotion.fast_track->waives_rule);
  EXPECT_EQ(promotion.fast_track->waives_gates, std::vector<int>{1});
  EXPECT_EQ(promotion.fast_track->once_every_months, 12);
}

TEST(LoadFramework, the_rest_of_the_head_and_growth) {
  const Framework framework = loaded(
      framework_base +
      "effective: 2026-01\nreview: {every_months: 12, month: 1}\ncalibration: [12, 6]\n"
      "growth:\n  - {id: g, kind: budget, title: Travel, levels: L2, tracks: [cloud], helps: "
      "delivery, cadence: yearly, amounts: {L1: 3500, L2: 10.50}}\n");
  EXPECT_EQ(to_string(*framework.effective), "2026-01");
  EXPECT_EQ(framework.review->every_months, 12);
  EXPECT_EQ(framework.calibration, (std::vector<int>{6, 12}));
  const Growth& growth = framework.growth[0];
  EXPECT_EQ(growth.levels, std::vector<int>{1});
  EXPECT_EQ(growth.helps, std::vector<std::string>{"delivery"});
  EXPECT_EQ(growth.amounts[1].second.to_string(), "10.5");
}

TEST(LoadFramework, places_that_disagree_name_each_other) {
  LoadedText twice = load_framework_text(framework_head + "levels: [{id: L1}, {id: vp}]\n");
  ASSERT_EQ(twice.diagnostics.all().size(), 1U);
  const Diagnostic& problem = twice.diagnostics.all()[0];
  EXPECT_EQ(problem.at.start().line, 13U);
  ASSERT_EQ(problem.related.size(), 1U);
  EXPECT_EQ(problem.related[0].at.start(), (Position{10, 9}));
}

TEST(LoadFramework, every_conformance_case_and_builtin_framework_loads) {
  int count = 0;
  for (const auto& folder : folders_below(source_folder() / "tests/conformance")) {
    LoadedText result = load_framework_text(read_text(folder / "framework.yaml"));
    EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{}) << folder;
    ++count;
  }
  for (const auto& file :
       std::filesystem::directory_iterator(source_folder() / "data/frameworks")) {
    LoadedText result = load_framework_text(read_text(file.path()));
    EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{}) << file.path();
    ++count;
  }
  EXPECT_GT(count, 40);
}

}  // namespace
}  // namespace rung::test
