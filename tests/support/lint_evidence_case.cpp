#include "support/lint_evidence_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "rung/lint.h"

namespace rung::test {
namespace {

constexpr std::string_view framework_of_lint =
    R"(schema: rung/framework/v1
id: acme
title: Acme
version: 1
sources: {artifact: Artifacts, feedback: Feedback, dashboard: Dashboards, mentoring: Hours}
facts: {kind: [talk, post], people: int}
metrics: {apps: Apps, accounts: Accounts, budget: Budget}
duties: {owner: Owns, lead: {title: Leads, facts: [people]}, clerk: Files}
approvals: {panel: Panel, sponsor: Sponsor, vote: Vote}
roles: {manager: {title: Manager, rank: 5}}
tracks: [{id: red}, {id: blue}]
levels: [{id: L1, rank: 1, next: [L2]}, {id: L2, rank: 2, next: [L3]}, {id: L3, rank: 3}]
responsibilities:
  - {id: plans, level: L2, text: Plans}
  - {id: hears, level: L2, sources: [feedback], text: Hears}
  - {id: owns, level: L2, metric: {name: apps, at_least: 3}, sources: [dashboard], text: Owns}
  - {id: mentors, level: L2, metric: {name: mentoring_hours, at_least: 1}, text: Mentors}
  - {id: reviews, level: L2, lasts: 3, text: Reviews}
  - {id: paints, level: L2, tracks: [blue], text: Paints}
  - {id: leads, level: L3, text: Leads}
skills: [{id: modeling, levels: {L1: Tries, L2: Does, L3: Teaches}}]
promotions:
  - from: L1
    to: L2
    gates:
      - {id: talk, text: t, requires: {count: artifact, where: {kind: talk}}}
      - {id: duty, text: t, requires: {any: [{duty: owner}, {duty: lead}]}}
      - {id: cost, text: t, requires: {metric: budget, at_most: 9}}
      - {id: panel, text: t, requires: {approval: panel, by: L2+, within_months: 12}}
)";

std::string framework_with(const LintWorld& world) {
  std::string text(framework_of_lint);
  if (!world.fast_track.empty()) text += "    fast_track: " + world.fast_track + '\n';
  if (!world.rule.empty()) text += "rule: {" + world.rule + "}\n";
  return text;
}

}  // namespace

std::string lint_evidence(const std::string& sections, const LintWorld& world) {
  return "schema: rung/evidence/v1\nframework: acme\nas_of: 2026-11\nemployee: {id: e-1, level: "
         "L1, "
         "track: red, level_since: " +
         world.level_since + "}\n" + sections;
}

std::string lint_entry(const std::string& fields, const LintWorld& world) {
  return lint_evidence("evidence:\n  - {" + fields + "}\n", world);
}

LintRun run_lint(std::string_view check, const std::string& text, const LintWorld& world) {
  LintRun run{load_framework_text(framework_with(world)), {}};
  EXPECT_EQ(lines_of(run.framework.diagnostics), std::vector<std::string>());
  run.evidence = load_evidence_text(text, run.framework.framework.value());
  EXPECT_EQ(lines_of(run.evidence.diagnostics), std::vector<std::string>());
  const Framework& framework = *run.framework.framework;
  const Evidence& evidence = run.evidence.evidence.value();
  const auto assessment = assess(framework, evidence, {evidence.as_of.value(), false});
  const auto checks = evidence_checks();
  const auto found = std::ranges::find(checks, check, &EvidenceCheck::name);
  if (found == checks.end()) throw std::logic_error("there is no such check");
  found->run({framework, evidence, assessment,
              [&](const std::string& path) { return world.files.contains(path); }},
             run.evidence.diagnostics);
  return run;
}

void expect_found_by(std::string_view check, const LoadCase& one, const LintWorld& world) {
  SCOPED_TRACE(one.name);
  const MarkedText marked = unmark(one.marked);
  LintRun run = run_lint(check, marked.text, world);
  EXPECT_EQ(lines_of(run.evidence.diagnostics), expected_lines(one, marked));
}

void expect_other_place(std::string_view check, const std::string& marked,
                        const std::string& message) {
  const MarkedText text = unmark(marked);
  const LintRun run = run_lint(check, text.text, {.rule = "max_not_applicable: 50%"});
  ASSERT_EQ(run.evidence.diagnostics.all().size(), 1U);
  const auto& related = run.evidence.diagnostics.all().front().related;
  ASSERT_EQ(related.size(), 1U);
  EXPECT_EQ(related.front().at.begin, text.marks.at(0).begin);
  EXPECT_EQ(related.front().at.end, text.marks.at(0).end);
  EXPECT_EQ(related.front().message, message);
}

}  // namespace rung::test
