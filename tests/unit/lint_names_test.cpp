#include <gtest/gtest.h>

#include "support/lint_case.h"

namespace rung::test {
namespace {

const std::string head = lint_head + lint_ladder;

TEST(LintNames, that_nothing_uses) {
  expect_findings(
      {"one of each",
       lint_base +
           "facts: {«kind»: [talk, post]}\nmetrics: {«apps»: Apps, «mentoring_hours»: Hours}\n"
           "duties: {«owner»: Owns}\napprovals: {«panel»: Panel}\nroles: {manager: M}\n"
           "tracks: [{id: «a»}, {id: «b»}]\nareas: [{id: «people»}]\n",
       {"unused-name: nothing uses the fact `kind`", "unused-name: nothing uses the metric `apps`",
        "unused-name: nothing uses the metric `mentoring_hours`",
        "unused-name: nothing uses the duty `owner`",
        "unused-name: nothing uses the approval `panel`", "unused-name: nothing uses the track `a`",
        "unused-name: nothing uses the track `b`", "unused-name: nothing uses the area `people`"}});
}

TEST(LintNames, a_source_that_nothing_accepts_or_counts) {
  const std::string asked =
      "responsibilities: [{id: x, levels: all, text: Works, sources: [feedback]}]\n";
  const std::string marked =
      "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
      "sources: {«dashboard»: D, feedback: F}\n" +
      lint_ladder + asked;
  expect_findings({"left out", marked, {"unused-name: nothing uses the source `dashboard`"}});
  expect_findings({"counted by a gate",
                   head + asked +
                       "promotions: [{from: L1, to: L2, gates: [{id: g, text: t, requires: "
                       "{count: dashboard}}]}]\n",
                   {}});
}

TEST(LintNames, that_something_uses) {
  expect_findings(
      {"by gates, duties and offers",
       with_gate("{all: [{duty: owner}, {metric: apps, at_least: 3}, {approval: panel}, {count: "
                 "feedback, where: {kind: talk}}]}",
                 "facts: {kind: [talk, post], people: int}\nmetrics: {apps: Apps}\n"
                 "duties: {owner: {facts: [people]}}\napprovals: {panel: Panel}\n"
                 "tracks: [{id: a}, {id: b}]\nareas: [{id: growing}]\n"
                 "growth: [{id: course, kind: course, title: C, tracks: [a], helps: [growing]}]\n"),
       {}});
}

TEST(LintNames, amounts_and_levels_of_an_offer) {
  const auto offering = [](const std::string& fields) {
    return lint_base + "growth:\n  - {id: budget, kind: budget, title: B, " + fields + "}\n";
  };
  expect_findings({"both ways",
                   offering("levels: [L1, «L2»], amounts: {L1: 100, «L3: 300»}"),
                   {"amount-missing: `budget` has no amount for `L2`",
                    "amount-not-offered: `budget` is not offered at `L3`"}});
  expect_findings({"no levels named", offering("amounts: {L1: 100}"), {}});
  expect_findings({"no amounts named", offering("levels: [L1]"), {}});
}

TEST(LintNames, help_for_nobody_who_is_offered_it) {
  const std::string asked =
      head +
      "tracks: [{id: a}, {id: b}]\nareas: [{id: people}]\nresponsibilities:\n"
      "  - {id: usual, levels: all, text: Does the usual work}\n"
      "  - {id: lead, level: L3, tracks: [a], area: people, text: Leads others}\n"
      "skills: [{id: design, levels: {L3: Designs}}]\n";
  const auto offering = [&](const std::string& fields) {
    return asked + "growth:\n  - {id: course, kind: course, title: C, " + fields + "}\n";
  };
  expect_findings({"two levels below",
                   offering("levels: [L1], helps: [«lead», «design», «people»]"),
                   {"idle-help: `lead` is asked of nobody who is offered `course`",
                    "idle-help: `design` is asked of nobody who is offered `course`",
                    "idle-help: `people` is asked of nobody who is offered `course`"}});
  expect_findings({"one level below", offering("levels: [L2], helps: [lead, design, people]"), {}});
  expect_findings({"another track",
                   offering("tracks: [b], helps: [«lead», design]"),
                   {"idle-help: `lead` is asked of nobody who is offered `course`"}});
}

}  // namespace
}  // namespace rung::test
