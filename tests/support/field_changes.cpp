#include "support/field_changes.h"

namespace rung::test {

namespace {

constexpr FieldChange all[] = {
    // the head
    {"id: whole", "id: wholes", "none changed framework||id: whole -> wholes"},
    {"The whole of it", "All of it",
     "none reworded framework||title: The whole of it -> All of it"},
    {"version: \"1\"", "version: \"2\"", "none changed framework||version: 1 -> 2"},
    {"effective: 2026-01", "effective: 2026-02",
     "none changed framework||effective: 2026-01 -> 2026-02"},
    {"every_months: 12,", "every_months: 6,",
     "none changed framework||review: every twelve months, in month 3 -> every six months, in "
     "month "
     "3"},
    {"month: 3}", "month: 4}",
     "none changed framework||review: every twelve months, in month 3 -> every twelve months, in "
     "month 4"},
    {"calibration: [6, 12]", "calibration: [6, 11]",
     "none changed framework||calibration: months 6, 12 -> months 6, 11"},
    // names
    {"dashboard: Dashboards", "dashboard: Boards",
     "none reworded source|dashboard|title: Dashboards -> Boards"},
    {"  feedback: Feedback\n", "  feedback: Feedback\n  chat: Chats\n",
     "none added source|chat|:  -> Chats"},
    {"type: [talk, blog]\n", "type: [talk, blog, book]\n",
     "none changed fact|type|type: one of talk, blog -> one of talk, blog, book"},
    {"enforced: bool", "enforced: text", "either changed fact|enforced|type: bool -> text"},
    {"title: Applications owned", "title: Applications",
     "none reworded metric|apps|title: Applications owned -> Applications"},
    {"unit: apps", "unit: systems", "none reworded metric|apps|unit: apps -> systems"},
    {"[below, meets, exceeds]", "[awful, below, meets, exceeds]",
     "either changed metric|rating|scale: below, meets, exceeds -> awful, below, meets, exceeds"},
    {"Technical owner", "Owner", "none reworded duty|owner|title: Technical owner -> Owner"},
    {"facts: [adopters]", "facts: [adopters, type]",
     "none changed duty|owner|facts: adopters -> type, adopters"},
    {"Promotion panel", "The panel",
     "none reworded approval|panel|title: Promotion panel -> The panel"},
    {"Vice president", "The vice", "none reworded role|vp|title: Vice president -> The vice"},
    {"rank: 8", "rank: 9", "either changed role|vp|rank: 8 -> 9"},
    {"title: Red team", "title: The reds", "none reworded track|red|title: Red team -> The reds"},
    {"title: The craft", "title: Craft", "none reworded area|craft|title: The craft -> Craft"},
    {"min_coverage: 50%", "min_coverage: 60%",
     "tightens changed area|craft|min_coverage: 50% -> 60%"},
    // levels
    {"title: Beginner", "title: Novice", "none reworded level|L1|title: Beginner -> Novice"},
    {"rank: 1\n", "rank: 0\n", "either changed level|L1|rank: 1 -> 0"},
    {"kind: individual", "kind: manager", "none changed level|L1|kind: individual -> manager"},
    {"{from: 0, to: 2}", "{from: 1, to: 2}", "none changed level|L1|years from: 0 -> 1"},
    {"{from: 0, to: 2}", "{from: 0}", "none changed level|L1|years to: 2 -> none"},
    {"{from: 0, to: 2}", "{from: 0, to: 3}", "none changed level|L1|years to: 2 -> 3"},
    {"next: [L2, M2]", "next: [M2, L2]", "none changed level|L1|order of next: L2, M2 -> M2, L2"},
    {"scope: One task", "scope: A task", "none reworded level|L1|scope: One task -> A task"},
    {"impact: A task done", "impact: Done", "none reworded level|L1|impact: A task done -> Done"},
    {"reports_to: [L2]", "reports_to: [L2+]", "none changed level|L1|reports_to: L2 -> L2+"},
    {"scheme: other", "scheme: another",
     "none changed level|L1|aligns: other 7 junior -> another 7 junior"},
    {"release: \"7\"", "release: \"8\"",
     "none changed level|L1|aligns: other 7 junior -> other 8 junior"},
    {"id: junior", "id: senior", "none changed level|L1|aligns: other 7 junior -> other 7 senior"},
    {"title: Master, rank: 3}", "title: Master, rank: 3}\n  - {id: L9, title: Lonely, rank: 9}",
     "none added level|L9|:  -> Lonely"},
    {"rank: 2, next: [L3]}", "rank: 2}",
     "tightens removed promotion|L2 → L3|: 70% for six months -> "},
    // responsibilities
    {"level: L2\n    tracks", "levels: [L2, L3]\n    tracks",
     "either changed responsibility|L2.owns|levels: L2 -> L2, L3"},
    {"tracks: [red]\n    area", "tracks: [red, blue]\n    area",
     "either changed responsibility|L2.owns|tracks: red -> red, blue"},
    {"area: reach\n    text", "area: craft\n    text",
     "either changed responsibility|L2.owns|area: reach -> craft"},
    {"text: Owns what they build", "text: Owns what is built",
     "none reworded responsibility|L2.owns|text: Owns what they build -> Owns what is built"},
    {"id: L2.owns", "id: L2.has", "none moved responsibility|L2.has|: L2.owns -> L2.has"},
    {"metric: {name: apps, at_least: 3", "metric: {name: mentoring_hours, at_least: 3",
     "either changed responsibility|L2.owns|metric: apps: from 3 to 9 apps -> mentoring_hours: "
     "from "
     "3 to 9 h"},
    {"at_least: 3, at_most: 9", "at_least: 4, at_most: 9",
     "tightens changed responsibility|L2.owns|metric: apps: from 3 to 9 apps -> apps: from 4 to 9 "
     "apps"},
    {"at_least: 3, at_most: 9", "at_least: 3, at_most: 10",
     "loosens changed responsibility|L2.owns|metric: apps: from 3 to 9 apps -> apps: from 3 to 10 "
     "apps"},
    {"sources: [dashboard, artifact]", "sources: [dashboard]",
     "either changed responsibility|L2.owns|sources: dashboard, artifact -> dashboard"},
    {"text: Tells others}", "text: Tells others, sources: feedback}",
     "tightens changed responsibility|L2.tells|sources: every source -> feedback"},
    {"min_sources: 2", "min_sources: 1",
     "loosens changed responsibility|L2.owns|min_sources: 2 -> 1"},
    {"lasts: 3", "lasts: 2",
     "tightens changed responsibility|L2.owns|lasts: three months -> two months"},
    {"weight: 2", "weight: 3", "either changed responsibility|L2.owns|weight: 2 -> 3"},
    {"required: false", "required: true",
     "tightens changed responsibility|L2.owns|required: false -> true"},
    {"Runs the scanner", "Runs it",
     "none reworded responsibility|L2.owns|examples: Runs the scanner -> Runs it"},
    {"guidance: Show the list", "guidance: Show it",
     "none reworded responsibility|L2.owns|guidance: Show the list -> Show it"},
    {"scheme: nice", "scheme: sfia",
     "none changed responsibility|L2.owns|aligns: nice 2.0 T1 -> sfia 2.0 T1"},
    {"levels: all", "levels: [L2]", "either changed responsibility|L2.all|levels: all -> L2"},
    {"  - {id: L2.tells, levels: [L2, M2], text: Tells others}\n", "",
     "either removed responsibility|L2.tells|: Tells others -> "},
    {"text: Tells others}\n", "text: Tells others}\n  - {id: L1.asks, level: L1, text: Asks}\n",
     "none added responsibility|L1.asks|:  -> Asks"},
    // skills
    {"title: Threat modeling", "title: Threats",
     "none reworded skill|modeling|title: Threat modeling -> Threats"},
    {"title: Threat modeling\n    area: reach", "title: Threat modeling\n    area: craft",
     "either changed skill|modeling|area: reach -> craft"},
    {"L2: Leads simple ones", "L2: Leads them",
     "none reworded skill cell|modeling@L2|text: Leads simple ones -> Leads them"},
    {"L2: Leads simple ones", "M2: Leads simple ones",
     "either moved skill cell|modeling@M2|: modeling@L2 -> modeling@M2"},
    {"weight: 4", "weight: 5", "either changed skill cell|modeling@L3|weight: 4 -> 5"},
    {"at_least: meets", "at_least: exceeds",
     "tightens changed skill cell|modeling@L3|metric: rating: at least meets -> rating: at least "
     "exceeds"},
    {"      L2: Leads simple ones\n", "",
     "either removed skill cell|modeling@L2|: Leads simple ones -> "},
    // the rule
    {"coverage: 70%", "coverage: 80%", "tightens changed rule||coverage: 70% -> 80%"},
    {"months: 6\n", "months: 7\n", "either changed rule||months: 6 -> 7"},
    {"measure: sustained", "measure: monthly",
     "loosens changed rule||measure: sustained -> monthly"},
    {"{within: 2}", "current", "tightens changed rule||window: within 2 -> current"},
    {"{within: 2}", "{within: 3}", "loosens changed rule||window: within 2 -> within 3"},
    {"leave: skip", "leave: count", "either changed rule||leave: skip -> count"},
    {"confirmation: [L2+]", "confirmation: none", "either changed rule||confirmation: L2+ -> none"},
    {"max_entry_months: 12", "max_entry_months: none",
     "loosens changed rule||max_entry_months: 12 -> none"},
    {"max_not_applicable: 10%", "max_not_applicable: 20%",
     "either changed rule||max_not_applicable: 10% -> 20%"},
    // promotions
    {"rule: {months: 5}", "rule: {months: 4}", "either changed rule|L1 → L2|months: 5 -> 4"},
    {"text: Has owned one", "text: Owned one",
     "none reworded gate|L1 → L2 owner|text: Has owned one -> Owned one"},
    {"id: proof", "id: proven", "none moved gate|L1 → L2 proven|: proof -> proven"},
    {"duty: owner", "duty: lead",
     "either changed gate|L1 → L2 owner|requires: seven consecutive months as owner where adopters "
     "is at least 2 and at most 8 -> seven consecutive months as lead where adopters is at least 2 "
     "and at most 8"},
    {"months: 7", "months: 8",
     "tightens changed gate|L1 → L2 owner|requires: seven consecutive months as owner where "
     "adopters is at least 2 and at most 8 -> eight consecutive months as owner where adopters is "
     "at least 2 and at most 8"},
    {"at_least: 2, at_most: 8", "at_least: 2, at_most: 9",
     "loosens changed gate|L1 → L2 owner|requires: seven consecutive months as owner where "
     "adopters "
     "is at least 2 and at most 8 -> seven consecutive months as owner where adopters is at least "
     "2 "
     "and at most 9"},
    {"current: false", "current: true",
     "tightens changed gate|L1 → L2 owner|requires: seven consecutive months as owner where "
     "adopters is at least 2 and at most 8 -> seven consecutive months as owner where adopters is "
     "at least 2 and at most 8, reaching up to now"},
    {"count: artifact", "count: dashboard",
     "either changed gate|L1 → L2 proof|requires: one entry of source artifact where type is talk; "
     "or 24 months at the level -> one entry of source dashboard where type is talk; or 24 months "
     "at the level"},
    {"{any: [", "{all: [",
     "tightens changed gate|L1 → L2 proof|requires: one entry of source artifact where type is "
     "talk; or 24 months at the level -> one entry of source artifact where type is talk; and 24 "
     "months at the level"},
    {"{all: [", "{any: [",
     "loosens changed gate|L1 → L2 both|requires: one entry of source feedback where type is talk "
     "or blog in the last eleven months; and apps of from 4 to 80 apps in each of the last two "
     "months -> one entry of source feedback where type is talk or blog in the last eleven months; "
     "or apps of from 4 to 80 apps in each of the last two months"},
    {"where: {type: talk}, at_least: 1", "where: {type: talk}, at_least: 2",
     "tightens changed gate|L1 → L2 proof|requires: one entry of source artifact where type is "
     "talk; or 24 months at the level -> two entries of source artifact where type is talk; or 24 "
     "months at the level"},
    {"level_months: 24", "level_months: 18",
     "loosens changed gate|L1 → L2 proof|requires: one entry of source artifact where type is "
     "talk; "
     "or 24 months at the level -> one entry of source artifact where type is talk; or 18 months "
     "at "
     "the level"},
    {"one_of: [talk, blog]", "one_of: [talk]",
     "tightens changed gate|L1 → L2 both|requires: one entry of source feedback where type is talk "
     "or blog in the last eleven months; and apps of from 4 to 80 apps in each of the last two "
     "months -> one entry of source feedback where type is talk in the last eleven months; and "
     "apps "
     "of from 4 to 80 apps in each of the last two months"},
    {"within_months: 11", "within_months: 10",
     "tightens changed gate|L1 → L2 both|requires: one entry of source feedback where type is talk "
     "or blog in the last eleven months; and apps of from 4 to 80 apps in each of the last two "
     "months -> one entry of source feedback where type is talk or blog in the last ten months; "
     "and "
     "apps of from 4 to 80 apps in each of the last two months"},
    {"metric: apps, at_least: 4", "metric: apps, at_least: 5",
     "tightens changed gate|L1 → L2 both|requires: one entry of source feedback where type is talk "
     "or blog in the last eleven months; and apps of from 4 to 80 apps in each of the last two "
     "months -> one entry of source feedback where type is talk or blog in the last eleven months; "
     "and apps of from 5 to 80 apps in each of the last two months"},
    {"by: L2, votes", "by: L3, votes",
     "either changed gate|L1 → L2 panel|requires: two votes of panel approval by L2 in the last 13 "
     "months -> two votes of panel approval by L3 in the last 13 months"},
    {"votes: 2", "votes: 3",
     "tightens changed gate|L1 → L2 panel|requires: two votes of panel approval by L2 in the last "
     "13 months -> three votes of panel approval by L2 in the last 13 months"},
    {"unanimous: false", "unanimous: true",
     "tightens changed gate|L1 → L2 panel|requires: two votes of panel approval by L2 in the last "
     "13 months -> two votes of panel approval by L2 in the last 13 months, unanimous"},
    {"within_months: 13", "within_months: 14",
     "either changed gate|L1 → L2 panel|requires: two votes of panel approval by L2 in the last 13 "
     "months -> two votes of panel approval by L2 in the last 14 months"},
    {"approval: panel", "approval: vote",
     "either changed gate|L1 → L2 panel|requires: two votes of panel approval by L2 in the last 13 "
     "months -> two votes of vote approval by L2 in the last 13 months"},
    {"      - {id: proof, text: Is known, requires: {any: [{count: artifact, where: {type: talk}, "
     "at_least: 1}, {level_months: 24}]}}\n",
     "",
     "loosens removed gate|L1 → L2 proof|: Is known (one entry of source artifact where type is "
     "talk; or 24 months at the level) -> "},
    {"unanimous: false, within_months: 13}}\n",
     "unanimous: false, within_months: 13}}\n      - {id: time, text: Takes time, requires: "
     "{level_months: 12}}\n",
     "tightens added gate|L1 → L2 time|:  -> Takes time (twelve months at the level)"},
    {"approval: vote, by: vp}", "approval: vote, by: vp, unanimous: true}",
     "tightens changed fast track|L1 → L2|requires: vote approval by vp -> vote approval by vp, "
     "unanimous"},
    {"waives: [rule, owner]", "waives: [rule, owner, proof]",
     "loosens changed fast track|L1 → L2|waives: rule, owner -> rule, owner, proof"},
    {"once_every_months: 10", "once_every_months: 11",
     "tightens changed fast track|L1 → L2|once_every_months: 10 -> 11"},
    {"    fast_track: {requires: {approval: vote, by: vp}, waives: [rule, owner], "
     "once_every_months: 10}\n",
     "", "tightens removed fast track|L1 → L2|: vote approval by vp -> "},
    // what is offered
    {"kind: program", "kind: course", "none changed offer|buddy|kind: program -> course"},
    {"title: A buddy", "title: Buddy", "none reworded offer|buddy|title: A buddy -> Buddy"},
    {"levels: [L1, L2]", "levels: [L1]", "none changed offer|buddy|levels: L1, L2 -> L1"},
    {"tracks: [red], cadence", "cadence", "none changed offer|buddy|tracks: red -> every track"},
    {"cadence: monthly", "cadence: weekly", "none reworded offer|buddy|cadence: monthly -> weekly"},
    {"helps: [modeling]", "helps: [reach]", "none changed offer|buddy|helps: modeling -> reach"},
    {"amounts: {L1: 100}", "amounts: {L1: 120}",
     "none changed offer|buddy|amounts: L1 100 -> L1 120"},
    {"id: buddy", "id: pal", "none moved offer|pal|: buddy -> pal"},
    // old ids
    {"L2.had: L2.all", "L2.had: L2.tells",
     "either changed old id|L2.had|renamed: L2.all -> L2.tells"},
    {"L2.had: L2.all", "L2.had: L2.all, L2.did: L2.all", "none added old id|L2.did|:  -> L2.all"},
};

}  // namespace

std::span<const FieldChange> field_changes() { return all; }

}  // namespace rung::test
