#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong in an evidence file beyond its single values.

inline constexpr DiagnosticKind<> missing_framework{
    {"missing-framework", Severity::error,
     "Evidence says which framework it is held against: a built-in one's id, or a path.",
     "schema: rung/evidence/v1", "schema: rung/evidence/v1\nframework: unified-security"},
    "the file does not say which framework it is for"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> reversed_period{
    {"reversed-period", Severity::error, "A period ends before it begins.",
     "{from: 2026-06, to: 2026-03}", "{from: 2026-03, to: 2026-06}"},
    "`{}` is before `{}`"};

inline constexpr DiagnosticKind<> missing_period{
    {"missing-period", Severity::error,
     "An entry says when it was: `from` and `to`, `month`, `date`, or the keys of `values` or "
     "`hours`.",
     "- {source: feedback, shows: [L5.roadmap]}",
     "- {source: feedback, shows: [L5.roadmap], month: 2026-05}"},
    "the entry does not say when it was"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> lonely_key{
    {"lonely-key", Severity::error, "One key means something only beside another.",
     "{source: dashboard, metric: apps_owned, month: 2026-05}",
     "{source: dashboard, metric: apps_owned, values: {2026-05: 27}}"},
    "`{}` needs `{}` beside it"};

inline constexpr DiagnosticKind<> hours_as_values{
    {"hours-as-values", Severity::error,
     "Mentoring hours add up over entries, so they are not readings of which one holds.",
     "{metric: mentoring_hours, values: {2026-05: 6}}", "{hours: {2026-05: 6}}"},
    "readings of `mentoring_hours` are written as `hours`"};

inline constexpr DiagnosticKind<std::string_view> negative_hours{
    {"negative-hours", Severity::error, "Nobody mentors for less than no time.",
     "hours: {2026-05: -2}", "hours: {2026-05: 2}"},
    "`{}` hours are less than none"};

inline constexpr DiagnosticKind<> empty_readings{
    {"empty-readings", Severity::error, "Readings are months and their values.", "values: {}",
     "values: {2026-05: 27}"},
    "there are no readings"};

inline constexpr DiagnosticKind<std::string_view> repeated_month{
    {"repeated-month", Severity::error,
     "A date stands for its month and a quarter for its three: two keys name the same month.",
     "values: {2026-05: 27, 2026-Q2: 31}", "values: {2026-04: 31, 2026-05: 27, 2026-06: 31}"},
    "`{}` has two readings in this entry"};

inline constexpr DiagnosticKind<std::string_view> skill_without_level{
    {"skill-without-level", Severity::error,
     "A skill is shown at a level; it then counts for the levels below, too.",
     "shows: [threat-modeling]", "shows: [threat-modeling@L5]"},
    "`{}` is a skill, and the level it was shown at is missing"};

inline constexpr DiagnosticKind<std::string_view, std::string_view, std::string_view,
                                std::string_view>
    conflicting_readings{
        {"conflicting-readings", Severity::error,
         "Two entries give different readings of one metric for one month; drafts are left out of "
         "this.",
         "- {metric: apps_owned, values: {2026-05: 27}}\n- {metric: apps_owned, values: {2026-05: "
         "28}}",
         "- {metric: apps_owned, values: {2026-05: 27}}"},
        "two readings of `{}` for {}: {} and {}"};

inline constexpr DiagnosticKind<std::string_view> conflicting_votes{
    {"conflicting-votes", Severity::error,
     "One approver says two different things, or in two roles, about one promotion on one day.",
     "- {kind: panel, by: r-khan, decision: approve, …}\n- {kind: panel, by: r-khan, decision: "
     "reject, …}",
     "- {kind: panel, by: r-khan, decision: approve, …}"},
    "`{}` votes differently on the same day"};

inline constexpr DiagnosticKind<std::string_view> own_judge{
    {"own-judge", Severity::error,
     "The employee cannot vote on, confirm or approve what is their own.",
     "employee: {id: e-1042, …}\n…\nconfirmed_by: {id: e-1042, role: manager}",
     "employee: {id: e-1042, …}\n…\nconfirmed_by: {id: m-7, role: manager}"},
    "`{}` is the employee"};

inline constexpr DiagnosticKind<std::string_view> repeated_set_aside{
    {"repeated-set-aside", Severity::error, "A responsibility is set aside once, for one reason.",
     "not_applicable:\n  - {responsibility: L5.hiring, reason: a}\n  - {responsibility: L5.hiring, "
     "reason: b}",
     "not_applicable:\n  - {responsibility: L5.hiring, reason: a}"},
    "`{}` is set aside already"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> not_a_next_level{
    {"not-a-next-level", Severity::error,
     "A target is one of the levels that the employee's level leads to.",
     "employee: {level: L4, …}\ntarget: L6", "employee: {level: L4, …}\ntarget: L5"},
    "`{}` is not a next level of `{}`"};

inline constexpr DiagnosticKind<std::string_view> missing_track{
    {"missing-track", Severity::error,
     "The target level has responsibilities of tracks, so the employee's track decides what is "
     "asked.",
     "employee: {id: e-1042, level: L4, level_since: 2024-02}",
     "employee: {id: e-1042, level: L4, track: appsec, level_since: 2024-02}"},
    "`{}` has responsibilities of tracks, and the employee has no `track`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> nothing_asked{
    {"nothing-asked", Severity::error,
     "A promotion that asks for no responsibility cannot be assessed: the framework is unfinished "
     "there.",
     "responsibilities:\n  - {id: L5.x, level: L5, tracks: [cloud], text: …}",
     "responsibilities:\n  - {id: L5.x, level: L5, tracks: [cloud, appsec], text: …}"},
    "the promotion to `{}` asks for nothing{}"};

inline constexpr std::array evidence_kinds{
    &missing_framework.info,    &reversed_period.info,   &missing_period.info,
    &lonely_key.info,           &hours_as_values.info,   &negative_hours.info,
    &empty_readings.info,       &repeated_month.info,    &skill_without_level.info,
    &conflicting_readings.info, &conflicting_votes.info, &own_judge.info,
    &repeated_set_aside.info,   &not_a_next_level.info,  &missing_track.info,
    &nothing_asked.info};

}  // namespace rung
