#include "support/load_cases.h"

namespace rung::test {
namespace {

std::vector<LoadCase> rule_cases() {
  return {
      {"shares and months",
       framework_base + "rule: {coverage: «100.01%», months: «0», "
                        "max_not_applicable: «50.01%», max_entry_months: «never»}\n",
       {"out-of-range: expected a percentage above 0% and at most 100%, found `100.01%`",
        "out-of-range: expected a whole number from 1 to 1200, found `0`",
        "out-of-range: expected a percentage from 0% to 50%, found `50.01%`",
        "bad-integer: expected a whole number, found `never` [write a number of months, or "
        "`none`]"}},
      {"words",
       framework_base + "rule: {measure: «strict», window: «last», leave: «skipp», confirmation: "
                        "[vp, «hr»]}\n",
       {"bad-choice: `strict` is not a measure [write `sustained` or `monthly`]",
        "bad-choice: `last` is not a window [write `current` or `{within: 3}`]",
        "bad-choice: `skipp` is not a way to treat leave [did you mean `skip`?]",
        "unknown-standing: `hr` is neither a level nor a role of the framework [write `L1`, `L2`, "
        "`L3`, `M3`, `vp` or `hrbp`]"}},
      {"window",
       framework_base + "rule: {window: {within: «-1»}}\n",
       {"out-of-range: expected a whole number from 0 to 1200, found `-1`"}},
      {"window without a number",
       framework_base + "rule: {window: «{}»}\n",
       {"missing-key: `window` needs `within`"}},
  };
}

std::vector<LoadCase> requirement_cases() {
  const std::string kinds = "`duty`, `count`, `metric`, `approval`, `level_months`, `any` or `all`";
  return {
      {"nothing",
       with_gate("{«where»: {}}"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"an unknown kind",
       with_gate("{«wibble»: 3}"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"empty",
       with_gate("«{}»"),
       {"unknown-requirement: this does not say what is required [begin with " + kinds + "]"}},
      {"two kinds",
       with_gate("{duty: owner, «approval: panel»}"),
       {"mixed-requirement: `duty` and `approval` are two requirements [to ask for both, write "
        "`all: [{duty: …}, {approval: …}]`]"}},
      {"a misspelt kind",
       with_gate("{«dutty»: owner, months: 3}"),
       {"unknown-key: `dutty` is not a key of a requirement of `duty` [did you mean `duty`?]"}},
      {"an option of another kind",
       with_gate("{duty: owner, «votes»: many}"),
       {"unknown-key: `votes` is not a key of a requirement of `duty` [a requirement of `duty` has "
        "`duty`, `months`, `where` and `current`]"}},
      {"subjects",
       with_gate("{all: [{duty: «ower»}, {count: «feedbak»}, {metric: «aps», at_least: 1}, "
                 "{approval: «panl»}, {level_months: «0»}]}"),
       {"unknown-duty: `ower` is not a duty of the framework [did you mean `owner`?]",
        "unknown-source: `feedbak` is not a source of the framework [did you mean `feedback`?]",
        "unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]",
        "unknown-approval: `panl` is not an approval of the framework [did you mean `panel`?]",
        "out-of-range: expected a whole number from 1 to 1200, found `0`"}},
      {"options",
       with_gate("{all: [{duty: owner, current: «no»}, {count: feedback, at_least: «0», "
                 "within_months: «1201»}, {«metric»: apps}, {approval: panel, by: «vpp», votes: "
                 "«0», unanimous: «1»}]}"),
       {"bad-bool: expected `true` or `false`, found `no` [did you mean `false`?]",
        "out-of-range: expected a whole number from 1 to 10000, found `0`",
        "out-of-range: expected a whole number from 1 to 1200, found `1201`",
        "missing-bound: no reading of `apps` is asked for [write `at_least`, `at_most` or both]",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [did you mean "
        "`vp`?]",
        "out-of-range: expected a whole number from 1 to 10000, found `0`",
        "bad-bool: expected `true` or `false`, found `1` [did you mean `true`?]"}},
      {"parts",
       with_gate("{any: [{all: «[]»}, «owner»]}"),
       {"empty-list: `all` lists nothing [list the requirements it is made of]",
        "wrong-kind: expected a mapping, found the text `owner`"}},
      {"where",
       with_gate("{count: feedback, where: {type: «talks», ok: «yes», adopters: «1.5», score: "
                 "«1e3», «teem»: x}}"),
       {"bad-choice: `talks` is not an option of `type` [did you mean `talk`?]",
        "bad-bool: expected `true` or `false`, found `yes` [did you mean `true`?]",
        "bad-integer: expected a whole number, found `1.5`",
        "bad-number: expected a number, found `1e3` [write it out, without an exponent]",
        "unknown-fact: `teem` is not a fact of the framework [did you mean `team`?]"}},
      {"conditions",
       with_gate(
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
  const std::string list = framework_base + "promotions:\n";
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
       framework_base +
           "responsibilities: [{id: r1, level: L2, text: t}]\ngrowth:\n  - {id: a, kind: k, "
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
  const std::string top =
      "schema: rung/framework/v1\nid: a\ntitle: A\nversion: 1\n" + framework_ladder;
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
       framework_head +
           "levels: [{id: L1, next: [«L22»]}, {id: L2}]\npromotions: [{from: L1, to: L2}]\n",
       {"unknown-level: `L22` is not a level of the framework [did you mean `L2`?]"}},
      {"words that a key has of its own",
       framework_head +
           "levels: [{id: L1, next: [L2]}, {id: L2}]\nrule: {confirmation: «anyon»}\n"
           "responsibilities: [{id: r, levels: «alll», text: t}, {id: s, levels: «L9», text: "
           "t}]\n",
       {"bad-choice: `anyon` is not a confirmation [did you mean `anyone`?]",
        "unknown-level: `alll` is not a level of the framework [did you mean `all`?]",
        "unknown-level: `L9` is not a level of the framework [write `L1`, `L2` or `all`]"}},
      {"a gate without an id, and a fast track that waives it",
       framework_base +
           "promotions: [{from: L1, to: L2, gates: [{«text»: t, requires: {duty: owner}}], "
           "fast_track: {requires: {approval: panel}, waives: [panel]}}]\n",
       {"missing-key: a gate needs `id`"}},
      {"a responsibility with a broken metric is still there to be helped with",
       with_responsibility("metric: {name: «aps», at_least: 1}") +
           "growth: [{id: g, kind: k, title: t, helps: [r]}]\n",
       {"unknown-metric: `aps` is not a metric of the framework [did you mean `apps`?]"}},
  };
}

/// Old ids and what they are called now.
std::vector<LoadCase> renamed_cases() {
  const std::string top =
      with_responsibility("weight: 1") + "skills: [{id: modeling, levels: {L2: t}}]\nrenamed: ";
  return {
      {"new ids",
       top + "{old: «rr», older: «area», oldest: «modeling@L3», a: «delivery»}\n",
       {"unknown-new-id: `rr` is nothing of the framework that evidence can name [did you mean "
        "`r`?]",
        "unknown-new-id: `area` is nothing of the framework that evidence can name [the nearest of "
        "24 are `appsec`, `apps` and `adopters`]",
        "unknown-new-id: `modeling@L3` is nothing of the framework that evidence can name [did you "
        "mean `modeling@L2`?]",
        "unknown-new-id: `delivery` is nothing of the framework that evidence can name [the "
        "nearest of 24 are `L2`, `r` and `dashboard`]"}},
      {"old ids in use",
       top + "{«r»: modeling@L2, «L1»: L2, L2: r, cloud: panel}\n",
       {"renamed-in-use: `r` is still an id of the framework",
        "renamed-in-use: `L1` is still an id of the framework"}},
      {"itself",
       top + "{«modeling»: modeling}\n",
       {"renamed-in-use: `modeling` is still an id of the framework"}},
      {"a chain and a circle",
       top + "{a: «b», b: r, c: «d», d: «c»}\n",
       {"renamed-again: `b` is an old id itself", "renamed-again: `d` is an old id itself",
        "renamed-again: `c` is an old id itself"}},
      {"what is no id",
       top + "{«a b»: r, a: «[r]», b: «a@b@c»}\n",
       {"bad-id: `a b` is not an id [did you mean `a-b`?]",
        "wrong-kind: expected an id, found a list",
        "bad-id: `a@b@c` is not an id [did you mean `a-b-c`?]"}},
      {"no mapping", top + "«[a]»\n", {"wrong-kind: expected a mapping, found a list"}},
      {"what could not be read may have been meant",
       framework_base + "responsibilities: «x»\nrenamed: {a: b}\n",
       {"wrong-kind: expected a list, found the text `x`"}},
  };
}

}  // namespace

std::vector<LoadCase> framework_rule_cases() {
  std::vector<LoadCase> all;
  for (const auto& cases :
       {rule_cases(), requirement_cases(), promotion_cases(), cascade_cases(), renamed_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return all;
}

}  // namespace rung::test
