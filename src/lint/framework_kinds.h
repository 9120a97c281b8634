#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What in a framework is well formed but will disappoint. Warnings and notes only: what makes a
/// framework unusable is found while it is loaded.

// The ladder.

inline constexpr DiagnosticKind<std::string_view> isolated_level{
    {"isolated-level", Severity::warning,
     "No `next` lists the level and it lists none itself, so nobody is promoted to it or from it.",
     "- {id: L1, next: [L2]}\n- {id: L2}\n- {id: L3}",
     "- {id: L1, next: [L2]}\n- {id: L2, next: [L3]}\n- {id: L3}"},
    "no promotion leads to `{}` or away from it"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> separate_ladder{
    {"separate-ladder", Severity::note,
     "The levels fall into ladders that no promotion connects. That may be meant, as with people "
     "hired into management only; often a `next` is missing.",
     "- {id: L1, next: [L2]}\n- {id: L2}\n- {id: M1, next: [M2]}\n- {id: M2}",
     "- {id: L1, next: [L2]}\n- {id: L2, next: [M1]}\n- {id: M1, next: [M2]}\n- {id: M2}"},
    "no promotion connects `{}` with `{}`, where the ladder begins"};

inline constexpr DiagnosticKind<std::string_view, int, std::string_view, int> rank_goes_down{
    {"rank-goes-down", Severity::warning,
     "A promotion leads to a level of a lower rank. `ID+` goes by rank, so somebody promoted would "
     "no longer count among those at or above the level they come from.",
     "- {id: L4, rank: 4, next: [L5]}\n- {id: L5, rank: 3}",
     "- {id: L4, rank: 4, next: [L5]}\n- {id: L5, rank: 5}"},
    "`{}` has rank {}, below `{}`, which leads to it from rank {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view, int, std::string_view, int>
    years_go_back{
        {"years-go-back", Severity::warning,
         "The years of a level begin, or end, before those of a level that leads to it.",
         "- {id: L4, years: {from: 5, to: 9}, next: [L5]}\n- {id: L5, years: {from: 3, to: 12}}",
         "- {id: L4, years: {from: 5, to: 9}, next: [L5]}\n- {id: L5, years: {from: 8, to: 12}}"},
        "`{}` {} in year {}, but `{}`, which leads to it, in year {}"};

// What levels ask.

inline constexpr DiagnosticKind<std::string_view, std::string_view> level_asks_nothing{
    {"level-asks-nothing", Severity::warning,
     "A promotion that asks for no responsibility cannot be assessed: evidence for it is refused.",
     "responsibilities:\n  - {id: L5.x, level: L5, tracks: [cloud], text: …}",
     "responsibilities:\n  - {id: L5.x, level: L5, tracks: [cloud, appsec], text: …}"},
    "nothing is asked at `{}`{}"};

inline constexpr DiagnosticKind<> no_sources{
    {"no-sources", Severity::warning,
     "Each entry of evidence names its source, and the framework has none to name.",
     "schema: rung/framework/v1\nid: acme",
     "schema: rung/framework/v1\nid: acme\nsources: {artifact: Things delivered}"},
    "the framework declares no sources, so nothing can be shown"};

inline constexpr DiagnosticKind<std::string_view, int, std::string_view> unreachable_sources{
    {"unreachable-sources", Severity::warning,
     "More distinct sources are needed than are accepted, so nobody can ever meet it.",
     "{sources: [dashboard], min_sources: 2}", "{sources: [dashboard, feedback], min_sources: 2}"},
    "`{}` needs {} sources, but {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> near_identical{
    {"near-identical", Severity::warning,
     "Two responsibilities of one level say the same in nearly the same words, so that one showing "
     "counts twice.",
     "- {id: L3.a, level: L3, text: Reviews the designs of other teams}\n- {id: L3.b, level: L3, "
     "text: Reviews designs of the other team}",
     "- {id: L3.a, level: L3, text: Reviews the designs of other teams}"},
    "`{}` says nearly the same as `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> skill_gap{
    {"skill-gap", Severity::warning,
     "A skill is asked below and above a level, but not at it: whoever is promoted step by step is "
     "not asked about it for a while, and then for two steps at once.",
     "levels: {L2: Takes part, L4: Leads}", "levels: {L2: Takes part, L3: Helps, L4: Leads}"},
    "`{}` is asked below and above {}, but not there"};

inline constexpr DiagnosticKind<std::string_view> empty_skill{
    {"empty-skill", Severity::warning, "The row of the skill matrix has no cell.",
     "- {id: threat-modeling, levels: {}}", "- {id: threat-modeling, levels: {L2: Takes part}}"},
    "`{}` is asked at no level"};

inline constexpr DiagnosticKind<std::string_view> idle_floor{
    {"idle-floor", Severity::warning,
     "Whoever performs what is `required` has reached the floor of the area already, at every "
     "level, "
     "so the floor asks nothing.",
     "areas: [{id: people, min_coverage: 50%}]    # with one of two responsibilities required",
     "areas: [{id: people, min_coverage: 60%}]"},
    "what is required in `{}` reaches this floor by itself"};

// Thresholds.

inline constexpr DiagnosticKind<std::string_view, std::string_view, std::string_view>
    contradicting_thresholds{
        {"contradicting-thresholds", Severity::warning,
         "Two thresholds of one metric hold at one level, and no reading satisfies both.",
         "- {id: L3.a, level: L3, text: …, metric: {name: apps, at_least: 40}}\n- {id: L3.b, "
         "level: "
         "L3, text: …, metric: {name: apps, at_most: 25}}",
         "- {id: L3.a, level: L3, text: …, metric: {name: apps, at_least: 40}}\n- {id: L3.b, "
         "level: "
         "L3, text: …, metric: {name: apps, at_most: 60}}"},
        "no reading of `{}` is enough for both `{}` and `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view, std::string_view>
    idle_threshold{
        {"idle-threshold", Severity::warning,
         "Wherever this is asked, something else asks as much or more of the same metric, so it "
         "says "
         "nothing and its weight is given away.",
         "- {id: L3.a, level: L3, text: …, metric: {name: apps, at_least: 40}}\n- {id: L3.b, "
         "level: "
         "L3, tracks: [cloud], text: …, metric: {name: apps, at_least: 25}}",
         "- {id: L3.a, level: L3, text: …, metric: {name: apps, at_least: 25}}\n- {id: L3.b, "
         "level: "
         "L3, tracks: [cloud], text: …, metric: {name: apps, at_least: 40}}"},
        "`{}` asks no more of `{}` than `{}` does"};

inline constexpr DiagnosticKind<std::string_view> any_reading{
    {"any-reading", Severity::warning,
     "The bounds leave nothing out: the lowest name on the scale, or no hours at all, would do.",
     "metric: {name: performance, at_least: below}",
     "metric: {name: performance, at_least: meets}"},
    "any reading of `{}` will do"};

inline constexpr DiagnosticKind<> impossible_hours{
    {"impossible-hours", Severity::warning,
     "Hours are summed per month: none can be negative, and a month has 744 at most.",
     "metric: {name: mentoring_hours, at_least: 1000}",
     "metric: {name: mentoring_hours, at_least: 10}"},
    "no month has so many hours"};

// Gates.

inline constexpr DiagnosticKind<std::string_view, std::string_view> unexpected_duty_fact{
    {"unexpected-duty-fact", Severity::warning,
     "The duty says which facts its records carry, and the fact that is asked for is none of them.",
     "duties: {people-manager: {facts: [people]}}\n…\nrequires: {duty: people-manager, where: "
     "{enforced: true}}",
     "duties: {people-manager: {facts: [people]}}\n…\nrequires: {duty: people-manager, where: "
     "{people: {at_least: 6}}}"},
    "records of `{}` do not carry `{}`"};

inline constexpr DiagnosticKind<std::string_view> plus_without_rank{
    {"plus-without-rank", Severity::warning,
     "`ID+` means that rank or above, but the role has no rank, so it matches itself alone.",
     "roles: {hrbp: HR business partner}\n…\nby: hrbp+",
     "roles: {hrbp: {title: HR business partner, rank: 7}}\n…\nby: hrbp+"},
    "`{}` has no rank, so nothing is above it"};

inline constexpr DiagnosticKind<> idle_alternative{
    {"idle-alternative", Severity::warning,
     "Whoever meets this alternative meets another one that asks less, so it changes nothing.",
     "any: [{duty: owner, months: 12}, {duty: owner, months: 6}]",
     "any: [{duty: owner, months: "
     "6}]"},
    "another alternative is met whenever this one is"};

inline constexpr DiagnosticKind<> idle_requirement{
    {"idle-requirement", Severity::warning,
     "Whoever meets another part of the same gate, or another gate of the promotion, meets this as "
     "well, so it asks nothing.",
     "all: [{duty: owner, months: 12}, {duty: owner, months: 6}]",
     "all: [{duty: owner, months: "
     "12}]"},
    "this is met whenever another requirement is"};

inline constexpr DiagnosticKind<std::string_view> contradicting_gates{
    {"contradicting-gates", Severity::warning,
     "Two requirements that must both be met ask for readings of one metric that exclude each "
     "other: nobody can be promoted.",
     "all: [{metric: engagement, at_least: 90}, {metric: engagement, at_most: 80}]",
     "all: [{metric: engagement, at_least: 80}, {metric: engagement, at_most: 90}]"},
    "no reading of `{}` meets this and another requirement"};

inline constexpr DiagnosticKind<int, std::string_view, int> longer_than_level{
    {"longer-than-level", Severity::warning,
     "A gate asks for more time at the level than the level's `years.to` allows for.",
     "- {id: L3, years: {from: 3, to: 6}, next: [L4]}\n…\nrequires: {level_months: 84}",
     "- {id: L3, years: {from: 3, to: 6}, next: [L4]}\n…\nrequires: {level_months: 24}"},
    "{} months are longer than `{}` is meant to last, {} years at most"};

// What is declared, and what it is for.

inline constexpr DiagnosticKind<std::string_view, std::string_view> unused_name{
    {"unused-name", Severity::warning,
     "Something is declared that nothing in the framework asks about. Use it, or leave it out.",
     "metrics: {apps_owned: Applications owned}    # and no responsibility or gate has it",
     "metrics: {apps_owned: Applications owned}\n…\nmetric: {name: apps_owned, at_least: 25}"},
    "nothing uses the {} `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> amount_missing{
    {"amount-missing", Severity::warning,
     "What is offered has amounts, but none for this level that it is offered at.",
     "{id: budget, levels: [L3, L4], amounts: {L3: 3500}, …}",
     "{id: budget, levels: [L3, L4], amounts: {L3: 3500, L4: 5000}, …}"},
    "`{}` has no amount for `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> amount_not_offered{
    {"amount-not-offered", Severity::warning,
     "There is an amount for a level that the offer leaves out, so nobody gets it.",
     "{id: budget, levels: [L3], amounts: {L3: 3500, L4: 5000}, …}",
     "{id: budget, levels: [L3, L4], amounts: {L3: 3500, L4: 5000}, …}"},
    "`{}` is not offered at `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> idle_help{
    {"idle-help", Severity::warning,
     "What the offer helps with is not asked of anyone who is offered it, neither at their level "
     "nor at a next one.",
     "{id: buddy, levels: [L1], helps: [L6.strategy], …}",
     "{id: buddy, levels: [L1], helps: [L2.triage], …}"},
    "`{}` is asked of nobody who is offered `{}`"};

inline constexpr DiagnosticKind<> review_never_due{
    {"review-never-due", Severity::note,
     "A review is due `every_months` after the framework took effect; a month of the year alone "
     "does "
     "not say in which years.",
     "review: {month: 1}", "review: {every_months: 12, month: 1}"},
    "this review is never due, because its `every_months` is missing"};

/// All of them, for help and documentation.
inline constexpr std::array framework_check_kinds{
    &isolated_level.info,      &separate_ladder.info,
    &rank_goes_down.info,      &years_go_back.info,
    &level_asks_nothing.info,  &no_sources.info,
    &unreachable_sources.info, &near_identical.info,
    &skill_gap.info,           &empty_skill.info,
    &idle_floor.info,          &contradicting_thresholds.info,
    &idle_threshold.info,      &any_reading.info,
    &impossible_hours.info,    &unexpected_duty_fact.info,
    &plus_without_rank.info,   &idle_alternative.info,
    &idle_requirement.info,    &contradicting_gates.info,
    &longer_than_level.info,   &unused_name.info,
    &amount_missing.info,      &amount_not_offered.info,
    &idle_help.info,           &review_never_due.info};

}  // namespace rung
