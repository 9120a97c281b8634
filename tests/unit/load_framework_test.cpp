#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "load/framework_kinds.h"
#include "load/name_kinds.h"
#include "load/schema_kinds.h"
#include "support/marked_text.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

const std::string head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {dashboard: Dashboards, feedback: {title: Feedback}}\n"
    "facts: {type: [talk, blog], ok: bool, adopters: int, score: number, team: text}\n"
    "metrics: {apps: {title: Apps, unit: apps}, rating: {scale: [low, mid, high]}}\n"
    "duties: {owner: Owns, manager: {title: Manages, facts: [adopters]}}\n"
    "approvals: {panel: Panel}\n"
    "roles: {vp: {title: VP, rank: 8}, hrbp: HRBP}\n"
    "tracks: [{id: appsec}, {id: cloud}]\n"
    "areas: [{id: delivery}]\n";
const std::string ladder =
    "levels: [{id: L1, next: [L2]}, {id: L2, next: [L3, M3]}, {id: L3}, {id: M3}]\n";
const std::string base = head + ladder;

std::string responsibility(const std::string& fields) {
  return base + "responsibilities:\n  - {id: r, level: L2, text: t, " + fields + "}\n";
}

std::string required(const std::string& requirement) {
  return base +
         "promotions:\n  - {from: L1, to: L2, gates: [{id: g, text: t, requires: " + requirement +
         "}]}\n";
}

/// Which file it is, and the top of a framework.
std::vector<LoadCase> top_cases() {
  const std::string known =
      "a framework has `schema`, `id`, `title`, `version`, `effective`, "
      "`review`, `calibration`, `sources`, `facts`, `metrics`, `duties`, "
      "`approvals`, `roles`, `levels`, `tracks`, `areas`, "
      "`responsibilities`, `skills`, `rule`, `promotions` and `growth`";
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
       "«shema»: rung/framework/v1\n" + base.substr(26),
       {"unknown-key: `shema` is not a key of a framework [did you mean `schema`?]"}},
      {"required keys",
       "««««schema»»»»: rung/framework/v1\n",
       {"missing-key: a framework needs `id`", "missing-key: a framework needs `title`",
        "missing-key: a framework needs `version`", "missing-key: a framework needs `levels`"}},
      {"an unknown key",
       base + "«wibble»: 1\n",
       {"unknown-key: `wibble` is not a key of a framework [" + known + "]"}},
      {"times",
       base + "effective: «2026-5»\nreview: {every_months: «0», month: «13»}\n",
       {"bad-time: expected a month, found `2026-5` [did you mean `2026-05`?]",
        "out-of-range: expected a whole number from 1 to 1200, found `0`",
        "out-of-range: expected a whole number from 1 to 12, found `13`"}},
      {"calibration",
       base + "calibration: [12, 6, «12», «0»]\n",
       {"repeated-item: `12` is listed twice",
        "out-of-range: expected a whole number from 1 to 12, found `0`"}},
  };
}

/// Sources, facts, metrics, duties, approvals, roles, tracks, areas.
std::vector<LoadCase> name_cases() {
  const std::string top = "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\n" + ladder;
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
  std::string many = head + "levels:\n";
  for (int i = 1; i <= 501; ++i) {
    many += i == 501 ? "  - «{id: X501}»\n" : "  - {id: X" + std::to_string(i) + "}\n";
  }
  return {
      {"none",
       head + "levels: «[]»\n",
       {"empty-list: `levels` lists nothing [a framework has at least one level]"}},
      {"left out", "«schema»" + head.substr(6), {"missing-key: a framework needs `levels`"}},
      {"fields",
       head + "levels: [{id: L1, rank: «high», kind: «boss», years: {from: 8, to: «2»}, next: "
              "[«L9»]}, {id: «vp»}, {id: «all»}]\n",
       {"bad-integer: expected a whole number, found `high`",
        "bad-choice: `boss` is not a kind of level [write `individual` or `manager`]",
        "reversed-range: nothing is both at least `8` and at most `2`",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `vp` or `all`]",
        "duplicate-id: the id `vp` is taken",
        "reserved-id: `all` cannot be the id of a level [`levels: all` gives this word a meaning "
        "of its own]"}},
      {"reports_to and aligns",
       head + "levels: [{id: L1, reports_to: [vp, «vp», «vpp+»], aligns: [{«id»: x}, {scheme: s, "
              "id: x, «relase»: 2}]}]\n",
       {"repeated-item: `vp` is listed twice",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [write `L1`, `vp` "
        "or `hrbp`]",
        "missing-key: an alignment needs `scheme`",
        "unknown-key: `relase` is not a key of an alignment [did you mean `release`?]"}},
      {"a circle",
       head + "levels: [{id: A, next: [B]}, {id: B, next: [C]}, {id: C, next: [«B»]}]\n",
       {"cyclic-levels: the levels lead in a circle: `B` → `C` → `B`"}},
      {"a circle of one",
       head + "levels: [{id: A, next: «A»}]\n",
       {"cyclic-levels: the levels lead in a circle: `A` → `A`"}},
      {"too many", many, {"too-many: there are more than 500 levels"}},
  };
}

std::vector<LoadCase> responsibility_cases() {
  const std::string list = base + "responsibilities:\n";
  return {
      {"references",
       responsibility("tracks: [appsec, «clod»], area: «delivry», sources: [«dashbord»]"),
       {"unknown-track: `clod` is not a track of the framework [did you mean `cloud`?]",
        "unknown-area: `delivry` is not an area of the framework [did you mean `delivery`?]",
        "unknown-source: `dashbord` is not a source of the framework [did you mean `dashboard`?]"}},
      {"numbers",
       responsibility("min_sources: «0», lasts: «1201», weight: «1000000001», required: «yes»"),
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
       base + "skills:\n  - {id: s, area: «dilvery», levels: {L2: t, «L7»: t, «L3»: }}\n"
              "  - {id: s2, levels: {L2: {text: t, «level»: L2}, L3: {«weight»: 2}}}\n"
              "  - {«id»: s3}\n  - {id: «s», levels: «[]»}\n",
       {"unknown-area: `dilvery` is not an area of the framework [did you mean `delivery`?]",
        "unknown-level: `L7` is not a level of the framework [write `L1`, `L2`, `L3` or `M3`]",
        "empty-value: nothing stands after `L3:` [expected a text or a mapping]",
        "unknown-key: `level` is not a key of a skill at a level [a skill at a level has `text`, "
        "`metric`, `sources`, `min_sources`, `lasts`, `weight`, `required`, `examples`, `guidance` "
        "and `aligns`]",
        "missing-key: a skill at a level needs `text`", "missing-key: a skill needs `levels`",
        "duplicate-id: the id `s` is taken", "wrong-kind: expected a mapping, found a list"}},
  };
}

std::vector<LoadCase> rule_cases() {
  return {
      {"shares and months",
       base + "rule: {coverage: «100.01%», months: «0», "
              "max_not_applicable: «50.01%», max_entry_months: «never»}\n",
       {"out-of-range: expected a percentage above 0% and at most 100%, found `100.01%`",
        "out-of-range: expected a whole number from 1 to 1200, found `0`",
        "out-of-range: expected a percentage from 0% to 50%, found `50.01%`",
        "bad-integer: expected a whole number, found `never` [write a number of months, or "
        "`none`]"}},
      {"words",
       base + "rule: {measure: «strict», window: «last», leave: «skipp», confirmation: "
              "[vp, «hr»]}\n",
       {"bad-choice: `strict` is not a measure [write `sustained` or `monthly`]",
        "bad-choice: `last` is not a window [write `current` or `{within: 3}`]",
        "bad-choice: `skipp` is not a way to treat leave [did you mean `skip`?]",
        "unknown-standing: `hr` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`L3`, `M3`, `vp` or `hrbp`]"}},
      {"window",
       base + "rule: {window: {within: «-1»}}\n",
       {"out-of-range: expected a whole number from 0 to 1200, found `-1`"}},
      {"window without a number",
       base + "rule: {window: «{}»}\n",
       {"missing-key: `window` needs `within`"}},
  };
}

std::vector<LoadCase> requirement_cases() {
  const std::string kinds = "`duty`, `count`, `metric`, `approval`, `level_months`, `any` or `all`";
  return {
      {"nothing",
       required("{«where»: {}}"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"an unknown kind",
       required("{«wibble»: 3}"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"empty",
       required("«{}»"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"two kinds",
       required("{duty: owner, «approval: panel»}"),
       {"mixed-requirement: `duty` and `approval` are two requirements [to ask for both, write "
        "`all: [{duty: …}, {approval: …}]`]"}},
      {"a misspelt kind",
       required("{«dutty»: owner, months: 3}"),
       {"unknown-key: `dutty` is not a key of a requirement of `duty` [did you mean `duty`?]"}},
      {"an option of another kind",
       required("{duty: owner, «votes»: many}"),
       {"unknown-key: `votes` is not a key of a requirement of `duty` [a requirement of `duty` has "
        "`duty`, `months`, `where` and `current`]"}},
      {"subjects",
       required("{all: [{duty: «ower»}, {count: «feedbak»}, {metric: «aps», at_least: 1}, "
                "{approval: «panl»}, {level_months: «0»}]}"),
       {"unknown-duty: `ower` is not a duty of the framework [did you mean `owner`?]",
        "unknown-source: `feedbak` is not a source of the framework [did you mean `feedback`?]",
        "unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]",
        "unknown-approval: `panl` is not an approval of the framework [did you mean `panel`?]",
        "out-of-range: expected a whole number from 1 to 1200, found `0`"}},
      {"options",
       required("{all: [{duty: owner, current: «no»}, {count: feedback, at_least: «0», "
                "within_months: «1201»}, {«metric»: apps}, {approval: panel, by: «vpp», votes: "
                "«0», unanimous: «1»}]}"),
       {"bad-bool: expected `true` or `false`, found `no` [did you mean `false`?]",
        "out-of-range: expected a whole number from 1 to 1000000000, found `0`",
        "out-of-range: expected a whole number from 1 to 1200, found `1201`",
        "missing-bound: no reading of `apps` is asked for [write `at_least`, `at_most` or both]",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`L3`, `M3`, `vp` or `hrbp`]",
        "out-of-range: expected a whole number from 1 to 1000000000, found `0`",
        "bad-bool: expected `true` or `false`, found `1` [did you mean `true`?]"}},
      {"parts",
       required("{any: [{all: «[]»}, «owner»]}"),
       {"empty-list: `all` lists nothing [list the requirements it is made of]",
        "wrong-kind: expected a mapping, found the text `owner`"}},
      {"where",
       required("{count: feedback, where: {type: «talks», ok: «yes», adopters: «1.5», score: "
                "«1e3», «teem»: x}}"),
       {"bad-choice: `talks` is not an option of `type` [did you mean `talk`?]",
        "bad-bool: expected `true` or `false`, found `yes` [did you mean `true`?]",
        "bad-integer: expected a whole number, found `1.5`",
        "bad-number: expected a number, found `1e3` [write it out, without an exponent]",
        "unknown-fact: `teem` is not a fact of the framework [did you mean `team`?]"}},
      {"conditions",
       required(
           "{count: feedback, where: {type: {«at_least: talk»}, «ok: {}», adopters: {at_least: "
           "5, at_most: «3»}, score: {one_of: [1, «x»], «at_most: 3»}, team: {one_of: «[]»}}}"),
       {"unordered-fact: `type` is not a number, so it has no `at_least` [write the value, or "
        "`one_of` with several]",
        "empty-condition: nothing is asked of `ok`",
        "reversed-range: nothing is both at least `5` and at most `3`",
        "bad-number: expected a number, found `x`",
        "conflicting-keys: `at_most` and `one_of` do not go together",
        "empty-list: `one_of` lists nothing [list the values that will do]"}},
  };
}

std::vector<LoadCase> promotion_cases() {
  const std::string list = base + "promotions:\n";
  return {
      {"edges",
       list + "  - {from: L1, to: «L3»}\n  - {from: L3, to: «L1»}\n  - {from: L1, to: "
              "«L7»}\n  - {«from»: L1}\n",
       {"no-such-promotion: no promotion leads from `L1` to `L3` [`L1` leads to `L2`]",
        "no-such-promotion: no promotion leads from `L3` to `L1` [`L3` leads nowhere]",
        "unknown-level: `L7` is not a level of the framework [write `L1`, `L2`, `L3` or `M3`]",
        "missing-key: a promotion needs `to`"}},
      {"an entry too many",
       list + "  - {from: L1, to: L2}\n  - {«from»: L1, to: L2}\n",
       {"repeated-promotion: the promotion from `L1` to `L2` has an entry already"}},
      {"a rule of its own",
       list + "  - {from: L1, to: L2, rule: {«monts»: 3, coverage: «0%»}}\n",
       {"unknown-key: `monts` is not a key of a rule [did you mean `months`?]",
        "out-of-range: expected a percentage above 0% and at most 100%, found `0%`"}},
      {"gates",
       list +
           "  - from: L1\n    to: L2\n    gates:\n      - {id: «rule», text: t, requires: {duty: "
           "owner}}\n      - {«id»: a, text: t}\n      - {id: «a», text: t, requires: {duty: "
           "owner}}\n      - {«id»: b, requires: {duty: owner}}\n",
       {"reserved-id: `rule` cannot be the id of a gate [in `waives` this word means the rule of "
        "the promotion]",
        "missing-key: a gate needs `requires`", "duplicate-id: the id `a` is taken",
        "missing-key: a gate needs `text`"}},
      {"a fast track",
       list + "  - from: L1\n    to: L2\n    gates: [{id: panel, text: t, requires: {duty: "
              "owner}}]\n    fast_track: {requires: {approval: panel}, waives: [rule, «pannel», "
              "panel, «rule»], once_every_months: «-1»}\n",
       {"unknown-gate: `pannel` is not a gate of this promotion [did you mean `panel`?]",
        "repeated-item: `rule` is listed twice",
        "out-of-range: expected a whole number from 0 to 1200, found `-1`"}},
      {"a fast track that waives nothing",
       list + "  - {from: L1, to: L2, fast_track: {requires: {approval: panel}, waives: «[]»}}\n"
              "  - {from: L2, to: L3, fast_track: {«requires»: {approval: panel}}}\n",
       {"empty-list: `waives` lists nothing [list `rule` or ids of gates]",
        "missing-key: a fast track needs `waives`"}},
      {"growth",
       base + "responsibilities: [{id: r1, level: L2, text: t}]\ngrowth:\n  - {id: a, kind: k, "
              "title: t, levels: all, helps: [r1, delivery, «r2»], amounts: {L1: «-1», «L7»: 3, "
              "L2: «much»}}\n  - {id: «a», kind: k, title: t, tracks: «[]»}\n  - {«id»: b, "
              "title: t}\n",
       {"unknown-aim: `r2` is not a skill, a responsibility or an area of the framework [write "
        "`delivery` or `r1`]",
        "out-of-range: expected an amount of at least 0, found `-1`",
        "unknown-level: `L7` is not a level of the framework [write `L1`, `L2`, `L3` or `M3`]",
        "bad-number: expected a number, found `much`", "duplicate-id: the id `a` is taken",
        "empty-list: `tracks` lists nothing [leave it out for every track]",
        "missing-key: an offer needs `kind`"}},
  };
}

/// One mistake, one problem: what follows from it is not told again.
std::vector<LoadCase> cascade_cases() {
  const std::string top = "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\n" + ladder;
  return {
      {"tracks that are no list",
       top + "tracks: «appsec»\nresponsibilities: [{id: r, level: L2, tracks: [cloud], text: t}]\n",
       {"wrong-kind: expected a list, found the text `appsec`"}},
      {"a track without an id",
       top + "tracks: [{«title»: Cloud}]\nresponsibilities: [{id: r, level: L2, tracks: [cloud], "
             "text: t}]\n",
       {"missing-key: a track needs `id`"}},
      {"a section that is missing",
       top + "responsibilities: [{id: r, level: L2, area: «a», text: t}, {id: s, level: L2, area: "
             "b, text: t}]\n",
       {"unknown-area: `a` is not an area of the framework [the framework declares no areas]"}},
      {"a misspelt section",
       top + "«track»: [{id: appsec}]\nresponsibilities: [{id: r, level: L2, tracks: [appsec], "
             "text: t}]\n",
       {"unknown-key: `track` is not a key of a framework [did you mean `tracks`?]"}},
      {"a scale that could not be read",
       top + "metrics: {m: {scale: «low»}}\nresponsibilities: [{id: r, level: L2, text: t, metric: "
             "{name: m, at_least: mid}}]\n",
       {"wrong-kind: expected a list, found the text `low`"}},
      {"a fact of no known type",
       top + "sources: {s: S}\nfacts: {f: «txt»}\npromotions: [{from: L1, to: L2, gates: [{id: g, "
             "text: t, requires: {count: s, where: {f: {at_least: 3}}}}]}]\n",
       {"bad-choice: `txt` is not a type of facts [did you mean `text`?]"}},
      {"a level that is not there, and the promotion to it",
       head + "levels: [{id: L1, next: [«L22»]}, {id: L2}]\npromotions: [{from: L1, to: L2}]\n",
       {"unknown-level: `L22` is not a level of the framework [write `L1` or `L2`]"}},
      {"a gate without an id, and a fast track that waives it",
       base + "promotions: [{from: L1, to: L2, gates: [{«text»: t, requires: {duty: owner}}], "
              "fast_track: {requires: {approval: panel}, waives: [panel]}}]\n",
       {"missing-key: a gate needs `id`"}},
      {"a responsibility with a broken metric is still there to be helped with",
       responsibility("metric: {name: «aps», at_least: 1}") +
           "growth: [{id: g, kind: k, title: t, helps: [r]}]\n",
       {"unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]"}},
  };
}

std::vector<LoadCase> all_cases() {
  std::vector<LoadCase> all;
  for (const auto& cases :
       {top_cases(), name_cases(), level_cases(), responsibility_cases(), rule_cases(),
        requirement_cases(), promotion_cases(), cascade_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return all;
}

TEST(LoadFramework, every_problem_is_told_at_its_place) {
  for (const LoadCase& one : all_cases()) {
    const MarkedText text = unmark(one.marked);
    LoadedText loaded = load_framework_text(text.text);
    EXPECT_EQ(lines_of(loaded.diagnostics), expected_lines(one, text)) << one.name;
    EXPECT_FALSE(loaded.framework) << one.name;
  }
}

TEST(LoadFramework, every_kind_of_problem_is_tested) {
  std::set<std::string_view> reported;
  for (const LoadCase& one : all_cases()) {
    LoadedText loaded = load_framework_text(unmark(one.marked).text);
    for (const Diagnostic& problem : loaded.diagnostics.all()) reported.insert(problem.info->code);
  }
  std::vector<const DiagnosticInfo*> kinds(framework_kinds.begin(), framework_kinds.end());
  kinds.insert(kinds.end(), schema_kinds.begin(), schema_kinds.end());
  kinds.insert(kinds.end(), name_kinds.begin(), name_kinds.end());
  const std::set<std::string_view> of_evidence = {"unknown-responsibility", "unknown-skill"};
  for (const DiagnosticInfo* info : kinds) {
    EXPECT_TRUE(reported.contains(info->code) || of_evidence.contains(info->code)) << info->code;
  }
}

Framework loaded(const std::string& text) {
  LoadedText result = load_framework_text(text);
  EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{});
  return result.framework.value_or(Framework{});
}

TEST(LoadFramework, the_smallest_one_has_the_default_rule) {
  const Framework framework = loaded(
      "schema: rung/framework/v1\nid: a\ntitle: null\nversion: 012\nlevels:\n  - {id: L1, next: "
      "L2}\n  - {id: L2}\n");
  EXPECT_EQ(framework.id.value, "a");
  EXPECT_EQ(framework.title, "null");
  EXPECT_EQ(framework.version, "012");
  EXPECT_EQ(framework.levels[1].title, "L2");
  ASSERT_EQ(framework.promotions.size(), 1U);
  const Rule& rule = framework.promotions[0].rule;
  EXPECT_EQ(rule.coverage, 7000);
  EXPECT_EQ(rule.months, 6);
  EXPECT_EQ(rule.measure, Measure::sustained);
  EXPECT_EQ(rule.window_within, 0);
  EXPECT_FALSE(rule.leave_counts);
  EXPECT_EQ(rule.confirmation.need, Confirmation::Need::none);
  EXPECT_FALSE(rule.max_entry_months);
  EXPECT_EQ(rule.max_not_applicable, 0);
}

TEST(LoadFramework, hours_of_mentoring_are_built_in) {
  const Framework plain = loaded(base);
  ASSERT_EQ(plain.metrics.size(), 3U);
  EXPECT_EQ(plain.metrics[2].id, "mentoring_hours");
  EXPECT_TRUE(plain.metrics[2].sums_hours);
  const Framework declared = loaded(
      "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\nmetrics: {mentoring_hours: "
      "Time given, m: M}\n" +
      ladder);
  ASSERT_EQ(declared.metrics.size(), 2U);
  EXPECT_EQ(declared.metrics[0].title, "Time given");
  EXPECT_TRUE(declared.metrics[0].sums_hours);
}

TEST(LoadFramework, ranks_default_to_the_longest_way) {
  const Framework framework =
      loaded(head +
             "levels: [{id: A, next: [B, C]}, {id: B, next: [C]}, {id: C, next: [D]}, {id: D}, "
             "{id: E, rank: 9, next: D}]\n");
  std::vector<int> ranks;
  for (const Level& level : framework.levels) ranks.push_back(level.rank);
  EXPECT_EQ(ranks, (std::vector<int>{1, 2, 3, 4, 9}));
  EXPECT_TRUE(framework.at_or_above(3, 0));
  EXPECT_TRUE(framework.at_or_above(2, 2));
  EXPECT_FALSE(framework.at_or_above(0, 3));
  EXPECT_FALSE(framework.at_or_above(4, 0));
}

TEST(LoadFramework, who_goes_by_rank_over_levels_and_roles) {
  const Framework framework = loaded(
      head + "levels: [{id: L6, rank: 6, reports_to: [L6+, hrbp+, vp]}, {id: L7, rank: 7}]\n");
  const Who& who = framework.levels[0].reports_to;
  EXPECT_EQ(who.text, "L6+, hrbp+ or vp");
  const auto level = [](int index) { return Standing{Standing::Kind::level, index}; };
  const auto role = [](int index) { return Standing{Standing::Kind::role, index}; };
  EXPECT_TRUE(framework.matches(who, level(1)));
  EXPECT_TRUE(framework.matches(who, role(0)));
  EXPECT_TRUE(framework.matches(who, role(1)));
  const Who only_hrbp{{{role(1), true}}, "hrbp+"};
  EXPECT_TRUE(framework.matches(only_hrbp, role(1)));
  EXPECT_FALSE(framework.matches(only_hrbp, role(0)));
  EXPECT_TRUE(framework.matches(Who{}, role(1)));
}

TEST(LoadFramework, responsibilities_come_before_the_cells_of_skills) {
  const Framework framework = loaded(
      base +
      "skills:\n  - {id: s, area: delivery, levels: {L3: Leads, L2: {text: Helps, weight: 2, "
      "required: true, lasts: 3, metric: {name: rating, at_least: mid}}}}\n"
      "responsibilities:\n  - {id: r, levels: all, tracks: cloud, text: Owns, sources: "
      "feedback, examples: [one, two], guidance: g, aligns: [{scheme: nice, release: 2.0, "
      "id: T1}]}\n");
  std::vector<std::string> ids;
  for (const Responsibility& one : framework.responsibilities) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"r", "s@L3", "s@L2"}));
  const Responsibility& cell = framework.responsibilities[2];
  EXPECT_EQ(cell.area, 0);
  EXPECT_EQ(cell.skill, 0);
  EXPECT_EQ(cell.levels, std::vector<int>{1});
  EXPECT_EQ(cell.weight, 2);
  EXPECT_EQ(cell.lasts, 3);
  EXPECT_TRUE(cell.required);
  EXPECT_EQ(cell.metric->at_least, Decimal::from_integer(1));
  EXPECT_EQ(framework.skills[0].cells, (std::vector<int>{1, 2}));
  const Responsibility& own = framework.responsibilities[0];
  EXPECT_EQ(own.levels, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(own.tracks, std::vector<int>{1});
  EXPECT_TRUE(own.accepts(1));
  EXPECT_FALSE(own.accepts(0));
  EXPECT_EQ(own.examples.size(), 2U);
  EXPECT_EQ(own.aligns[0].release, "2.0");
}

TEST(LoadFramework, a_promotion_overrides_the_rule_key_by_key) {
  const Framework framework =
      loaded(base +
             "rule: {coverage: 62.5%, months: 4, measure: monthly, window: {within: 2}, leave: "
             "count, confirmation: [vp+, hrbp], max_entry_months: 12, max_not_applicable: 10%}\n"
             "promotions:\n  - {from: L2, to: M3, rule: {months: 3, window: current, confirmation: "
             "anyone, max_entry_months: none}}\n");
  ASSERT_EQ(framework.promotions.size(), 3U);
  const Rule& plain = framework.promotion(0, 1)->rule;
  EXPECT_EQ(plain.coverage, 6250);
  EXPECT_EQ(plain.window_within, 2);
  EXPECT_TRUE(plain.leave_counts);
  EXPECT_EQ(plain.confirmation.who.text, "vp+ or hrbp");
  EXPECT_EQ(plain.max_entry_months, 12);
  EXPECT_EQ(plain.max_not_applicable, 1000);
  const Rule& own = framework.promotion(1, 3)->rule;
  EXPECT_EQ(own.coverage, 6250);
  EXPECT_EQ(own.months, 3);
  EXPECT_EQ(own.measure, Measure::monthly);
  EXPECT_EQ(own.window_within, 0);
  EXPECT_EQ(own.confirmation.need, Confirmation::Need::anyone);
  EXPECT_FALSE(own.max_entry_months);
  EXPECT_EQ(framework.promotion(0, 3), nullptr);
}

TEST(LoadFramework, gates_and_fast_track) {
  const Framework framework = loaded(
      base +
      "promotions:\n  - from: L1\n    to: L2\n    gates:\n"
      "      - {id: a, text: t, requires: {duty: owner, months: 12, current: true, where: "
      "{adopters: {at_least: 2, at_most: 5}, type: {one_of: [talk, blog]}, ok: true}}}\n"
      "      - {id: b, text: t, requires: {any: [{count: feedback, at_least: 2, within_months: 6}, "
      "{metric: rating, at_least: mid, months: 3}, {approval: panel, by: vp+, votes: 2, unanimous: "
      "true}, {level_months: 18}]}}\n"
      "    fast_track: {requires: {approval: panel}, waives: [b, rule], once_every_months: 12}\n");
  const Promotion& promotion = *framework.promotion(0, 1);
  ASSERT_EQ(promotion.gates.size(), 2U);
  const Predicate& duty = promotion.gates[0].requirement;
  EXPECT_EQ(duty.kind->key, "duty");
  EXPECT_EQ(duty.months, 12);
  EXPECT_TRUE(duty.current);
  ASSERT_EQ(duty.where.size(), 3U);
  EXPECT_EQ(duty.where[0].at_most, Decimal::from_integer(5));
  EXPECT_EQ(duty.where[1].one_of.size(), 2U);
  EXPECT_EQ(std::get<bool>(duty.where[2].one_of[0]), true);
  const Predicate& any = promotion.gates[1].requirement;
  ASSERT_EQ(any.parts.size(), 4U);
  EXPECT_EQ(any.parts[0].within_months, 6);
  EXPECT_EQ(any.parts[0].at_least, 2);
  EXPECT_EQ(any.parts[1].range.at_least, Decimal::from_integer(1));
  EXPECT_EQ(any.parts[1].months, 3);
  EXPECT_EQ(any.parts[2].by.text, "vp+");
  EXPECT_TRUE(any.parts[2].unanimous);
  EXPECT_EQ(any.parts[3].months, 18);
  ASSERT_TRUE(promotion.fast_track);
  EXPECT_TRUE(promotion.fast_track->waives_rule);
  EXPECT_EQ(promotion.fast_track->waives_gates, std::vector<int>{1});
  EXPECT_EQ(promotion.fast_track->once_every_months, 12);
}

TEST(LoadFramework, the_rest_of_the_head_and_growth) {
  const Framework framework = loaded(
      base +
      "effective: 2026-01\nreview: {every_months: 12, month: 1}\ncalibration: [12, 6]\n"
      "growth:\n  - {id: g, kind: budget, title: Travel, levels: L2, tracks: [cloud], helps: "
      "delivery, cadence: yearly, amounts: {L1: 3500, L2: 10.50}}\n");
  EXPECT_EQ(to_string(*framework.effective), "2026-01");
  EXPECT_EQ(framework.review->every_months, 12);
  EXPECT_EQ(framework.calibration, (std::vector<int>{6, 12}));
  const Growth& growth = framework.growth[0];
  EXPECT_EQ(growth.levels, std::vector<int>{1});
  EXPECT_EQ(growth.helps, std::vector<std::string>{"delivery"});
  EXPECT_EQ(growth.amounts[1].second.to_string(), "10.5");
}

TEST(LoadFramework, places_that_disagree_name_each_other) {
  LoadedText twice = load_framework_text(head + "levels: [{id: L1}, {id: vp}]\n");
  ASSERT_EQ(twice.diagnostics.all().size(), 1U);
  const Diagnostic& problem = twice.diagnostics.all()[0];
  EXPECT_EQ(problem.at.start().line, 13U);
  ASSERT_EQ(problem.related.size(), 1U);
  EXPECT_EQ(problem.related[0].at.start(), (Position{10, 9}));
}

TEST(LoadFramework, every_conformance_case_and_builtin_framework_loads) {
  int count = 0;
  for (const auto& folder : folders_below(source_folder() / "tests/conformance")) {
    LoadedText result = load_framework_text(read_text(folder / "framework.yaml"));
    EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{}) << folder;
    ++count;
  }
  for (const auto& file :
       std::filesystem::directory_iterator(source_folder() / "data/frameworks")) {
    LoadedText result = load_framework_text(read_text(file.path()));
    EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{}) << file.path();
    ++count;
  }
  EXPECT_GT(count, 40);
}

}  // namespace
}  // namespace rung::test
