#include <gtest/gtest.h>

#include "support/lint_evidence_case.h"

namespace rung::test {
namespace {

// What stands beside the claims: what is written twice, links, votes, what is set aside, duties, a
// fast track.

TEST(LintEvidenceRecords, said_twice) {
  const auto expect = [](const LoadCase& one) { expect_found_by("said-twice", one); };
  const auto two = [](const std::string& first, const std::string& second) {
    return lint_evidence("evidence:\n  - {source: artifact, month: 2026-05, " + first +
                         "}\n  - {source: artifact, month: 2026-05, " + second + "}\n");
  };
  expect({"all but the ids",
          two("id: a, shows: [plans, hears]", "id: «b», shows: [hears, plans]"),
          {"said-twice: this entry says what another one says"}});
  expect({"readings in another order",
          lint_evidence("evidence:\n  - {id: a, source: dashboard, metric: apps, values: {2026-05: "
                        "3, 2026-06: 4}}\n  - {id: «b», source: dashboard, metric: apps, values: "
                        "{2026-06: 4, 2026-05: 3.0}}\n"),
          {"said-twice: this entry says what another one says"}});
  expect({"a duty",
          lint_evidence("duties:\n  - {duty: owner, from: 2026-02}\n  - {duty: «owner», from: "
                        "2026-02}\n"),
          {"said-twice: this duty says what another one says"}});
  const std::string vote = "kind: panel, for: L2, by: p, role: L3, decision: approve, date: ";
  expect({"a vote",
          lint_evidence("approvals:\n  - {" + vote + "2026-10-01}\n  - {«kind»" + vote.substr(4) +
                        "2026-10-01}\n"),
          {"said-twice: this approval says what another one says"}});
  expect({"another title", two("shows: [plans], title: One", "shows: [plans], title: Two"), {}});
  expect({"another link",
          two("shows: [plans], link: https://a.example", "shows: [plans], link: https://b.example"),
          {}});
  expect({"something else shown", two("shows: [plans]", "shows: [plans, hears]"), {}});
  expect({"other facts", two("facts: {kind: talk}", "facts: {kind: post}"), {}});
  expect({"a draft", two("shows: [plans]", "shows: [plans], draft: true"), {}});
  expect({"votes of two days",
          lint_evidence("approvals:\n  - {" + vote + "2026-10-01}\n  - {" + vote + "2026-10-02}\n"),
          {}});
}

TEST(LintEvidenceRecords, the_other_place_is_shown) {
  expect_other_place("said-twice",
                     lint_evidence("duties:\n  - {duty: «owner», from: 2026-02}\n  - {duty: owner, "
                                   "from: 2026-02}\n"),
                     "the other one");
  expect_other_place("set-aside",
                     lint_evidence("evidence: [{source: artifact, shows: [«plans»], month: "
                                   "2026-05}]\nnot_applicable: [{responsibility: plans, "
                                   "approved_by: {id: m-7, role: manager}}]\n"),
                     "shown here");
}

TEST(LintEvidenceRecords, a_vote_below_shows_the_gate) {
  const LintRun run =
      run_lint("votes", lint_evidence("approvals:\n  - {kind: panel, for: L2, by: p, role: L1, "
                                      "decision: approve, date: 2026-10-01}\n"));
  ASSERT_EQ(run.evidence.diagnostics.all().size(), 1U);
  const RelatedPlace& gate = run.evidence.diagnostics.all().front().related.at(0);
  EXPECT_EQ(gate.at.file->path(), "framework.yaml");
  EXPECT_NE(gate.at.file->line(gate.at.start().line).find("id: panel"), std::string_view::npos);
}

TEST(LintEvidenceRecords, links_that_lead_nowhere) {
  const LintWorld world{.files = {"notes/plan.md"}};
  const auto expect = [&](const char* name, const std::string& link, const std::string& problem) {
    const std::string marked = problem.empty() ? link : "«" + link + "»";
    LoadCase one{
        name,
        lint_evidence(
            "evidence:\n  - source: artifact\n    shows: [plans]\n    month: 2026-05\n    link: " +
            marked + "\n"),
        {}};
    if (!problem.empty()) one.problems.push_back(problem);
    expect_found_by("links", one, world);
  };
  const auto odd = [&](const std::string& link, const std::string& what) {
    expect(link.c_str(), link, "odd-link: the link " + what);
  };
  odd("''", "is empty [leave it out]");
  odd("https:/wiki.example", "needs `//` behind `https:` [write `https://…`]");
  odd("https://", "names no host");
  odd("ftp://files.example/a",
      "has the scheme `ftp` [`https`, `http` and `mailto` are known; a file has none]");
  odd("mailto:dana", "has no mail address behind `mailto:`");
  odd("dana@mail.example", "is a mail address without a scheme [begin it with `mailto:`]");
  const std::string own =
      "is a path on one machine [write a path relative to this file, with `/`, "
      "or a web address]";
  odd("/home/dana/plan.md", own);
  odd("C:/plans/plan.md", own);
  odd("~/plan.md", own);
  odd("https://a.example https://b.example",
      "has a space in it [one link an entry; in an address a space is `%20`]");
  expect("a file that is not there", "notes/paln.md",
         "dead-link: there is no file `notes/paln.md` beside the evidence");
  expect("an address without its scheme", "wiki.example/plan",
         "dead-link: there is no file `wiki.example/plan` beside the evidence [for a web address "
         "write `https://wiki.example/plan`]");
  expect("a file that is there", "notes/plan.md", "");
  expect("a place in it", "notes/plan.md#goals", "");
  expect("an address", "HTTPS://wiki.example/plan?a=1", "");
  expect("a mail", "mailto:dana@mail.example", "");
  expect_found_by("links",
                  {"of the growth plan",
                   lint_evidence("growth_plan: {link: «plan.md», since: 2026-02}\n"),
                   {"dead-link: there is no file `plan.md` beside the evidence"}},
                  world);
  expect_found_by(
      "links", {"none", lint_entry("source: artifact, shows: [plans], month: 2026-05"), {}}, world);
}

TEST(LintEvidenceRecords, votes_that_do_not_count) {
  const auto vote = [](const std::string& fields) {
    return lint_evidence("approvals:\n  - {by: p, decision: approve, " + fields + "}\n",
                         {.level_since = "2024-01"});
  };
  const auto expect = [](const LoadCase& one) { expect_found_by("votes", one); };
  expect({"for another level",
          vote("kind: panel, for: «L3», role: L3, date: 2026-10-01"),
          {"vote-for-other-level: a vote for `L3` does not count, the target is `L2`"}});
  expect({"of a kind nobody asks for",
          vote("kind: «sponsor», for: L2, role: L3, date: 2026-10-01"),
          {"vote-not-asked: no gate towards `L2` asks for an approval of the kind `sponsor`"}});
  expect({"by somebody below",
          vote("kind: panel, for: L2, role: «L1», date: 2026-10-01"),
          {"vote-below: a vote as `L1` does not count, gate `panel` asks for `L2+`"}});
  expect({"too old",
          vote("kind: panel, for: L2, role: L3, date: «2025-11-30»"),
          {"vote-too-old: the vote is too old, gate `panel` counts those of the last 12 months"}});
  expect({"just in time", vote("kind: panel, for: L2, role: L2, date: 2025-12-01"), {}});
  expect({"by a role of that rank",
          vote("kind: panel, for: L2, role: manager, date: 2026-10-01"),
          {}});
  expect({"to come, which is told elsewhere",
          vote("kind: sponsor, for: L3, role: L1, date: 2026-12-01"),
          {}});
}

TEST(LintEvidenceRecords, votes_on_the_last_promotion_are_left_in_peace) {
  expect_found_by(
      "votes", {"in the month the level began",
                lint_evidence("approvals:\n  - {kind: panel, for: L1, by: p, role: L3, decision: "
                              "approve, date: 2026-01-31}\n"),
                {}});
  expect_found_by("votes",
                  {"in the month after it",
                   lint_evidence("approvals:\n  - {kind: panel, for: «L1», by: p, role: L3, "
                                 "decision: approve, date: 2026-02-01}\n"),
                   {"vote-for-other-level: a vote for `L1` does not count, the target is `L2`"}});
}

TEST(LintEvidenceRecords, set_aside_in_vain) {
  const std::string approved = ", approved_by: {id: m-7, role: manager}";
  const auto item = [](const std::string& fields, const std::string& more = "") {
    return lint_evidence("not_applicable:\n  - {responsibility: " + fields + "}\n" + more);
  };
  const LintWorld half{.rule = "max_not_applicable: 50%"};
  const auto expect = [&](const LoadCase& one) { expect_found_by("set-aside", one, half); };
  expect({"approved by nobody",
          item("«plans»"),
          {"set-aside-unapproved: `plans` is not set aside, because nobody has approved it [add "
           "`approved_by`]"}});
  expect({"not asked",
          item("«leads»" + approved),
          {"set-aside-not-asked: `leads` is not asked at `L2` anyway"}});
  expect({"shown as well",
          item("«plans»" + approved,
               "evidence: [{source: artifact, shows: [plans], month: 2026-05}]\n"),
          {"set-aside-but-shown: `plans` is set aside, and shown as well"}});
  expect_found_by("set-aside",
                  {"more than the rule allows",
                   item("«plans»" + approved),
                   {"set-aside-beyond-limit: more than 0% of the weight towards `L2` is set aside, "
                    "so none of it is"}});
  expect({"approved", item("plans" + approved), {}});
  expect(
      {"shown before the level",
       item("plans" + approved, "evidence: [{source: artifact, shows: [plans], month: 2025-05}]\n"),
       {}});
  expect(
      {"something else shown",
       item("plans" + approved, "evidence: [{source: feedback, shows: [hears], month: 2026-05}]\n"),
       {}});
}

TEST(LintEvidenceRecords, duties_nobody_asks_for_and_what_they_do_not_say) {
  const auto duty = [](const std::string& fields) {
    return lint_evidence("duties:\n  - {duty: " + fields + "}\n");
  };
  const auto expect = [](const LoadCase& one) { expect_found_by("duties", one); };
  expect({"asked for nowhere",
          duty("«clerk», from: 2026-02"),
          {"duty-not-asked: the duty `clerk` is asked for nowhere at `L2`"}});
  expect({"a fact that is expected",
          duty("«lead», from: 2026-02"),
          {"missing-fact: the duty `lead` does not say `people` [add `facts: {people: …}`]"}});
  expect({"a fact that is there", duty("lead, from: 2026-02, facts: {people: 7}"), {}});
  expect({"asked for", duty("owner, from: 2026-02"), {}});
  expect({"over before the level", duty("clerk, from: 2025-02, to: 2025-12"), {}});
}

TEST(LintEvidenceRecords, a_fast_track_nobody_offers) {
  const std::string request = "fast_track: {requested_on: «2026-11-01»}\n";
  expect_found_by("fast-track", {"not offered",
                                 lint_evidence(request),
                                 {"no-fast-track: no promotion to `L2` offers a fast track"}});
  expect_found_by("fast-track", {"not asked for", lint_evidence(""), {}});
  expect_found_by("fast-track",
                  {"offered", lint_evidence("fast_track: {requested_on: 2026-11-01}\n"), {}},
                  {.fast_track = "{requires: {approval: vote}, waives: [rule]}"});
}

}  // namespace
}  // namespace rung::test
