#include "support/load_cases.h"

namespace rung::test {

static const std::string framework_text =
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

const Framework& framework_of_cases() {
  static const LoadedText loaded = load_framework_text(framework_text);
  return loaded.framework.value();
}

const std::string evidence_head = "schema: rung/evidence/v1\nframework: acme\n";
static const std::string who =
    "employee: {id: e-1, level: L1, track: cloud, level_since: 2024-02}\n";
const std::string evidence_base = evidence_head + who;

std::string with_entry(const std::string& fields) {
  return evidence_base + "evidence:\n  - {source: dashboard, " + fields + "}\n";
}

namespace {

std::vector<LoadCase> person_cases() {
  return {
      {"the other schema",
       "schema: «rung/framework/v1»\nid: acme\n",
       {"wrong-schema: expected evidence, found a framework"}},
      {"nobody",
       "«schema»: rung/evidence/v1\n",
       {"missing-key: an evidence file needs `employee`"}},
      {"an unknown key",
       evidence_base + "«entries»: []\n",
       {"unknown-key: `entries` is not a key of an evidence file [the nearest of 12 are "
        "`evidence`, `duties` and `target`]"}},
      {"an employee's keys",
       evidence_head + "employee: {«««name»»»: Dana}\n",
       {"missing-key: an employee needs `id`", "missing-key: an employee needs `level`",
        "missing-key: an employee needs `level_since`"}},
      {"an employee's values",
       evidence_head + "employee: {id: «e 1», level: «l1», track: «clod», level_since: «2024»}\n",
       {"bad-id: `e 1` is not an id [did you mean `e-1`?]",
        "unknown-level: `l1` is not a level of the framework [did you mean `L1`?]",
        "unknown-track: `clod` is not a track of the framework [did you mean `cloud`?]",
        "bad-time: expected a month or a date, found `2024` [such as `2026-05` or "
        "`2026-05-14`]"}},
      {"targets",
       evidence_base + "target: [L2, «L2», «L3», «L9»]\n",
       {"repeated-item: `L2` is listed twice",
        "not-a-next-level: `L3` is not a next level of `L1` [`L1` leads to `L2` and `M2`]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"no targets",
       evidence_base + "target: «[]»\n",
       {"empty-list: `target` lists nothing [leave it out for every next level]"}},
      {"a target from the top",
       evidence_head + "employee: {id: e, level: L3, level_since: 2024-02}\ntarget: «L2»\n",
       {"not-a-next-level: `L2` is not a next level of `L3` [`L3` leads nowhere]"}},
      {"no track",
       evidence_head + "employee: {«id»: e, level: L1, level_since: 2024-02}\n",
       {"missing-track: `M2` has responsibilities of tracks, and the employee has no `track` [add "
        "`track:` with `appsec` or `cloud`]"}},
      {"the rest of the top",
       evidence_base + "as_of: «2026-02-29»\ngrowth_plan: {since: «soon», «url»: x}\nfast_track: "
                       "{requested_on: «2026-11», last_granted: «2024-13»}\n",
       {"no-such-day: `2026-02-29` does not exist: February 2026 has 28 days",
        "bad-time: expected a month or a date, found `soon` [such as `2026-05` or `2026-05-14`]",
        "unknown-key: `url` is not a key of a growth plan [a growth plan has `link` and `since`]",
        "bad-time: expected a date, found `2026-11` [write the day too, such as `2026-11-01`]",
        "no-such-month: month 13 of `2024-13` does not exist [the months of a year are 01 to "
        "12]"}},
      {"a fast track without a day",
       evidence_base + "fast_track: {«last_granted»: 2024-12}\n",
       {"missing-key: a fast track needs `requested_on`"}},
      {"leave",
       evidence_base +
           "leave:\n  - {from: 2026-05, to: «2026-04»}\n  - {«from»: 2026-05}\n  - {from: "
           "«2026-05-01», to: 2026-06}\n  - «2026-05»\n",
       {"reversed-period: `2026-04` is before `2026-05`", "missing-key: a leave needs `to`",
        "bad-time: expected a month, found `2026-05-01` [did you mean `2026-05`?]",
        "wrong-kind: expected a mapping, found the text `2026-05`"}},
  };
}

std::vector<LoadCase> entry_cases() {
  return {
      {"references",
       evidence_base + "evidence:\n  - {source: «dashbord», month: 2026-05, shows: [«own-aps», "
                       "«modeling», «modling»@L2, modeling@«L9», own-apps]}\n",
       {"unknown-source: `dashbord` is not a source of the framework [did you mean `dashboard`?]",
        "unknown-responsibility: `own-aps` is not a responsibility of the framework [did you mean "
        "`own-apps`?]",
        "skill-without-level: `modeling` is a skill, and the level it was shown at is missing "
        "[write `modeling@` and a level]",
        "unknown-skill: `modling` is not a skill of the framework [did you mean `modeling`?]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"each half of a skill at a level",
       evidence_base +
           "evidence:\n  - {source: dashboard, month: 2026-05, shows: [«modelin»@«L22», "
           "\"modeling@«M22»\", '«modelling»@L2', «modeling@», «\"mod\\x65ln@L2\"»]}\n",
       {"unknown-skill: `modelin` is not a skill of the framework [did you mean `modeling`?]",
        "unknown-level: `L22` is not a level of the framework [did you mean `L2`?]",
        "unknown-level: `M22` is not a level of the framework [did you mean `M2`?]",
        "unknown-skill: `modelling` is not a skill of the framework [did you mean `modeling`?]",
        "skill-without-level: `modeling` is a skill, and the level it was shown at is missing "
        "[write `modeling@` and a level]",
        "unknown-skill: `modeln` is not a skill of the framework [did you mean `modeling`?]"}},
      {"a skill at a level in the manner of a responsibility",
       with_entry("month: 2026-05, shows: [«L2.modeling», «L3.modeling»]"),
       {"unknown-responsibility: `L2.modeling` is not a responsibility of the framework [did you "
        "mean `modeling@L2`?]",
        "unknown-responsibility: `L3.modeling` is not a responsibility of the framework [write "
        "`own-apps`, `cloudy`, `modeling@L1` or `modeling@L2`]"}},
      {"several ids in one text",
       evidence_base +
           "evidence:\n  - source: dashboard\n    month: 2026-05\n    shows: «own-apps, "
           "modeling@L2»\n  - source: dashboard\n    month: 2026-06\n    shows: «cloudy, "
           "«own-aps», modeling@«L9»»\n",
       {"wrong-kind: expected a list, found the text `own-apps, modeling@L2` [write `[own-apps, "
        "modeling@L2]`]",
        "wrong-kind: expected a list, found the text `cloudy, own-aps, modeling@L9` [write "
        "`[cloudy, own-aps, modeling@L9]`]",
        "unknown-responsibility: `own-aps` is not a responsibility of the framework [did you mean "
        "`own-apps`?]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"a text that is no list",
       evidence_base +
           "evidence:\n  - source: dashboard\n    month: 2026-05\n    shows: «own apps, "
           "cloudy»\n",
       {"unknown-responsibility: `own apps, cloudy` is not a responsibility of the framework "
        "[write `own-apps`, `cloudy`, `modeling@L1` or `modeling@L2`]"}},
      {"no source",
       evidence_base + "evidence: [{«month»: 2026-05}, «x»]\n",
       {"missing-key: an entry needs `source`",
        "wrong-kind: expected a mapping, found the text `x`"}},
      {"an unknown key",
       with_entry("month: 2026-05, «evidence»: x"),
       {"unknown-key: `evidence` is not a key of an entry [the nearest of 15 are `id`, `date` and "
        "`link`]"}},
      {"ids",
       evidence_base +
           "evidence:\n  - {id: a, source: dashboard, month: 2026-05}\n  - {source: dashboard, "
           "month: 2026-05}\n  - {id: «e2», source: dashboard, month: 2026-05}\n  - {id: «a», "
           "source: dashboard, month: 2026-05}\n",
       {"duplicate-id: the id `e2` is taken", "duplicate-id: the id `a` is taken"}},
      {"never",
       evidence_base + "evidence:\n  - {«source»: dashboard, shows: own-apps}\n",
       {"missing-period: the entry does not say when it was [write `from` and `to`, `month`, "
        "`date`, `values` or `hours`]"}},
      {"twice",
       with_entry("month: 2026-05, «date: 2026-05-14»"),
       {"conflicting-keys: `month` and `date` do not go together"}},
      {"twice with values",
       with_entry("metric: apps, month: 2026-05, «values: {2026-05: 3}»"),
       {"conflicting-keys: `month` and `values` do not go together"}},
      {"no beginning", with_entry("«to: 2026-05»"), {"lonely-key: `to` needs `from` beside it"}},
      {"reversed",
       with_entry("from: 2026-05, to: «2026-04»"),
       {"reversed-period: `2026-04` is before `2026-05`"}},
      {"reversed days",
       with_entry("from: 2026-05-14, to: «2026-05-13»"),
       {"reversed-period: `2026-05-13` is before `2026-05-14`"}},
      {"a day as a month",
       with_entry("month: «2026-05-14»"),
       {"bad-time: expected a month, found `2026-05-14` [a day is written `date:`, not "
        "`month:`]"}},
      {"a month as a day",
       with_entry("date: «2026-05»"),
       {"bad-time: expected a date, found `2026-05` [a month is written `month:`, not `date:`]"}},
      {"facts",
       with_entry("month: 2026-05, facts: {type: «talks», ok: «1», adopters: «3.0», score: "
                  "«x», «teem»: y}"),
       {"bad-choice: `talks` is not an option of `type` [did you mean `talk`?]",
        "bad-bool: expected `true` or `false`, found `1` [did you mean `true`?]",
        "bad-integer: expected a whole number, found `3.0` [did you mean `3`?]",
        "bad-number: expected a number, found `x`",
        "unknown-fact: `teem` is not a fact of the framework [did you mean `team`?]"}},
      {"who confirms",
       with_entry("month: 2026-05, draft: «no», confirmed_by: {«id»: m-1}"),
       {"bad-bool: expected `true` or `false`, found `no` [did you mean `false`?]",
        "missing-key: a person who confirms needs `role`"}},
      {"a stranger",
       with_entry("month: 2026-05, confirmed_by: {id: m-1, role: «L8»}"),
       {"unknown-standing: `L8` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`M2`, `L3`, `vp` or `hrbp`]"}},
      {"oneself",
       with_entry("month: 2026-05, draft: true, confirmed_by: {id: «e-1», role: vp}"),
       {"own-judge: `e-1` is the employee [someone else has to confirm it]"}},
  };
}

std::vector<LoadCase> reading_cases() {
  return {
      {"a metric alone",
       with_entry("«metric: apps», month: 2026-05"),
       {"lonely-key: `metric` needs `values` beside it"}},
      {"a metric of hours",
       with_entry("«metric: mentoring_hours», hours: {2026-05: 3}"),
       {"lonely-key: `metric` needs `values` beside it [`hours` need no `metric`]"}},
      {"values alone",
       with_entry("«values: {2026-05: 3}»"),
       {"lonely-key: `values` needs `metric` beside it"}},
      {"values of hours",
       with_entry("«metric: mentoring_hours», values: {2026-05: 3}"),
       {"hours-as-values: readings of `mentoring_hours` are written as `hours`"}},
      {"an unknown metric",
       with_entry("metric: «aps», values: {2026-05: many}"),
       {"unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]"}},
      {"no readings",
       with_entry("metric: apps, «values: {}»"),
       {"empty-readings: there are no readings"}},
      {"no hours", with_entry("«hours: {}»"), {"empty-readings: there are no readings"}},
      {"readings that are a list",
       with_entry("metric: apps, values: «[3]»"),
       {"wrong-kind: expected a mapping, found a list"}},
      {"values",
       with_entry("metric: apps, values: {«2026-5»: 3, 2026-06: «1e3», «2026-07»: }"),
       {"bad-time: expected a month, a date or a quarter, found `2026-5` [did you mean "
        "`2026-05`?]",
        "bad-number: expected a number, found `1e3` [write it out, without an exponent]",
        "empty-value: nothing stands after `2026-07:` [expected a number]"}},
      {"a scale",
       with_entry("metric: rating, values: {2026-05: «hihg», 2026-06: «2»}"),
       {"not-on-scale: `hihg` is not on the scale of `rating` [did you mean `high`?]",
        "not-on-scale: `2` is not on the scale of `rating` [write `low`, `mid` or `high`]"}},
      {"hours",
       with_entry("hours: {2026-05: «-1», «2026-Q2»: 3, 2026-07: «x»}"),
       {"negative-hours: `-1` hours are less than none",
        "bad-time: expected a month or a date, found `2026-Q2` [a quarter can only be a key of "
        "`values`]",
        "bad-number: expected a number, found `x`"}},
      {"a month twice",
       with_entry("metric: apps, values: {2026-05: 3, «2026-Q2»: 3, 2026-07-01: 1, «2026-07»: 1}"),
       {"repeated-month: `2026-05` has two readings in this entry",
        "repeated-month: `2026-07` has two readings in this entry"}},
      {"conflicting readings",
       evidence_base +
           "evidence:\n  - {source: dashboard, metric: apps, values: {2026-05: 3, 2026-06: "
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

}  // namespace

std::vector<LoadCase> evidence_cases() {
  std::vector<LoadCase> all;
  for (const auto& cases :
       {person_cases(), entry_cases(), reading_cases(), evidence_record_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return all;
}

}  // namespace rung::test
