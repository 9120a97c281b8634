#include <gtest/gtest.h>

#include "support/lint_case.h"

namespace rung::test {
namespace {

const std::string head = lint_head + lint_ladder;
/// So that tracks and sources that a case does not need are not remarked on.
const std::string offer = "growth: [{id: course, kind: course, title: C, tracks: [a, b]}]\n";

TEST(LintAsked, levels_that_ask_nothing) {
  expect_findings({"of anyone",
                   lint_head + "levels: [{id: L1, next: [L2]}, {id: «L2»}]\n",
                   {"level-asks-nothing: nothing is asked at `L2` [add a responsibility with "
                    "`level: L2`]"}});
  const std::string help = " [add a responsibility for these tracks, or one without `tracks`]";
  expect_findings(
      {"of some tracks",
       lint_head +
           "levels: [{id: L1, next: [L2]}, {id: «L2»}]\ntracks: [{id: a}, {id: b}, {id: c}]\n"
           "responsibilities: [{id: x, level: L2, tracks: [b], text: Works}]\n",
       {"level-asks-nothing: nothing is asked at `L2` on the tracks `a` and `c`" + help}});
  expect_findings({"of one track",
                   lint_head +
                       "levels: [{id: L1, next: [L2]}, {id: «L2»}]\ntracks: [{id: a}, {id: b}]\n"
                       "responsibilities: [{id: x, level: L2, tracks: [b], text: Works}]\n",
                   {"level-asks-nothing: nothing is asked at `L2` on the track `a`" + help}});
  expect_findings({"a level nobody is promoted to",
                   head + "responsibilities: [{id: x, levels: [L2, L3], text: Works}]\n",
                   {}});
}

TEST(LintAsked, sources_that_do_not_suffice) {
  const auto asking = [&](const std::string& fields) {
    return head +
           "responsibilities:\n  - {id: usual, levels: all, text: Mentors}\n  - id: x\n    levels: "
           "all\n    text: Works\n    " +
           fields + "\n";
  };
  expect_findings({"accepted",
                   asking("sources: [feedback]\n    «min_sources: 2»"),
                   {"unreachable-sources: `x` needs 2 sources, but it accepts 1 [accept more "
                    "`sources`, or write `min_sources: 1`]"}});
  expect_findings({"declared",
                   asking("«min_sources: 3»"),
                   {"unreachable-sources: `x` needs 3 sources, but the framework has 2 [write "
                    "`min_sources: 2`]"}});
  expect_findings({"enough", asking("min_sources: 2"), {}});
  expect_findings({"none at all",
                   "schema: rung/framework/v1\nid: «acme»\ntitle: Acme\nversion: 1\n" +
                       lint_ladder + lint_asked,
                   {"no-sources: the framework declares no sources, so nothing can be shown "
                    "[declare the kinds of evidence under `sources`]"}});
}

TEST(LintAsked, responsibilities_that_say_the_same) {
  const auto asking = [&](const std::string& first, const std::string& second) {
    return head + "tracks: [{id: a}, {id: b}]\n" + offer +
           "responsibilities:\n  - {id: usual, levels: all, text: "
           "Does the usual work}\n  - {id: x, " +
           first + "}\n  - {id: y, " + second + "}\n";
  };
  const std::string help = " [drop one of the two, or say what makes it different]";
  expect_findings({"fillers and endings",
                   asking("level: L2, text: Reviews the designs of other teams.",
                          "level: L2, text: «Reviews design of the other team»"),
                   {"near-identical: `y` says nearly the same as `x`" + help}});
  expect_findings({"another level",
                   asking("level: L2, text: Reviews the designs of other teams",
                          "level: L3, text: Reviews the designs of other teams"),
                   {}});
  expect_findings({"another track",
                   asking("level: L2, tracks: [a], text: Reviews the designs of other teams",
                          "level: L2, tracks: [b], text: Reviews the designs of other teams"),
                   {}});
  expect_findings({"another matter",
                   asking("level: L2, text: Reviews the designs of other teams",
                          "level: L2, text: Reviews the budgets of other teams"),
                   {}});
  expect_findings(
      {"a cell of a skill",
       asking("level: L2, text: Reviews the designs of other teams",
              "level: L2, tracks: [b], text: Mentors") +
           "skills: [{id: review, levels: {L2: «Reviews the design of other teams»}}]\n",
       {"near-identical: `review@L2` says nearly the same as `x`" + help}});
}

TEST(LintAsked, three_that_say_the_same_give_two_messages) {
  const std::string help = " [drop one of the two, or say what makes it different]";
  expect_findings({"three",
                   head + "responsibilities:\n  - {id: x, levels: all, text: Mentors others}\n"
                          "  - {id: y, levels: all, text: «Mentors others»}\n"
                          "  - {id: z, levels: all, text: «Mentors others»}\n",
                   {"near-identical: `y` says nearly the same as `x`" + help,
                    "near-identical: `z` says nearly the same as `x`" + help}});
}

TEST(LintAsked, skills_that_skip_a_level) {
  const std::string five =
      lint_head +
      "levels: [{id: L1, next: [L2]}, {id: L2, next: [L3]}, {id: L3, next: [L4, M4]}, {id: "
      "L4, next: [L5]}, {id: M4, next: [L5]}, {id: L5}]\n" +
      lint_asked;
  expect_findings({"two in the middle",
                   five + "skills: [{id: s, levels: {L1: Learns, «L4»: Leads}}]\n",
                   {"skill-gap: `s` is asked below and above `L2` and `L3`, but not there"}});
  expect_findings({"both sides of a fork",
                   five + "skills: [{id: s, levels: {L3: Learns, «L5»: Leads}}]\n",
                   {"skill-gap: `s` is asked below and above `L4` and `M4`, but not there"}});
  expect_findings({"one side of a fork",
                   five + "skills: [{id: s, levels: {L3: Learns, L4: Leads, L5: Knows}}]\n",
                   {}});
  expect_findings({"only the ends are empty",
                   five + "skills: [{id: s, levels: {L2: Learns, L3: Leads}}]\n",
                   {}});
  expect_findings({"none at all",
                   five + "skills: [{id: «s», levels: {}}]\n",
                   {"empty-skill: `s` is asked at no level"}});
}

TEST(LintAsked, floors_that_ask_nothing) {
  const auto asking = [&](const std::string& floor, const std::string& more) {
    return head + "areas: [{id: a, " + floor + "}]\ntracks: [{id: a}, {id: b}]\n" + offer +
           "responsibilities:\n"
           "  - {id: x, levels: all, area: a, required: true, text: Works}\n"
           "  - {id: y, levels: all, area: a, text: Mentors}\n" +
           more;
  };
  expect_findings({"reached by what is required",
                   asking("«min_coverage: 50%»", ""),
                   {"idle-floor: what is required in `a` reaches this floor by itself [ask for "
                    "more, or leave the floor out]"}});
  expect_findings({"above it", asking("min_coverage: 50.01%", ""), {}});
  expect_findings(
      {"not on every track",
       asking("min_coverage: 50%", "  - {id: z, level: L2, tracks: [a], area: a, text: Plans}\n"),
       {}});
}

}  // namespace
}  // namespace rung::test
