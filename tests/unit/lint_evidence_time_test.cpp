#include <gtest/gtest.h>

#include "support/lint_evidence_case.h"

namespace rung::test {
namespace {

// When it was: later than the assessment, before the level, for very long, on one day, in leave.

TEST(LintEvidenceTime, after_the_assessment) {
  const auto expect = [](const LoadCase& one) { expect_found_by("after-as-of", one); };
  const auto late = [](const std::string& when) {
    return std::vector<std::string>{"after-as-of: `" + when +
                                    "` is after 2026-11, so it does not count yet"};
  };
  expect({"an entry that begins later",
          lint_entry("source: artifact, shows: [plans], from: «2026-12»"), late("2026-12")});
  expect({"a day", lint_entry("source: artifact, shows: [plans], date: «2026-12-01»"),
          late("2026-12")});
  expect({"a reading",
          lint_entry("source: dashboard, metric: apps, values: {2026-11: 3, «2027-01: 3»}"),
          late("2027-01")});
  expect({"a duty", lint_evidence("duties: [{duty: owner, from: «2027-02»}]\n"), late("2027-02")});
  expect({"a vote",
          lint_evidence("approvals:\n  - {kind: panel, for: L2, by: p, role: L3, decision: "
                        "approve, date: «2026-12-01»}\n"),
          late("2026-12-01")});
  expect({"a request", lint_evidence("fast_track: {requested_on: «2026-12-01»}\n"),
          late("2026-12-01")});
  expect_found_by("after-as-of", {"the level itself",
                                  lint_evidence("", {.level_since = "«2026-12»"}),
                                  {"level-after-as-of: the level begins after 2026-11"}});
  expect({"an entry that begins in time",
          lint_entry("source: artifact, shows: [plans], from: 2026-11, to: 2027-03"),
          {}});
  expect({"a quarter that has begun",
          lint_entry("source: dashboard, metric: apps, values: {2026-Q4: 3}"),
          {}});
  expect(
      {"a draft", lint_entry("source: artifact, shows: [plans], month: 2026-12, draft: true"), {}});
  expect({"votes and requests of the last day",
          lint_evidence("approvals:\n  - {kind: panel, for: L2, by: p, role: L3, decision: "
                        "approve, date: 2026-11-30}\nfast_track: {requested_on: 2026-11-30}\n"
                        "duties: [{duty: owner, from: 2026-11}]\n"),
          {}});
}

TEST(LintEvidenceTime, before_the_level) {
  const auto expect = [](const LoadCase& one) { expect_found_by("before-level", one); };
  const std::string shown = "source: artifact, shows: [plans], ";
  expect({"begun before it",
          lint_entry(shown + "from: «2025-12», to: 2026-03"),
          {"begins-before-level: the period begins before the present level, which began in "
           "2026-01"}});
  expect({"wholly before it",
          lint_entry("id: «old», " + shown + "month: 2025-12"),
          {"all-before-level: entry `old` is wholly from before the present level, which began in "
           "2026-01"}});
  expect({"several, told once",
          lint_evidence("evidence:\n  - {id: «a», " + shown + "month: 2025-11}\n  - {id: b, " +
                        shown + "from: 2025-01, to: 2025-12}\n"),
          {"all-before-level: 2 entries are wholly from before the present level, which began in "
           "2026-01 [`a` and `b`]"}});
  expect({"from its first month on", lint_entry(shown + "from: 2026-01"), {}});
  expect({"readings on both sides of it",
          lint_entry("source: dashboard, metric: apps, values: {2026-01: 2, «2025-12: 1»}"),
          {"begins-before-level: the period begins before the present level, which began in "
           "2026-01"}});
  expect({"a draft", lint_entry(shown + "month: 2025-12, draft: true"), {}});
  expect_found_by("before-level", {"a level that begins after the assessment is told elsewhere",
                                   lint_entry(shown + "month: 2026-05", {.level_since = "2026-12"}),
                                   {}});
}

TEST(LintEvidenceTime, before_the_level_shows_where_it_begins) {
  expect_other_place(
      "before-level",
      lint_entry("source: artifact, shows: [plans], from: 2025-12", {.level_since = "«2026-01»"}),
      "the level begins here");
  expect_other_place(
      "before-level",
      lint_entry("source: artifact, shows: [plans], month: 2025-12", {.level_since = "«2026-01»"}),
      "the level begins here");
}

TEST(LintEvidenceTime, standing_alone_for_a_year) {
  const LintWorld since_2024{.level_since = "2024-01"};
  const auto expect = [&](const LoadCase& one) { expect_found_by("standing-alone", one); };
  const auto entry = [&](const std::string& fields) { return lint_entry(fields, since_2024); };
  const std::string year = "id: a, source: artifact, shows: [plans], from: «2025-12»";
  const std::vector<std::string> told{
      "one-entry-alone: nothing but entry `a` stands for a year of `plans`"};
  expect({"twelve months up to now", entry(year), told});
  expect({"twelve months that ended within the year",
          entry("id: a, source: artifact, shows: [plans], from: «2025-01», to: 2025-12"), told});
  expect({"of several things",
          entry("id: a, source: artifact, shows: [plans, reviews], from: «2025-12»"),
          {"one-entry-alone: nothing but entry `a` stands for a year of `plans` and `reviews`"}});
  expect({"eleven months", entry("source: artifact, shows: [plans], from: 2026-01"), {}});
  expect({"another entry for one of the months",
          lint_evidence("evidence:\n  - {source: artifact, shows: [plans], from: 2025-12}\n"
                        "  - {source: feedback, shows: [plans], month: 2026-03}\n",
                        since_2024),
          {}});
  const std::string other = "evidence:\n  - {id: a, source: artifact, shows: [plans], from: ";
  expect(
      {"another that is a draft",
       lint_evidence(other + "«2025-12»}\n  - {source: feedback, shows: [plans], month: 2026-03, "
                             "draft: true}\n",
                     since_2024),
       told});
  expect(
      {"over long ago", entry("source: artifact, shows: [plans], from: 2024-01, to: 2025-11"), {}});
}

TEST(LintEvidenceTime, standing_alone_on_a_day) {
  const auto expect = [&](const LoadCase& one) { expect_found_by("standing-alone", one); };
  expect({"one day for a month",
          lint_entry("source: artifact, shows: [plans], date: «2026-05-14»"),
          {"one-day-alone: one day alone stands for `plans` in all of May 2026"}});
  expect({"two days of one month",
          lint_evidence("evidence:\n  - {source: artifact, shows: [plans], date: 2026-05-14}\n"
                        "  - {source: artifact, shows: [plans], date: 2026-05-15}\n"),
          {}});
  expect(
      {"written as a month", lint_entry("source: artifact, shows: [plans], month: 2026-05"), {}});
  expect({"what lasts is done on a day",
          lint_entry("source: artifact, shows: [reviews], date: 2026-05-14"),
          {}});
  expect({"from a source that does not count",
          lint_entry("source: artifact, shows: [hears], date: 2026-05-14"),
          {}});
}

TEST(LintEvidenceTime, without_an_end_or_longer_than_the_rule_counts) {
  const LintWorld uncapped{.rule = "max_entry_months: none"};
  const LintWorld six{.rule = "max_entry_months: 6"};
  const auto expect = [](const LoadCase& one, const LintWorld& world) {
    expect_found_by("long-entries", one, world);
  };
  const std::string shown = "source: artifact, shows: [plans], ";
  expect({"nothing caps it",
          lint_entry(shown + "from: «2026-03»"),
          {"uncapped-entry: the period has no end, and nothing caps it"}},
         uncapped);
  expect({"more months than the rule counts",
          lint_entry(shown + "from: 2026-03, to: «2026-09»"),
          {"capped-entry: the period has 7 months by now, and the rule counts the first 6 of one "
           "entry"}},
         six);
  expect({"by now",
          lint_entry(shown + "from: «2026-03»"),
          {"capped-entry: the period has 9 months by now, and the rule counts the first 6 of one "
           "entry"}},
         six);
  expect({"as many as it counts", lint_entry(shown + "from: 2026-04, to: 2026-09"), {}}, six);
  expect({"as many, by now", lint_entry(shown + "from: 2026-06"), {}}, six);
  expect({"an end where nothing caps it", lint_entry(shown + "from: 2026-03, to: 2027-03"), {}},
         uncapped);
  expect({"a draft", lint_entry(shown + "from: 2026-03, draft: true"), {}}, uncapped);
  expect({"before the level", lint_entry(shown + "from: 2024-03, to: 2025-12"), {}}, six);
}

TEST(LintEvidenceTime, in_leave) {
  const auto expect = [](const LoadCase& one, const LintWorld& world = {}) {
    expect_found_by("leave", one, world);
  };
  const std::string covered =
      "leave-covers-window: all of the last 6 months are leave, so the rule looks at the months "
      "before June 2026";
  expect({"as long as the window",
          lint_evidence("leave:\n  - {«from»: 2026-06, to: 2026-11}\n"),
          {covered}});
  expect({"in two pieces",
          lint_evidence("leave:\n  - {from: 2026-06, to: 2026-08}\n  - {«from»: 2026-09, to: "
                        "2027-02}\n"),
          {covered}});
  expect(
      {"one month short of it", lint_evidence("leave:\n  - {from: 2026-07, to: 2026-11}\n"), {}});
  const std::string leave = "leave: [{from: 2026-03, to: 2026-04}]\n";
  const auto with = [&](const std::string& fields) {
    return lint_evidence(leave + "evidence:\n  - {shows: [plans], " + fields + "}\n");
  };
  const std::vector<std::string> told{"only-in-leave: all of this is in months of leave"};
  expect({"an entry of one month", with("source: artifact, month: «2026-03»"), told});
  expect({"an entry of all of it", with("source: artifact, from: «2026-03», to: 2026-04"), told});
  expect({"readings",
          with("id: «a», source: dashboard, metric: apps, values: {2026-03: 3, 2026-04: 3}"),
          told});
  expect({"an entry that goes on", with("source: artifact, from: 2026-03, to: 2026-05"), {}});
  expect({"a reading beside it",
          with("source: dashboard, metric: apps, values: {2026-03: 3, 2026-05: 3}"),
          {}});
  expect({"a gate counts it", with("source: artifact, facts: {kind: talk}, month: 2026-03"), {}});
  expect({"leave that is not skipped", with("source: artifact, month: 2026-03"), {}},
         {.rule = "leave: count"});
  expect({"no leave", lint_entry("source: artifact, shows: [plans], month: 2026-03"), {}});
}

}  // namespace
}  // namespace rung::test
