#include "load/evidence_kinds.h"

#include <gtest/gtest.h>

#include <set>

#include "support/marked_text.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

const std::string framework_text =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {dashboard: Dashboards, feedback: Feedback}\n"
    "facts: {type: [talk, blog], ok: bool, adopters: int, score: number, team: text}\n"
    "metrics: {apps: {title: Apps}, rating: {scale: [low, mid, high]}}\n"
    "duties: {owner: Owns}\napprovals: {panel: Panel, sponsor: Sponsor}\n"
    "roles: {vp: {rank: 8}, hrbp: HRBP}\n"
    "tracks: [{id: appsec}, {id: cloud}]\n"
    "levels: [{id: L1, next: [L2, M2]}, {id: L2, next: L3}, {id: M2}, {id: L3}]\n"
    "responsibilities:\n"
    "  - {id: own-apps, level: L2, text: t}\n"
    "  - {id: cloudy, level: M2, text: t, tracks: [cloud]}\n"
    "skills: [{id: modeling, levels: {L1: t, L2: t}}]\n";

const Framework& framework() {
  static const LoadedText loaded = load_framework_text(framework_text);
  return loaded.framework.value();
}

const std::string head = "schema: rung/evidence/v1\nframework: acme\n";
const std::string who = "employee: {id: e-1, level: L1, track: cloud, level_since: 2024-02}\n";
const std::string base = head + who;

std::string entry(const std::string& fields) {
  return base + "evidence:\n  - {source: dashboard, " + fields + "}\n";
}

std::vector<LoadCase> person_cases() {
  return {
      {"the other schema",
       "schema: «rung/framework/v1»\nid: acme\n",
       {"wrong-schema: expected evidence, found a framework"}},
      {"nobody",
       "«schema»: rung/evidence/v1\n",
       {"missing-key: an evidence file needs `employee`"}},
      {"an unknown key",
       base + "«entries»: []\n",
       {"unknown-key: `entries` is not a key of an evidence file [an evidence file has `schema`, "
        "`framework`, `employee`, `target`, `as_of`, `leave`, `evidence`, `duties`, `approvals`, "
        "`not_applicable`, `growth_plan` and `fast_track`]"}},
      {"an employee's keys",
       head + "employee: {«««name»»»: Dana}\n",
       {"missing-key: an employee needs `id`", "missing-key: an employee needs `level`",
        "missing-key: an employee needs `level_since`"}},
      {"an employee's values",
       head + "employee: {id: «e 1», level: «l1», track: «clod», level_since: «2024»}\n",
       {"bad-id: `e 1` is not an id [did you mean `e-1`?]",
        "unknown-level: `l1` is not a level of the framework [did you mean `L1`?]",
        "unknown-track: `clod` is not a track of the framework [did you mean `cloud`?]",
        "bad-time: expected a month or a date, found `2024` [such as `2026-05` or "
        "`2026-05-14`]"}},
      {"targets",
       base + "target: [L2, «L2», «L3», «L9»]\n",
       {"repeated-item: `L2` is listed twice",
        "not-a-next-level: `L3` is not a next level of `L1` [`L1` leads to `L2` and `M2`]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"no targets",
       base + "target: «[]»\n",
       {"empty-list: `target` lists nothing [leave it out for every next level]"}},
      {"a target from the top",
       head + "employee: {id: e, level: L3, level_since: 2024-02}\ntarget: «L2»\n",
       {"not-a-next-level: `L2` is not a next level of `L3` [`L3` leads nowhere]"}},
      {"no track",
       head + "employee: {«id»: e, level: L1, level_since: 2024-02}\n",
       {"missing-track: `M2` has responsibilities of tracks, and the employee has no `track` [add "
        "`track:` with `appsec` or `cloud`]"}},
      {"the rest of the top",
       base + "as_of: «2026-02-29»\ngrowth_plan: {since: «soon», «url»: x}\nfast_track: "
              "{requested_on: «2026-11», last_granted: «2024-13»}\n",
       {"no-such-day: `2026-02-29` does not exist: February 2026 has 28 days",
        "bad-time: expected a month or a date, found `soon` [such as `2026-05` or `2026-05-14`]",
        "unknown-key: `url` is not a key of a growth plan [a growth plan has `link` and `since`]",
        "bad-time: expected a date, found `2026-11` [write the day too, such as `2026-11-01`]",
        "no-such-month: month 13 of `2024-13` does not exist [the months of a year are 01 to "
        "12]"}},
      {"a fast track without a day",
       base + "fast_track: {«last_granted»: 2024-12}\n",
       {"missing-key: a fast track needs `requested_on`"}},
      {"leave",
       base + "leave:\n  - {from: 2026-05, to: «2026-04»}\n  - {«from»: 2026-05}\n  - {from: "
              "«2026-05-01», to: 2026-06}\n  - «2026-05»\n",
       {"reversed-period: `2026-04` is before `2026-05`", "missing-key: a leave needs `to`",
        "bad-time: expected a month, found `2026-05-01` [did you mean `2026-05`?]",
        "wrong-kind: expected a mapping, found the text `2026-05`"}},
  };
}

std::vector<LoadCase> entry_cases() {
  return {
      {"references",
       base + "evidence:\n  - {source: «dashbord», month: 2026-05, shows: [«own-aps», "
              "«modeling», «modling@L2», «modeling@L9», own-apps]}\n",
       {"unknown-source: `dashbord` is not a source of the framework [did you mean `dashboard`?]",
        "unknown-responsibility: `own-aps` is not a responsibility of the framework [did you mean "
        "`own-apps`?]",
        "skill-without-level: `modeling` is a skill, and the level it was shown at is missing "
        "[write `modeling@` and a level]",
        "unknown-skill: `modling` is not a skill of the framework [did you mean `modeling`?]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"no source",
       base + "evidence: [{«month»: 2026-05}, «x»]\n",
       {"missing-key: an entry needs `source`",
        "wrong-kind: expected a mapping, found the text `x`"}},
      {"an unknown key",
       entry("month: 2026-05, «evidence»: x"),
       {"unknown-key: `evidence` is not a key of an entry [an entry has `id`, `source`, `title`, "
        "`link`, `shows`, `from`, `to`, `month`, `date`, `metric`, `values`, `hours`, `facts`, "
        "`confirmed_by` and `draft`]"}},
      {"ids",
       base + "evidence:\n  - {id: a, source: dashboard, month: 2026-05}\n  - {source: dashboard, "
              "month: 2026-05}\n  - {id: «e2», source: dashboard, month: 2026-05}\n  - {id: «a», "
              "source: dashboard, month: 2026-05}\n",
       {"duplicate-id: the id `e2` is taken", "duplicate-id: the id `a` is taken"}},
      {"never",
       base + "evidence:\n  - {«source»: dashboard, shows: own-apps}\n",
       {"missing-period: the entry does not say when it was [write `from` and `to`, `month`, "
        "`date`, `values` or `hours`]"}},
      {"twice",
       entry("month: 2026-05, «date: 2026-05-14»"),
       {"conflicting-keys: `month` and `date` do not go together"}},
      {"twice with values",
       entry("metric: apps, month: 2026-05, «values: {2026-05: 3}»"),
       {"conflicting-keys: `month` and `values` do not go together"}},
      {"no beginning", entry("«to: 2026-05»"), {"lonely-key: `to` needs `from` beside it"}},
      {"reversed",
       entry("from: 2026-05, to: «2026-04»"),
       {"reversed-period: `2026-04` is before `2026-05`"}},
      {"reversed days",
       entry("from: 2026-05-14, to: «2026-05-13»"),
       {"reversed-period: `2026-05-13` is before `2026-05-14`"}},
      {"a day as a month",
       entry("month: «2026-05-14»"),
       {"bad-time: expected a month, found `2026-05-14` [a day is written `date:`, not "
        "`month:`]"}},
      {"a month as a day",
       entry("date: «2026-05»"),
       {"bad-time: expected a date, found `2026-05` [a month is written `month:`, not `date:`]"}},
      {"facts",
       entry("month: 2026-05, facts: {type: «talks», ok: «1», adopters: «3.0», score: "
             "«x», «teem»: y}"),
       {"bad-choice: `talks` is not an option of `type` [did you mean `talk`?]",
        "bad-bool: expected `true` or `false`, found `1` [did you mean `true`?]",
        "bad-integer: expected a whole number, found `3.0` [did you mean `3`?]",
        "bad-number: expected a number, found `x`",
        "unknown-fact: `teem` is not a fact of the framework [did you mean `team`?]"}},
      {"who confirms",
       entry("month: 2026-05, draft: «no», confirmed_by: {«id»: m-1}"),
       {"bad-bool: expected `true` or `false`, found `no` [did you mean `false`?]",
        "missing-key: a person who confirms needs `role`"}},
      {"a stranger",
       entry("month: 2026-05, confirmed_by: {id: m-1, role: «L8»}"),
       {"unknown-standing: `L8` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`M2`, `L3`, `vp` or `hrbp`]"}},
      {"oneself",
       entry("month: 2026-05, draft: true, confirmed_by: {id: «e-1», role: vp}"),
       {"own-judge: `e-1` is the employee [someone else has to confirm it]"}},
  };
}

std::vector<LoadCase> reading_cases() {
  return {
      {"a metric alone",
       entry("«metric: apps», month: 2026-05"),
       {"lonely-key: `metric` needs `values` beside it"}},
      {"a metric of hours",
       entry("«metric: mentoring_hours», hours: {2026-05: 3}"),
       {"lonely-key: `metric` needs `values` beside it [`hours` need no `metric`]"}},
      {"values alone",
       entry("«values: {2026-05: 3}»"),
       {"lonely-key: `values` needs `metric` beside it"}},
      {"values of hours",
       entry("«metric: mentoring_hours», values: {2026-05: 3}"),
       {"hours-as-values: readings of `mentoring_hours` are written as `hours`"}},
      {"an unknown metric",
       entry("metric: «aps», values: {2026-05: many}"),
       {"unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]"}},
      {"no readings",
       entry("metric: apps, «values: {}»"),
       {"empty-readings: there are no readings"}},
      {"no hours", entry("«hours: {}»"), {"empty-readings: there are no readings"}},
      {"readings that are a list",
       entry("metric: apps, values: «[3]»"),
       {"wrong-kind: expected a mapping, found a list"}},
      {"values",
       entry("metric: apps, values: {«2026-5»: 3, 2026-06: «1e3», «2026-07»: }"),
       {"bad-time: expected a month, a date or a quarter, found `2026-5` [did you mean "
        "`2026-05`?]",
        "bad-number: expected a number, found `1e3` [write it out, without an exponent]",
        "empty-value: nothing stands after `2026-07:` [expected a number]"}},
      {"a scale",
       entry("metric: rating, values: {2026-05: «hihg», 2026-06: «2»}"),
       {"not-on-scale: `hihg` is not on the scale of `rating` [did you mean `high`?]",
        "not-on-scale: `2` is not on the scale of `rating` [write `low`, `mid` or `high`]"}},
      {"hours",
       entry("hours: {2026-05: «-1», «2026-Q2»: 3, 2026-07: «x»}"),
       {"negative-hours: `-1` hours are less than none",
        "bad-time: expected a month or a date, found `2026-Q2` [a quarter can only be a key of "
        "`values`]",
        "bad-number: expected a number, found `x`"}},
      {"a month twice",
       entry("metric: apps, values: {2026-05: 3, «2026-Q2»: 3, 2026-07-01: 1, «2026-07»: 1}"),
       {"repeated-month: `2026-05` has two readings in this entry",
        "repeated-month: `2026-07` has two readings in this entry"}},
      {"conflicting readings",
       base + "evidence:\n  - {source: dashboard, metric: apps, values: {2026-05: 3, 2026-06: "
              "4.0}}\n  - {source: feedback, metric: apps, values: {«2026-05: 3.5», 2026-06: 4}}\n"
              "  - {source: feedback, metric: apps, draft: true, values: {2026-05: 9}}\n"
              "  - {source: feedback, metric: rating, values: {2026-05: low}}\n"
              "  - {source: feedback, metric: rating, values: {«2026-Q2: high»}}\n"
              "  - {source: feedback, hours: {2026-05: 1}}\n"
              "  - {source: feedback, hours: {2026-05: 2}}\n",
       {"conflicting-readings: two readings of `apps` for 2026-05: `3` and `3.5`",
        "conflicting-readings: two readings of `rating` for 2026-05: `low` and `high`"}},
  };
}

std::vector<LoadCase> record_cases() {
  return {
      {"duties",
       base + "duties:\n  - {duty: «ower», from: 2026-05}\n  - {«duty»: owner, to: 2026-05}\n"
              "  - {duty: owner, from: 2026-05, to: «2026-04», «link»: x}\n",
       {"unknown-duty: `ower` is not a duty of the framework [did you mean `owner`?]",
        "missing-key: a duty needs `from`", "reversed-period: `2026-04` is before `2026-05`",
        "unknown-key: `link` is not a key of a duty [a duty has `duty`, `from`, `to`, `facts` and "
        "`confirmed_by`]"}},
      {"votes",
       base + "approvals:\n  - {kind: «panl», for: «L8», by: «p 1», role: «vpp», decision: "
              "«aprove», date: «2026-11»}\n",
       {"unknown-approval: `panl` is not an approval of the framework [did you mean `panel`?]",
        "unknown-level: `L8` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]",
        "bad-id: `p 1` is not an id [did you mean `p-1`?]",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`M2`, `L3`, `vp` or `hrbp`]",
        "bad-choice: `aprove` is not a decision [did you mean `approve`?]",
        "bad-time: expected a date, found `2026-11` [write the day too, such as `2026-11-01`]"}},
      {"a vote's keys",
       base + "approvals: [{««««kind»»»»: panel, for: L2}]\n",
       {"missing-key: an approval needs `by`", "missing-key: an approval needs `role`",
        "missing-key: an approval needs `decision`", "missing-key: an approval needs `date`"}},
      {"conflicting votes",
       base +
           "approvals:\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: approve, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: approve, date: 2026-11-03}\n"
           "  - {«kind»: panel, for: L2, by: p, role: L3, decision: reject, date: 2026-11-03}\n"
           "  - {«kind»: panel, for: L2, by: p, role: vp, decision: approve, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: reject, date: 2026-11-04}\n"
           "  - {kind: sponsor, for: L2, by: p, role: L3, decision: reject, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: «e-1», role: L3, decision: approve, date: 2026-11-03}\n",
       {"conflicting-votes: `p` votes differently on the same day",
        "conflicting-votes: `p` votes differently on the same day",
        "own-judge: `e-1` is the employee [nobody votes on their own promotion]"}},
      {"set aside",
       base + "not_applicable:\n  - {responsibility: own-apps, why: «no_chance»}\n  - "
              "{responsibility: «own-apps», reason: x, approved_by: {id: «e-1», role: vp}}\n  - "
              "{responsibility: «modeling@M2»}\n  - {«why»: not_applicable}\n",
       {"bad-choice: `no_chance` is not a reason of this list [write `not_applicable` or "
        "`no_opportunity`]",
        "repeated-set-aside: `own-apps` is set aside already",
        "own-judge: `e-1` is the employee [someone else has to confirm it]",
        "unknown-responsibility: `modeling@M2` is not a responsibility of the framework [did you "
        "mean `modeling@L2`?]",
        "missing-key: an item that is not applicable needs `responsibility`"}},
  };
}

/// One mistake, one problem: what follows from it is not told again.
std::vector<LoadCase> cascade_cases() {
  return {
      {"a level that is not there",
       head + "employee: {id: e, level: «L8», level_since: 2024-02}\ntarget: L2\n",
       {"unknown-level: `L8` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"a misspelt key",
       entry("«valeus»: {2026-05: 3}, metric: apps"),
       {"unknown-key: `valeus` is not a key of an entry [did you mean `values`?]"}},
      {"a misspelt list of entries",
       base + "«evidense»: [{source: dashboard, month: 2026-05}]\n",
       {"unknown-key: `evidense` is not a key of an evidence file [did you mean `evidence`?]"}},
      {"a month that is not there",
       entry("from: «2026-13», to: 2026-05"),
       {"no-such-month: month 13 of `2026-13` does not exist [the months of a year are 01 to "
        "12]"}},
      {"a misspelt track",
       head + "employee: {id: e, level: L1, level_since: 2024-02, «trak»: cloud}\n",
       {"unknown-key: `trak` is not a key of an employee [did you mean `track`?]"}},
  };
}

std::vector<LoadCase> all_cases() {
  std::vector<LoadCase> all;
  for (const auto& cases :
       {person_cases(), entry_cases(), reading_cases(), record_cases(), cascade_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return all;
}

TEST(LoadEvidence, every_problem_is_told_at_its_place) {
  for (const LoadCase& one : all_cases()) {
    const MarkedText text = unmark(one.marked);
    LoadedText loaded = load_evidence_text(text.text, framework());
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
      head + "employee: {id: e, level: L1, track: appsec, level_since: 2024-02}\n", framework());
  ASSERT_EQ(loaded.diagnostics.all().size(), 1U);
  const Diagnostic& problem = loaded.diagnostics.all()[0];
  EXPECT_EQ(problem.info, &nothing_asked.info);
  EXPECT_EQ(problem.message, "the promotion to `M2` asks for nothing on the track `appsec`");
  EXPECT_EQ(problem.at.file->path(), "framework.yaml");
  EXPECT_EQ(problem.at.start(), (Position{12, 61}));
  ASSERT_EQ(problem.related.size(), 1U);
  EXPECT_EQ(problem.related[0].at.file->path(), "evidence.yaml");
  EXPECT_TRUE(load_evidence_text(head + "employee: {id: e, level: L1, track: appsec, level_since: "
                                        "2024-02}\ntarget: L2\n",
                                 framework())
                  .evidence);
  LoadedText no_track = load_evidence_text(
      head + "employee: {id: e, level: L2, level_since: 2024-02}\n", framework());
  ASSERT_EQ(no_track.diagnostics.all().size(), 1U);
  EXPECT_EQ(no_track.diagnostics.all()[0].message, "the promotion to `L3` asks for nothing");
}

TEST(LoadEvidence, every_kind_of_problem_is_tested) {
  std::set<std::string_view> reported = {nothing_asked.info.code, missing_framework.info.code};
  for (const LoadCase& one : all_cases()) {
    LoadedText loaded = load_evidence_text(unmark(one.marked).text, framework());
    for (const Diagnostic& problem : loaded.diagnostics.all()) reported.insert(problem.info->code);
  }
  for (const DiagnosticInfo* info : evidence_kinds) {
    EXPECT_TRUE(reported.contains(info->code)) << info->code;
  }
  EXPECT_TRUE(reported.contains("unknown-responsibility"));
  EXPECT_TRUE(reported.contains("unknown-skill"));
}

Evidence loaded(const std::string& text) {
  LoadedText result = load_evidence_text(text, framework());
  EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{});
  return result.evidence.value_or(Evidence{});
}

TEST(LoadEvidence, the_smallest_one_is_about_every_next_level) {
  const Evidence evidence = loaded(base);
  EXPECT_EQ(evidence.employee.id, "e-1");
  EXPECT_EQ(evidence.employee.name, "");
  EXPECT_EQ(evidence.employee.track, 1);
  EXPECT_EQ(to_string(evidence.employee.level_since), "2024-02");
  EXPECT_EQ(evidence.targets, (std::vector<int>{1, 2}));
  EXPECT_FALSE(evidence.as_of);
  EXPECT_TRUE(
      loaded(head + "employee: {id: e, level: L3, level_since: 2024-02-29}\n").targets.empty());
}

TEST(LoadEvidence, entries_say_when_in_five_ways) {
  const Evidence evidence =
      loaded(base +
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
      entry("month: 2026-05, shows: [own-apps, modeling@M2, own-apps], facts: {type: talk, ok: "
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

TEST(LoadEvidence, everything_beside_entries) {
  const Evidence evidence = loaded(
      base +
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
      base +
          "evidence:\n  - {source: dashboard, metric: apps, values: {2026-05: 3}}\n"
          "  - {source: dashboard, metric: apps, values: {2026-05: 4}}\n",
      framework());
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
