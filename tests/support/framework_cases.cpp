#include "support/load_cases.h"

namespace rung::test {

const std::string framework_head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {dashboard: Dashboards, feedback: {title: Feedback}}\n"
    "facts: {type: [talk, blog], ok: bool, adopters: int, score: number, team: text}\n"
    "metrics: {apps: {title: Apps, unit: apps}, rating: {scale: [low, mid, high]}}\n"
    "duties: {owner: Owns, manager: {title: Manages, facts: [adopters]}}\n"
    "approvals: {panel: Panel}\n"
    "roles: {vp: {title: VP, rank: 8}, hrbp: HRBP}\n"
    "tracks: [{id: appsec}, {id: cloud}]\n"
    "areas: [{id: delivery}]\n";
const std::string framework_ladder =
    "levels: [{id: L1, next: [L2]}, {id: L2, next: [L3, M3]}, {id: L3}, {id: M3}]\n";
const std::string framework_base = framework_head + framework_ladder;

std::string with_responsibility(const std::string& fields) {
  return framework_base + "responsibilities:\n  - {id: r, level: L2, text: t, " + fields + "}\n";
}

std::string with_gate(const std::string& requirement) {
  return framework_base +
         "promotions:\n  - {from: L1, to: L2, gates: [{id: g, text: t, requires: " + requirement +
         "}]}\n";
}

namespace {

/// Which file it is, and the top of a framework.
std::vector<LoadCase> top_cases() {
  return {
      {"no schema",
       "«id»: acme\n",
       {"missing-schema: the file does not say what it is [begin with `schema: "
        "rung/framework/v1` or `schema: rung/evidence/v1`]"}},
      {"a list", "«- a\n- b»\n", {"wrong-kind: expected a mapping, found a list"}},
      {"nearly a schema",
       "schema: «rung/framwork/v1»\n",
       {"unknown-schema: `rung/framwork/v1` is not a format this program reads [did you mean "
        "`rung/framework/v1`?]"}},
      {"no schema of ours",
       "schema: «https://json-schema.org/draft»\n",
       {"unknown-schema: `https://json-schema.org/draft` is not a format this program reads [write "
        "`rung/framework/v1` or `rung/evidence/v1`]"}},
      {"a later version",
       "schema: «rung/framework/v2»\n",
       {"unsupported-version: `rung/framework/v2` is a version this program does not read [write "
        "`rung/framework/v1`]"}},
      {"an empty schema",
       "«schema»:\n",
       {"empty-value: nothing stands after `schema:` [expected a text]"}},
      {"the other schema",
       "schema: «rung/evidence/v1»\n",
       {"wrong-schema: expected a framework, found evidence"}},
      {"a misspelt schema is one problem",
       "«shema»: rung/framework/v1\n" + framework_base.substr(26),
       {"unknown-key: `shema` is not a key of a framework [did you mean `schema`?]"}},
      {"required keys",
       "««««schema»»»»: rung/framework/v1\n",
       {"missing-key: a framework needs `id`", "missing-key: a framework needs `title`",
        "missing-key: a framework needs `version`", "missing-key: a framework needs `levels`"}},
      {"an unknown key",
       framework_base + "«wibble»: 1\n",
       {"unknown-key: `wibble` is not a key of a framework [the nearest of 22 are `title`, "
        "`review` and `skills`]"}},
      {"times",
       framework_base + "effective: «2026-5»\nreview: {every_months: «0», month: «13»}\n",
       {"bad-time: expected a month, found `2026-5` [did you mean `2026-05`?]",
        "out-of-range: expected a whole number from 1 to 1200, found `0`",
        "out-of-range: expected a whole number from 1 to 12, found `13`"}},
      {"calibration",
       framework_base + "calibration: [12, 6, «12», «0»]\n",
       {"repeated-item: `12` is listed twice",
        "out-of-range: expected a whole number from 1 to 12, found `0`"}},
  };
}

/// Sources, facts, metrics, duties, approvals, roles, tracks, areas.
std::vector<LoadCase> name_cases() {
  const std::string top =
      "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\n" + framework_ladder;
  return {
      {"ids",
       top + "sources: {«a b»: x}\napprovals: {«é»: x}\n",
       {"bad-id: `a b` is not an id [did you mean `a-b`?]",
        "bad-id: `é` is not an id [an id is letters, digits, `.`, `_` and `-`, starting with a "
        "letter or digit]"}},
      {"titles",
       top + "sources: {a: «[x]», «b»: , c: {«titel»: x}}\n",
       {"wrong-kind: expected a title or a mapping, found a list",
        "empty-value: nothing stands after `b:` [expected a title or a mapping]",
        "unknown-key: `titel` is not a key of a source [did you mean `title`?]"}},
      {"facts",
       top + "facts: {a: «boolean», b: [x, «x»], c: «[]», d: «{}»}\n",
       {"bad-choice: `boolean` is not a type of facts [did you mean `bool`?]",
        "repeated-item: `x` is listed twice",
        "empty-list: `c` lists nothing [list the values that the fact can have]",
        "wrong-kind: expected `bool`, `int`, `number` or `text`, found a mapping"}},
      {"metrics",
       top + "metrics: {a: {scale: «x»}, mentoring_hours: {«scale: [x]»}}\n",
       {"wrong-kind: expected a list, found the text `x`",
        "scale-of-hours: `mentoring_hours` is counted in hours and has no scale"}},
      {"duties",
       top + "facts: {people: int}\nduties: {a: {facts: [«peple», people, «people»]}}\n",
       {"unknown-fact: `peple` is not a fact of the framework [did you mean `people`?]",
        "repeated-item: `people` is listed twice"}},
      {"roles",
       top + "roles: {«none»: x, «anyone»: x, a: {rank: «1.5»}}\n",
       {"reserved-id: `none` cannot be the id of a role [`confirmation` gives this word a meaning "
        "of its own]",
        "reserved-id: `anyone` cannot be the id of a role [`confirmation` gives this word a "
        "meaning of its own]",
        "bad-integer: expected a whole number, found `1.5`"}},
      {"tracks",
       top + "tracks: [{id: a}, {id: «a»}, {«title»: x}, «b»]\n",
       {"duplicate-id: the id `a` is taken", "missing-key: a track needs `id`",
        "wrong-kind: expected a mapping, found the text `b`"}},
      {"areas",
       top + "areas: [{id: a, min_coverage: «0%»}, {id: b, min_coverage: «50»}]\n",
       {"out-of-range: expected a percentage above 0% and at most 100%, found `0%`",
        "bad-percentage: expected a percentage, found `50` [did you mean `50%`?]"}},
  };
}

std::vector<LoadCase> level_cases() {
  std::string many = framework_head + "levels:\n";
  for (int i = 1; i <= 501; ++i) {
    many += i == 501 ? "  - «{id: X501}»\n" : "  - {id: X" + std::to_string(i) + "}\n";
  }
  return {
      {"none",
       framework_head + "levels: «[]»\n",
       {"empty-list: `levels` lists nothing [a framework has at least one level]"}},
      {"left out",
       "«schema»" + framework_head.substr(6),
       {"missing-key: a framework needs `levels`"}},
      {"fields",
       framework_head +
           "levels: [{id: L1, rank: «high», kind: «boss», years: {from: 8, to: «2»}, next: "
           "[«L9»]}, {id: «vp»}, {id: «all»}]\n",
       {"bad-integer: expected a whole number, found `high`",
        "bad-choice: `boss` is not a kind of level [write `individual` or `manager`]",
        "reversed-range: nothing is both at least `8` and at most `2`",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `vp` or `all`]",
        "duplicate-id: the id `vp` is taken",
        "reserved-id: `all` cannot be the id of a level [`levels: all` gives this word a meaning "
        "of its own]"}},
      {"reports_to and aligns",
       framework_head +
           "levels: [{id: L1, reports_to: [vp, «vp», «vpp»+], aligns: [{«id»: x}, {scheme: s, "
           "id: x, «relase»: 2}]}]\n",
       {"repeated-item: `vp` is listed twice",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [did you mean "
        "`vp`?]",
        "missing-key: an alignment needs `scheme`",
        "unknown-key: `relase` is not a key of an alignment [did you mean `release`?]"}},
      {"a circle",
       framework_head + "levels: [{id: A, next: [B]}, {id: B, next: [C]}, {id: C, next: [«B»]}]\n",
       {"cyclic-levels: the levels lead in a circle: `B` → `C` → `B`"}},
      {"a circle of one",
       framework_head + "levels: [{id: A, next: «A»}]\n",
       {"cyclic-levels: the levels lead in a circle: `A` → `A`"}},
      {"too many", many, {"too-many: there are more than 500 levels"}},
  };
}

std::vector<LoadCase> responsibility_cases() {
  const std::string list = framework_base + "responsibilities:\n";
  return {
      {"references",
       with_responsibility("tracks: [appsec, «clod»], area: «delivry», sources: [«dashbord»]"),
       {"unknown-track: `clod` is not a track of the framework [did you mean `cloud`?]",
        "unknown-area: `delivry` is not an area of the framework [did you mean `delivery`?]",
        "unknown-source: `dashbord` is not a source of the framework [did you mean `dashboard`?]"}},
      {"numbers",
       with_responsibility(
           "min_sources: «0», lasts: «1201», weight: «1000000001», required: «yes»"),
       {"out-of-range: expected a whole number from 1 to 1000000000, found `0`",
        "out-of-range: expected a whole number from 1 to 1200, found `1201`",
        "out-of-range: expected a whole number from 1 to 1000000000, found `1000000001`",
        "bad-bool: expected `true` or `false`, found `yes` [did you mean `true`?]"}},
      {"metrics",
       list + "  - {id: a, level: L2, text: t, metric: {name: «aps», at_least: 1}}\n"
              "  - {id: b, level: L2, text: t, metric: {«name»: apps}}\n"
              "  - {id: c, level: L2, text: t, metric: {name: apps, at_least: 3, at_most: «2»}}\n"
              "  - {id: d, level: L2, text: t, metric: {name: rating, at_least: «2»}}\n"
              "  - {id: e, level: L2, text: t, metric: {«at_least»: 2}}\n"
              "  - {id: f, level: L2, text: t, metric: «apps»}\n",
       {"unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]",
        "missing-bound: no reading of `apps` is asked for [write `at_least`, `at_most` or both]",
        "reversed-range: nothing is both at least `3` and at most `2`",
        "not-on-scale: `2` is not on the scale of `rating` [write `low`, `mid` or `high`]",
        "missing-key: `metric` needs `name`",
        "wrong-kind: expected a mapping, found the text `apps`"}},
      {"levels",
       list + "  - {id: «a», text: t}\n  - {id: b, level: L2, «levels: all», text: t}\n"
              "  - {id: c, levels: «[]», text: t}\n  - {id: d, level: «l2», text: t}\n"
              "  - {id: e, levels: [L2, «L2»], text: t, tracks: «[]», sources: «[]»}\n",
       {"missing-levels: `a` does not say at which level it is asked [write `level`, or `levels` "
        "with a list or `all`]",
        "conflicting-keys: `level` and `levels` do not go together",
        "empty-list: `levels` lists nothing [write `all` for every level]",
        "unknown-level: `l2` is not a level of the framework [did you mean `L2`?]",
        "repeated-item: `L2` is listed twice",
        "empty-list: `tracks` lists nothing [leave it out for every track]",
        "empty-list: `sources` lists nothing [leave it out for every source]"}},
      {"texts",
       list + "  - {«id»: a, level: L2}\n  - {id: «a», level: L2, text: t, examples: «x»}\n"
              "  - {id: b, level: L2, «text»: , guidance: «[]»}\n",
       {"missing-key: a responsibility needs `text`", "duplicate-id: the id `a` is taken",
        "wrong-kind: expected a list, found the text `x`",
        "empty-value: nothing stands after `text:` [expected a text]",
        "wrong-kind: expected a text, found a list"}},
      {"skills",
       framework_base + "skills:\n  - {id: s, area: «dilvery», levels: {L2: t, «L7»: t, «L3»: }}\n"
                        "  - {id: s2, levels: {L2: {text: t, «level»: L2}, L3: {«weight»: 2}}}\n"
                        "  - {«id»: s3}\n  - {id: «s», levels: «[]»}\n",
       {"unknown-area: `dilvery` is not an area of the framework [did you mean `delivery`?]",
        "unknown-level: `L7` is not a level of the framework [write `L1`, `L2`, `L3` or `M3`]",
        "empty-value: nothing stands after `L3:` [expected a text or a mapping]",
        "unknown-key: `level` is not a key of a skill at a level [the nearest of 10 are `lasts`, "
        "`text` and `examples`]",
        "missing-key: a skill at a level needs `text`", "missing-key: a skill needs `levels`",
        "duplicate-id: the id `s` is taken", "wrong-kind: expected a mapping, found a list"}},
  };
}

}  // namespace

std::vector<LoadCase> framework_cases() {
  std::vector<LoadCase> all = framework_rule_cases();
  for (const auto& cases : {top_cases(), name_cases(), level_cases(), responsibility_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return all;
}

}  // namespace rung::test
