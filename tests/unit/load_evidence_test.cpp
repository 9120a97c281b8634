#include "load/evidence_kinds.h"

#include <gtest/gtest.h>

#include <set>

#include "support/load_cases.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

TEST(LoadEvidence, every_problem_is_told_at_its_place) {
  for (const LoadCase& one : evidence_cases()) {
    const MarkedText text = unmark(one.marked);
    LoadedText loaded = load_evidence_text(text.text, framework_of_cases());
    EXPECT_EQ(lines_of(loaded.diagnostics), expected_lines(one, text)) << one.name;
    EXPECT_FALSE(loaded.evidence) << one.name;
  }
}

std::vector<std::string> reference_problems(const std::string& text) {
  Diagnostics diagnostics;
  const auto source = source_of(text);
  const auto file = parse_file(source, diagnostics);
  if (file && framework_reference(*file, diagnostics)) return {"found"};
  return lines_of(diagnostics);
}

TEST(LoadEvidence, the_framework_it_is_for) {
  using Lines = std::vector<std::string>;
  const std::string schema = "schema: rung/evidence/v1\n";
  EXPECT_EQ(reference_problems(schema + "framework: acme\n"), Lines{"found"});
  EXPECT_EQ(reference_problems(schema + "framewrok: acme\n"), Lines{"found"});
  EXPECT_EQ(reference_problems(schema),
            Lines{"1:1-1:7 missing-framework: the file does not say which framework it is for "
                  "[name one with `framework: ID`, or with `--framework` on the command line]"});
  EXPECT_EQ(reference_problems(schema + "framework: ''\n"),
            Lines{"2:12-2:14 missing-framework: the file does not say which framework it is for"});
  EXPECT_EQ(
      reference_problems(schema + "framework: [acme]\n"),
      Lines{"2:12-2:18 wrong-kind: expected the id or the path of a framework, found a list"});
}

TEST(LoadEvidence, a_promotion_that_asks_for_nothing_points_at_the_framework) {
  LoadedText loaded = load_evidence_text(
      evidence_head + "employee: {id: e, level: L1, track: appsec, level_since: 2024-02}\n",
      framework_of_cases());
  ASSERT_EQ(loaded.diagnostics.all().size(), 1U);
  const Diagnostic& problem = loaded.diagnostics.all()[0];
  EXPECT_EQ(problem.info, &nothing_asked.info);
  EXPECT_EQ(problem.message, "the promotion to `M2` asks for nothing on the track `appsec`");
  EXPECT_EQ(problem.at.file->path(), "framework.yaml");
  EXPECT_EQ(problem.at.start(), (Position{12, 61}));
  ASSERT_EQ(problem.related.size(), 1U);
  EXPECT_EQ(problem.related[0].at.file->path(), "evidence.yaml");
  EXPECT_TRUE(load_evidence_text(evidence_head +
                                     "employee: {id: e, level: L1, track: appsec, level_since: "
                                     "2024-02}\ntarget: L2\n",
                                 framework_of_cases())
                  .evidence);
  LoadedText no_track = load_evidence_text(
      evidence_head + "employee: {id: e, level: L2, level_since: 2024-02}\n", framework_of_cases());
  ASSERT_EQ(no_track.diagnostics.all().size(), 1U);
  EXPECT_EQ(no_track.diagnostics.all()[0].message, "the promotion to `L3` asks for nothing");
}

TEST(LoadEvidence, every_kind_of_problem_is_tested) {
  std::set<std::string_view> reported = {nothing_asked.info.code, missing_framework.info.code};
  for (const LoadCase& one : evidence_cases()) {
    LoadedText loaded = load_evidence_text(unmark(one.marked).text, framework_of_cases());
    for (const Diagnostic& problem : loaded.diagnostics.all()) reported.insert(problem.info->code);
  }
  for (const DiagnosticInfo* info : evidence_kinds) {
    EXPECT_TRUE(reported.contains(info->code)) << info->code;
  }
  EXPECT_TRUE(reported.contains("unknown-responsibility"));
  EXPECT_TRUE(reported.contains("unknown-skill"));
}

Evidence loaded(const std::string& text) {
  LoadedText result = load_evidence_text(text, framework_of_cases());
  EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{});
  return result.evidence.value_or(Evidence{});
}

TEST(LoadEvidence, the_smallest_one_is_about_every_next_level) {
  const Evidence evidence = loaded(evidence_base);
  EXPECT_EQ(evidence.employee.id, "e-1");
  EXPECT_EQ(evidence.employee.name, "");
  EXPECT_EQ(evidence.employee.track, 1);
  EXPECT_EQ(to_string(evidence.employee.level_since), "2024-02");
  EXPECT_EQ(evidence.targets, (std::vector<int>{1, 2}));
  EXPECT_FALSE(evidence.as_of);
  EXPECT_TRUE(loaded(evidence_head + "employee: {id: e, level: L3, level_since: 2024-02-29}\n")
                  .targets.empty());
}

TEST(LoadEvidence, entries_say_when_in_five_ways) {
  const Evidence evidence =
      loaded(evidence_base +
             "evidence:\n"
             "  - {source: dashboard, from: 2026-01-15, to: 2026-03, title: T, link: http://x}\n"
             "  - {id: k, source: feedback, from: 2026-01}\n"
             "  - {source: feedback, month: 2026-05, draft: true}\n"
             "  - {source: feedback, date: 2026-05-14}\n"
             "  - {source: feedback, metric: apps, values: {2026-01: 27, 2026-Q2: 31.50}}\n"
             "  - {source: feedback, hours: {2026-01-31: 0, 2026-02: 4.5}}\n");
  ASSERT_EQ(evidence.entries.size(), 6U);
  const auto& entries = evidence.entries;
  EXPECT_EQ(entries[0].id, "e1");
  EXPECT_EQ(to_string(entries[0].period->from), "2026-01");
  EXPECT_EQ(to_string(*entries[0].period->to), "2026-03");
  EXPECT_TRUE(entries[0].reaches);
  EXPECT_EQ(entries[1].id, "k");
  EXPECT_FALSE(entries[1].period->to);
  EXPECT_EQ(entries[2].id, "e3");
  EXPECT_FALSE(entries[2].reaches);
  EXPECT_TRUE(entries[2].draft);
  EXPECT_EQ(to_string(*entries[3].period->to), "2026-05");
  ASSERT_EQ(entries[4].readings.size(), 4U);
  EXPECT_EQ(entries[4].metric, 0);
  EXPECT_EQ(to_string(entries[4].readings[3].month), "2026-06");
  EXPECT_EQ(entries[4].readings[3].value.to_string(), "31.5");
  EXPECT_FALSE(entries[4].period);
  EXPECT_EQ(entries[5].metric, 2);
  EXPECT_EQ(to_string(entries[5].readings[0].month), "2026-01");
}

TEST(LoadEvidence, what_entries_show_and_carry) {
  const Evidence evidence = loaded(
      with_entry(
          "month: 2026-05, shows: [own-apps, modeling@M2, own-apps], facts: {type: talk, ok: "
          "true, adopters: 012, score: 1.50, team: no}, confirmed_by: {id: m-7, role: vp}") +
      "  - {source: feedback, month: 2026-05, shows: own-apps}\n");
  const Entry& entry = evidence.entries[0];
  ASSERT_EQ(entry.shows.size(), 2U);
  EXPECT_EQ(entry.shows[0].responsibility, 0);
  EXPECT_EQ(entry.shows[1].skill, 0);
  EXPECT_EQ(entry.shows[1].level, 2);
  ASSERT_EQ(entry.facts.size(), 5U);
  EXPECT_EQ(std::get<std::string>(entry.facts[0].value), "talk");
  EXPECT_EQ(std::get<bool>(entry.facts[1].value), true);
  EXPECT_EQ(std::get<Decimal>(entry.facts[2].value), Decimal::from_integer(12));
  EXPECT_EQ(std::get<Decimal>(entry.facts[3].value).to_string(), "1.5");
  EXPECT_EQ(std::get<std::string>(entry.facts[4].value), "no");
  EXPECT_EQ(entry.confirmed_by->id, "m-7");
  EXPECT_EQ(entry.confirmed_by->standing, (Standing{Standing::Kind::role, 0}));
  EXPECT_EQ(evidence.entries[1].shows.size(), 1U);
}

TEST(LoadEvidence, months_may_stand_in_any_order_but_each_once) {
  const std::string metric = "metric: apps, values: {2026-03: 3, 2026-01: 1, 2026-02: 2";
  const Evidence evidence = loaded(with_entry(metric + "}"));
  ASSERT_EQ(evidence.entries[0].readings.size(), 3U);
  EXPECT_EQ(to_string(evidence.entries[0].readings[1].month), "2026-01");
  for (const char* again : {"2026-01-05", "2026-02-05", "2026-03-05", "2026-Q1"}) {
    const LoadedText text =
        load_evidence_text(with_entry(metric + ", " + again + ": 9}"), framework_of_cases());
    EXPECT_FALSE(text.evidence) << again;
    EXPECT_EQ(text.diagnostics.error_count(), 1U) << again;
  }
}

TEST(LoadEvidence, what_is_shown_twice_is_shown_once_however_long_the_list) {
  Framework framework = framework_of_cases();
  std::string shows;
  for (int i = 0; i < 40; ++i) {
    Responsibility& asked = framework.responsibilities.emplace_back(framework.responsibilities[0]);
    asked.id = "r" + std::to_string(i);
    shows += asked.id + ", ";
  }
  framework.names.responsibilities = IdIndex(framework.responsibilities);
  const LoadedText text = load_evidence_text(
      with_entry("month: 2026-05, shows: [" + shows + shows + "own-apps]"), framework);
  ASSERT_TRUE(text.evidence);
  EXPECT_EQ(text.evidence->entries[0].shows.size(), 41U);
}

TEST(LoadEvidence, everything_beside_entries) {
  const Evidence evidence = loaded(
      evidence_base +
      "target: M2\nas_of: 2026-11-14\nleave: [{from: 2026-03, to: 2026-04}]\n"
      "duties: [{duty: owner, from: 2025-06, to: 2026-11-02, facts: {adopters: 7}}]\n"
      "approvals: [{kind: sponsor, for: L2, by: r, role: L3, decision: abstain, date: "
      "2026-11-10}]\n"
      "not_applicable: [{responsibility: modeling@L2, why: no_opportunity, reason: none yet, "
      "approved_by: {id: m, role: hrbp}}]\n"
      "growth_plan: {link: http://x, since: 2026-02}\n"
      "fast_track: {requested_on: 2026-11-01, last_granted: 2024-12}\n");
  EXPECT_EQ(evidence.targets, std::vector<int>{2});
  EXPECT_EQ(to_string(*evidence.as_of), "2026-11-14");
  EXPECT_EQ(to_string(evidence.leave[0].to), "2026-04");
  EXPECT_EQ(to_string(*evidence.duties[0].period.to), "2026-11");
  EXPECT_EQ(evidence.duties[0].facts.size(), 1U);
  const Vote& vote = evidence.votes[0];
  EXPECT_EQ(vote.approval, 1);
  EXPECT_EQ(vote.level, 1);
  EXPECT_EQ(vote.decision, Decision::abstain);
  EXPECT_EQ(to_string(vote.date), "2026-11-10");
  EXPECT_EQ(evidence.set_aside[0].responsibility, 3);
  EXPECT_TRUE(evidence.set_aside[0].no_opportunity);
  EXPECT_EQ(evidence.set_aside[0].approved_by->id, "m");
  EXPECT_EQ(to_string(*evidence.growth_plan->since), "2026-02");
  EXPECT_EQ(to_string(evidence.fast_track->requested_on), "2026-11-01");
  EXPECT_EQ(to_string(*evidence.fast_track->last_granted), "2024-12");
}

TEST(LoadEvidence, both_places_are_named_where_two_disagree) {
  LoadedText loaded = load_evidence_text(
      evidence_base +
          "evidence:\n  - {source: dashboard, metric: apps, values: {2026-05: 3}}\n"
          "  - {source: dashboard, metric: apps, values: {2026-05: 4}}\n",
      framework_of_cases());
  ASSERT_EQ(loaded.diagnostics.all().size(), 1U);
  const Diagnostic& problem = loaded.diagnostics.all()[0];
  EXPECT_EQ(problem.at.start().line, 6U);
  ASSERT_EQ(problem.related.size(), 1U);
  EXPECT_EQ(problem.related[0].at.start().line, 5U);
}

TEST(LoadEvidence, every_conformance_case_loads) {
  int count = 0;
  for (const auto& folder : folders_below(source_folder() / "tests/conformance")) {
    LoadedText rules = load_framework_text(read_text(folder / "framework.yaml"));
    ASSERT_TRUE(rules.framework) << folder;
    LoadedText result = load_evidence_text(read_text(folder / "evidence.yaml"), *rules.framework);
    EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{}) << folder;
    EXPECT_TRUE(result.evidence) << folder;
    ++count;
  }
  EXPECT_GT(count, 40);
}

}  // namespace
}  // namespace rung::test
