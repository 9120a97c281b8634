#include <gtest/gtest.h>

#include "support/lint_evidence_case.h"

namespace rung::test {
namespace {

// What entries claim: that they show something, that it is asked, that their source is accepted,
// that somebody has confirmed it.

TEST(LintEvidenceClaims, shows_nothing) {
  const auto expect = [](const LoadCase& one) { expect_found_by("shows-nothing", one); };
  const std::string help = " [add `shows:` with what it is evidence of]";
  expect({"neither shows nor readings",
          lint_entry("id: «plan», source: feedback, month: 2026-05"),
          {"shows-nothing: entry `plan` is evidence of nothing" + help}});
  expect({"without an id, where it begins",
          lint_entry("«source»: feedback, month: 2026-05, shows: []"),
          {"shows-nothing: entry `e1` is evidence of nothing" + help}});
  expect({"a gate counts the source, with other facts",
          lint_entry("id: «e1», source: artifact, facts: {kind: post}, month: 2026-05"),
          {"shows-nothing: entry `e1` is evidence of nothing [gate `talk` counts entries of "
           "`artifact`, but with other `facts`]"}});
  expect({"a gate counts it",
          lint_entry("source: artifact, facts: {kind: talk}, month: 2026-05"),
          {}});
  expect({"it shows something", lint_entry("source: feedback, month: 2026-05, shows: plans"), {}});
  expect({"readings", lint_entry("source: dashboard, metric: apps, values: {2026-05: 3}"), {}});
  expect({"hours", lint_entry("source: mentoring, hours: {2026-05: 3}"), {}});
  expect({"a draft", lint_entry("source: feedback, month: 2026-05, draft: true"), {}});
  expect({"from before the level", lint_entry("source: feedback, month: 2025-12"), {}});
}

TEST(LintEvidenceClaims, shows_nothing_of_the_target) {
  const auto expect = [](const LoadCase& one) { expect_found_by("nothing-asked", one); };
  expect({"of another track",
          lint_entry("source: artifact, month: 2026-05, shows: [«paints»]"),
          {"shows-nothing-asked: nothing that entry `e1` shows is asked at `L2` [it is asked on "
           "the track `blue`]"}});
  expect({"of another level",
          lint_entry("id: a, source: artifact, month: 2026-05, shows: [«leads», paints]"),
          {"shows-nothing-asked: nothing that entry `a` shows is asked at `L2` [it is asked at "
           "`L3`]"}});
  expect({"a skill at a lower level",
          lint_entry("source: artifact, month: 2026-05, shows: [«modeling@L1»]"),
          {"shows-nothing-asked: nothing that entry `e1` shows is asked at `L2` [did you mean "
           "`modeling@L2`?]"}});
  expect({"one of two",
          lint_entry("source: artifact, month: 2026-05, shows: [plans, «leads»]"),
          {"item-not-asked: `leads` is not asked at `L2` [it is asked at `L3`]"}});
  expect({"readings that are asked for, and something shown that is not",
          lint_entry("source: dashboard, metric: apps, values: {2026-05: 3}, shows: [«leads»]"),
          {"item-not-asked: `leads` is not asked at `L2` [it is asked at `L3`]"}});
  expect({"a metric nobody asks for",
          lint_entry("source: dashboard, metric: «accounts», values: {2026-05: 3}"),
          {"metric-not-asked: readings of `accounts` are asked for nowhere at `L2`"}});
  expect({"a metric that a gate reads",
          lint_entry("source: dashboard, metric: budget, values: {2026-05: 3}"),
          {}});
  expect({"a skill at a higher level counts below",
          lint_entry("source: artifact, month: 2026-05, shows: [modeling@L3]"),
          {}});
  expect({"a gate counts the entry",
          lint_entry("source: artifact, facts: {kind: talk}, month: 2026-05, shows: [leads]"),
          {}});
  expect({"begun before the level",
          lint_entry("source: artifact, from: 2025-12, to: 2026-05, shows: [leads]"),
          {}});
  expect(
      {"a draft", lint_entry("source: artifact, month: 2026-05, shows: [leads], draft: true"), {}});
}

TEST(LintEvidenceClaims, cut_short_by_what_is_no_comment) {
  const auto expect = [](const std::string& title, const std::string& found) {
    const std::string text = lint_evidence(
        "evidence:\n  - source: artifact\n    shows: [plans]\n    month: 2026-05\n    " + title +
        "\n");
    std::vector<std::string> told;
    if (!found.empty()) {
      told.push_back("text-cut-short: the " + found +
                     ", which is a comment [put the whole text into quotes; a comment has a space "
                     "behind its `#`]");
    }
    expect_found_by("texts-cut-short", {title.c_str(), text, told});
  };
  expect("title: Ticket «#42»", "title ends before `#42`");
  expect("title: Ticket «#42,» and another", "title ends before `#42,`");
  expect("title: A roadmap\n      for «#security»", "title ends before `#security`");
  expect("link: wiki.example/plan «#2»", "link ends before `#2`");
  expect("title: Ticket # 42", "");
  expect("title: Ticket  #42 is where it came up", "");
  expect("title: Ticket#42", "");
  expect("title: \"Ticket\" #42", "");
  expect("title: >- #folded\n      Ticket", "");
  expect("title: Ticket ## 42", "");
  expect("title: Ticket", "");
}

TEST(LintEvidenceClaims, lost_for_their_source) {
  const auto expect = [](const LoadCase& one) { expect_found_by("claims-lost", one); };
  expect({"shown from a source that is not accepted",
          lint_entry("source: artifact, month: 2026-05, shows: [plans, «hears»]"),
          {"source-not-accepted: `artifact` is no source that `hears` accepts [it accepts "
           "`feedback`]"}});
  expect({"readings from a source that is not accepted",
          lint_entry("source: feedback, metric: «apps», values: {2026-05: 3}"),
          {"source-not-accepted: `feedback` is no source that `owns` accepts [it accepts "
           "`dashboard`]"}});
  expect({"a metric decides",
          lint_entry("source: dashboard, month: 2026-05, shows: [«owns»]"),
          {"metric-decides: readings of `apps` decide about `owns`, showing it does not count "
           "[write `metric: apps` and `values`]"}});
  expect({"hours decide",
          lint_entry("source: mentoring, month: 2026-05, shows: [«mentors»]"),
          {"metric-decides: readings of `mentoring_hours` decide about `mentors`, showing it does "
           "not count [write `hours`]"}});
  expect({"beside its own readings",
          lint_entry("source: dashboard, metric: apps, values: {2026-05: 3}, shows: [owns]"),
          {}});
  expect({"accepted", lint_entry("source: feedback, month: 2026-05, shows: [plans, hears]"), {}});
  expect({"not asked at all", lint_entry("source: artifact, month: 2026-05, shows: [leads]"), {}});
  expect({"from before the level",
          lint_entry("source: artifact, month: 2025-05, shows: [hears]"),
          {}});
}

TEST(LintEvidenceClaims, without_the_confirmation_the_rule_asks_for) {
  const std::string shown = "source: artifact, month: 2026-05, shows: [plans]";
  const auto confirmed = [&](const std::string& role) {
    return lint_entry(shown + ", confirmed_by: {id: m-7, role: " + role + "}");
  };
  const LintWorld anyone{.rule = "confirmation: anyone"};
  const LintWorld manager{.rule = "confirmation: manager"};
  const LintWorld expert{.rule = "confirmation: L2+"};
  const std::string message =
      "not-confirmed: entry `e1` is without confirmation, and the rule counts confirmed entries "
      "only";
  expect_found_by("confirmation", {"nobody's", lint_entry("id: «e1», " + shown), {message}},
                  anyone);
  expect_found_by(
      "confirmation",
      {"nobody's, of several",
       lint_evidence("evidence:\n  - {id: «a», " + shown + "}\n  - {id: b, " + shown + "}\n"),
       {"not-confirmed: 2 entries are without confirmation, and the rule counts "
        "confirmed entries only [`a` and `b`]"}},
      manager);
  expect_found_by("confirmation",
                  {"somebody below",
                   confirmed("«L1»"),
                   {"confirmed-below: a confirmation as `L1` does not count, the rule asks for "
                    "`L2+`"}},
                  expert);
  expect_found_by(
      "confirmation",
      {"of a duty",
       lint_evidence("duties:\n  - {duty: owner, from: 2026-02, confirmed_by: {id: p-1, "
                     "role: «L3»}}\n"),
       {"confirmed-below: a confirmation as `L3` does not count, the rule asks for "
        "`manager`"}},
      manager);
  expect_found_by("confirmation", {"by somebody above", confirmed("L3"), {}}, expert);
  expect_found_by("confirmation", {"by anybody", confirmed("L1"), {}}, anyone);
  expect_found_by("confirmation", {"where none is needed", lint_entry(shown), {}});
  expect_found_by("confirmation", {"of a draft", lint_entry(shown + ", draft: true"), {}}, anyone);
  expect_found_by(
      "confirmation",
      {"from before the level", lint_entry("source: artifact, month: 2025-05, shows: [plans]"), {}},
      anyone);
}

TEST(LintEvidenceClaims, not_made_yet) {
  const auto draft = [](const std::string& when) {
    return lint_entry("id: «e1», source: artifact, draft: true, shows: [plans], " + when);
  };
  const std::vector<std::string> told{"old-draft: entry `e1` is still a draft"};
  expect_found_by("drafts", {"of seven months ago", draft("month: 2026-04"), told});
  expect_found_by("drafts", {"that ended long ago", draft("from: 2026-01, to: 2026-02"), told});
  expect_found_by("drafts",
                  {"readings of long ago",
                   lint_entry("id: «e1», source: dashboard, draft: true, metric: apps, values: "
                              "{2026-03: 1, 2026-04: 2}"),
                   told});
  const auto silent = [](const char* name, const std::string& fields) {
    expect_found_by("drafts",
                    {name, lint_entry("source: artifact, shows: [plans], " + fields), {}});
  };
  silent("of six months ago", "month: 2026-05, draft: true");
  silent("that ends now", "from: 2026-01, to: 2026-11, draft: true");
  silent("claimed", "month: 2026-04, draft: false");
}

}  // namespace
}  // namespace rung::test
