#include <gtest/gtest.h>

#include "support/lint_case.h"

namespace rung::test {
namespace {

const std::string duties = "duties: {owner: Owns}\n";
const std::string facts = "facts: {kind: [talk, post], adopters: int}\n";
const std::string idle_any = "idle-alternative: another alternative is met whenever this one is";
const std::string idle_all = "idle-requirement: this is met whenever another requirement is";

TEST(LintGates, facts_a_duty_does_not_carry) {
  const std::string carrying =
      "facts: {people: int, budget: int}\nduties: {lead: {facts: [people]}}\n";
  expect_findings(
      {"another fact",
       with_gate("{duty: lead, where: {«budget: 3», people: 6}}", carrying),
       {"unexpected-duty-fact: records of `lead` do not carry `budget` [they carry `people`]"}});
  expect_findings({"no facts named",
                   with_gate("{duty: lead, where: {budget: 3}}",
                             "facts: {budget: int}\nduties: {lead: Leads}\n"),
                   {}});
}

TEST(LintGates, a_plus_without_a_rank) {
  const std::string names = "approvals: {panel: Panel}\nroles: {hr: HR, vp: {rank: 8}}\n";
  const std::string help = " [write `hr` alone, or give the role a `rank`]";
  expect_findings({"approvers",
                   with_gate("{approval: panel, by: [«hr+», vp+, L3+]}", names),
                   {"plus-without-rank: `hr` has no rank, so nothing is above it" + help}});
  expect_findings({"confirmers, told once",
                   with_gate("{approval: panel}", names + "rule: {confirmation: «hr+»}\n"),
                   {"plus-without-rank: `hr` has no rank, so nothing is above it" + help}});
  expect_findings({"by name", with_gate("{approval: panel, by: hr}", names), {}});
}

TEST(LintGates, alternatives_that_ask_more_than_another) {
  expect_findings(
      {"a longer duty",
       with_gate("{any: [{«duty: owner», months: 12}, {duty: owner, months: 6}]}", duties),
       {idle_any}});
  expect_findings({"the same twice",
                   with_gate("{any: [{duty: owner}, {«duty: owner», months: 1}]}", duties),
                   {idle_any}});
  expect_findings(
      {"one of what another lists",
       with_gate(
           "{any: [{count: feedback, where: {kind: {one_of: [talk, post]}}}, {«count: feedback», "
           "where: {kind: talk}, within_months: 12}]}",
           "facts: {kind: [talk, post]}\n"),
       {idle_any}});
  expect_findings(
      {"different ones",
       with_gate("{any: [{count: feedback, where: {kind: talk}}, {count: feedback, where: {kind: "
                 "post, adopters: {at_least: 3}}}, {count: dashboard}]}",
                 facts),
       {}});
  expect_findings({"a part of an alternative",
                   with_gate("{any: [{duty: owner, months: 12}, {«all: [{duty: owner, months: 12}, "
                             "{level_months: 6}]»}]}",
                             duties),
                   {idle_any}});
}

TEST(LintGates, parts_that_another_asks_already) {
  expect_findings({"a shorter time",
                   with_gate("{all: [{level_months: 12}, {«level_months: 6»}]}", ""),
                   {idle_all}});
  expect_findings(
      {"more adopters",
       with_gate("{all: [{«count: feedback», where: {adopters: {at_least: 2}}}, {count: "
                 "feedback, where: {adopters: {at_least: 3}}, at_least: 2}]}",
                 "facts: {adopters: int}\n"),
       {idle_all}});
  expect_findings({"votes of others",
                   with_gate("{all: [{approval: panel, by: L3, votes: 2}, {approval: panel}]}",
                             "approvals: {panel: Panel}\n"),
                   {}});
  expect_findings({"fewer votes of the same",
                   with_gate("{all: [{approval: panel, by: L3, votes: 2}, {«approval: panel», by: "
                             "L3}]}",
                             "approvals: {panel: Panel}\n"),
                   {idle_all}});
  expect_findings({"the latest reading and each of six",
                   with_gate("{all: [{metric: apps, at_least: 3, months: 6}, {metric: apps, "
                             "at_least: 3}]}",
                             "metrics: {apps: Apps}\n"),
                   {}});
  expect_findings({"a duty held now and once",
                   with_gate("{all: [{duty: owner, months: 6}, {duty: owner, months: 3, current: "
                             "true}]}",
                             duties),
                   {}});
}

std::string two_gates(const std::string& fast_track) {
  return with_gates(
      "      - {id: long, text: t, requires: {duty: owner, months: 12}}\n"
      "      - {id: short, text: t, requires: {" +
          std::string(fast_track.empty() ? "«duty: owner»" : "duty: owner") + ", months: 6}}\n" +
          fast_track,
      duties + "approvals: {vote: Vote}\n");
}

TEST(LintGates, gates_that_another_asks_already) {
  expect_findings({"a shorter duty",
                   two_gates("") + "    fast_track: {requires: {approval: vote}, "
                                   "waives: [rule]}\n",
                   {idle_all}});
  expect_findings({"left over when the other is waived",
                   two_gates("    fast_track: {requires: {approval: vote}, waives: [long]}\n"),
                   {}});
}

TEST(LintGates, readings_that_exclude_each_other) {
  const std::string metrics = "metrics: {mood: Mood}\n";
  const std::string message =
      "contradicting-gates: no reading of `mood` meets this and another requirement";
  expect_findings(
      {"in one gate",
       with_gate("{all: [{metric: mood, at_least: 90}, {metric: mood, «at_most: 80»}]}", metrics),
       {message}});
  expect_findings(
      {"in two gates",
       with_gates("      - {id: g, text: t, requires: {metric: mood, at_most: 80}}\n"
                  "      - {id: h, text: t, requires: {metric: mood, «at_least: 90»}}\n",
                  metrics),
       {message}});
  expect_findings(
      {"as alternatives",
       with_gate("{any: [{metric: mood, at_least: 90}, {metric: mood, at_most: 80}]}", metrics),
       {}});
  expect_findings({"within an alternative",
                   with_gate("{any: [{level_months: 6}, {all: [{metric: mood, at_least: 90}, "
                             "{metric: mood, «at_most: 80»}]}]}",
                             metrics),
                   {message}});
}

TEST(LintGates, nested_alternatives_are_compared_in_bounded_time) {
  std::string all = "{duty: owner, months: 6}";
  std::string any = "{duty: lead}";
  for (int depth = 0; depth < 25; ++depth) {
    all = "{all: [" + all + "]}";
    any = "{any: [" + any + "]}";
  }
  expect_findings(
      {"deep",
       with_gate("{all: [" + all + ", " + any + "]}", "duties: {owner: Owns, lead: Leads}\n"),
       {}});
}

}  // namespace
}  // namespace rung::test
