#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong in a framework file beyond its single values.

inline constexpr DiagnosticKind<std::string_view> cyclic_levels{
    {"cyclic-levels", Severity::error,
     "Promotions lead up: no level may be reached again from itself.",
     "levels:\n  - {id: L1, next: [L2]}\n  - {id: L2, next: [L1]}",
     "levels:\n  - {id: L1, next: [L2]}\n  - {id: L2}"},
    "the levels lead in a circle: {}"};

inline constexpr DiagnosticKind<std::size_t, std::string_view> too_many{
    {"too-many", Severity::error,
     "There is a limit to levels, options, scales and what one level asks on one track, far above "
     "what anyone can tell apart.",
     "levels: [{id: L1}, …, {id: L501}]", "levels: [{id: L1}, …, {id: L7}]"},
    "there are more than {} {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> reversed_range{
    {"reversed-range", Severity::error, "The upper end of a range lies below the lower one.",
     "metric: {name: apps_owned, at_least: 40, at_most: 25}",
     "metric: {name: apps_owned, at_least: 25, at_most: 40}"},
    "nothing is both at least `{}` and at most `{}`"};

inline constexpr DiagnosticKind<std::string_view> missing_bound{
    {"missing-bound", Severity::error,
     "A metric that decides needs `at_least`, `at_most` or both: without them any reading would "
     "do.",
     "metric: {name: apps_owned}", "metric: {name: apps_owned, at_least: 25}"},
    "no reading of `{}` is asked for"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> not_on_scale{
    {"not-on-scale", Severity::error,
     "Readings of a metric with a scale are names on it, compared by their place.",
     "values: {2026-05: good}", "values: {2026-05: exceeds}"},
    "`{}` is not on the scale of `{}`"};

inline constexpr DiagnosticKind<> scale_of_hours{
    {"scale-of-hours", Severity::error, "Mentoring hours are numbers that add up over entries.",
     "mentoring_hours: {title: Mentoring, scale: [few, many]}",
     "mentoring_hours: {title: Mentoring, unit: h}"},
    "`mentoring_hours` is counted in hours and has no scale"};

inline constexpr DiagnosticKind<std::string_view> missing_levels{
    {"missing-levels", Severity::error,
     "A responsibility is asked at the promotion to a level, to several, or to all of them.",
     "- {id: L3.own-apps, text: Owns applications}",
     "- {id: L3.own-apps, level: L3, text: Owns applications}"},
    "`{}` does not say at which level it is asked"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> conflicting_keys{
    {"conflicting-keys", Severity::error,
     "Two keys say the same thing in different ways; only one of them can be right.",
     "{level: L3, levels: [L3, L4]}", "{levels: [L3, L4]}"},
    "`{}` and `{}` do not go together"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> unordered_fact{
    {"unordered-fact", Severity::error, "Only facts that are numbers have a least and a most.",
     "where: {type: {at_least: talk}}", "where: {type: talk}"},
    "`{}` is not a number, so it has no `{}`"};

inline constexpr DiagnosticKind<std::string_view> empty_condition{
    {"empty-condition", Severity::error,
     "A condition asks for a value, for `at_least`, `at_most` or both, or for `one_of`.",
     "where: {adopters: {}}", "where: {adopters: {at_least: 3}}"},
    "nothing is asked of `{}`"};

inline constexpr DiagnosticKind<> unknown_requirement{
    {"unknown-requirement", Severity::error,
     "What is required is told by one leading key: a duty, a count, a metric, an approval and so "
     "on.",
     "requires: {months: 12}", "requires: {duty: people-manager, months: 12}"},
    "this does not say what is required"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> mixed_requirement{
    {"mixed-requirement", Severity::error,
     "One requirement is about one thing; several are joined by `all` or `any`.",
     "requires: {duty: owner, approval: panel}",
     "requires: {all: [{duty: owner}, {approval: panel}]}"},
    "`{}` and `{}` are two requirements"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> no_such_promotion{
    {"no-such-promotion", Severity::error,
     "An entry of `promotions` is about a promotion that the levels' `next` lists.",
     "promotions: [{from: L4, to: L6}]", "promotions: [{from: L5, to: L6}]"},
    "no promotion leads from `{}` to `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> repeated_promotion{
    {"repeated-promotion", Severity::error, "All that a promotion asks stands in one entry.",
     "promotions:\n  - {from: L4, to: L5, rule: {months: 3}}\n  - {from: L4, to: L5}",
     "promotions:\n  - {from: L4, to: L5, rule: {months: 3}}"},
    "the promotion from `{}` to `{}` has an entry already"};

inline constexpr DiagnosticKind<std::string_view> unknown_new_id{
    {"unknown-new-id", Severity::error,
     "What was renamed has its new id among what evidence can name: responsibilities, skills, "
     "cells "
     "written `skill@level`, levels, tracks, sources, metrics, facts, duties, approvals and roles.",
     "renamed: {L5.roadmap: L5.road-map}    # there is L5.strategy",
     "renamed: {L5.roadmap: L5.strategy}"},
    "`{}` is nothing of the framework that evidence can name"};

inline constexpr DiagnosticKind<std::string_view> renamed_again{
    {"renamed-again", Severity::error,
     "Old ids lead straight to the ids of today: what was renamed twice has two entries that name "
     "the latest.",
     "renamed: {L5.plan: L5.roadmap, L5.roadmap: L5.strategy}",
     "renamed: {L5.plan: L5.strategy, L5.roadmap: L5.strategy}"},
    "`{}` is an old id itself"};

inline constexpr DiagnosticKind<std::string_view> renamed_in_use{
    {"renamed-in-use", Severity::error,
     "An id that is still in use means what it says, so it cannot be read as another one.",
     "renamed: {L5.roadmap: L5.strategy}    # L5.roadmap is there, too",
     "renamed: {L5.plan: L5.strategy}"},
    "`{}` is still an id of the framework"};

inline constexpr std::array framework_kinds{&cyclic_levels.info,       &too_many.info,
                                            &reversed_range.info,      &missing_bound.info,
                                            &not_on_scale.info,        &scale_of_hours.info,
                                            &missing_levels.info,      &conflicting_keys.info,
                                            &unordered_fact.info,      &empty_condition.info,
                                            &unknown_requirement.info, &mixed_requirement.info,
                                            &no_such_promotion.info,   &repeated_promotion.info,
                                            &unknown_new_id.info,      &renamed_again.info,
                                            &renamed_in_use.info};

}  // namespace rung
