#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong with ids: those a framework declares, and those that refer to them.

inline constexpr DiagnosticKind<std::string_view> unknown_source{
    {"unknown-source", Severity::error,
     "A source must be declared under `sources` of the framework.", "source: dashbord",
     "source: dashboard"},
    "`{}` is not a source of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_fact{
    {"unknown-fact", Severity::error, "A fact must be declared under `facts` of the framework.",
     "facts: {adoptors: 3}", "facts: {adopters: 3}"},
    "`{}` is not a fact of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_metric{
    {"unknown-metric", Severity::error,
     "A metric must be declared under `metrics` of the framework; only `mentoring_hours` is built "
     "in.",
     "metric: app_owned", "metric: apps_owned"},
    "`{}` is not a metric of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_duty{
    {"unknown-duty", Severity::error, "A duty must be declared under `duties` of the framework.",
     "duty: people-manger", "duty: people-manager"},
    "`{}` is not a duty of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_approval{
    {"unknown-approval", Severity::error,
     "A kind of approval must be declared under `approvals` of the framework.", "kind: pannel",
     "kind: panel"},
    "`{}` is not an approval of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_standing{
    {"unknown-standing", Severity::error,
     "Who approves or confirms is a level or a role of the framework; `ID+` is that rank or above.",
     "by: vpp+", "by: vp+"},
    "`{}` is neither a level nor a role of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_level{
    {"unknown-level", Severity::error, "A level must be declared under `levels` of the framework.",
     "level: l5", "level: L5"},
    "`{}` is not a level of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_track{
    {"unknown-track", Severity::error, "A track must be declared under `tracks` of the framework.",
     "track: app-sec", "track: appsec"},
    "`{}` is not a track of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_area{
    {"unknown-area", Severity::error, "An area must be declared under `areas` of the framework.",
     "area: delivry", "area: delivery"},
    "`{}` is not an area of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_responsibility{
    {"unknown-responsibility", Severity::error,
     "No responsibility of the framework has this id; a skill at a level is written `skill@level`.",
     "shows: [L5.raodmap]", "shows: [L5.roadmap]"},
    "`{}` is not a responsibility of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_skill{
    {"unknown-skill", Severity::error, "A skill must be declared under `skills` of the framework.",
     "shows: [thread-modeling@L5]", "shows: [threat-modeling@L5]"},
    "`{}` is not a skill of the framework"};

inline constexpr DiagnosticKind<std::string_view> unknown_gate{
    {"unknown-gate", Severity::error,
     "A fast track waives `rule` or gates of the same promotion, by their ids.",
     "waives: [rule, pannel]", "waives: [rule, panel]"},
    "`{}` is not a gate of this promotion"};

inline constexpr DiagnosticKind<std::string_view> unknown_aim{
    {"unknown-aim", Severity::error,
     "What is offered helps with skills, skill cells, responsibilities or areas of the framework.",
     "helps: [treat-modeling]", "helps: [threat-modeling]"},
    "`{}` is not a skill, a responsibility or an area of the framework"};

inline constexpr DiagnosticKind<std::string_view> duplicate_id{
    {"duplicate-id", Severity::error,
     "Two things of one kind have the same id; levels and roles share theirs.",
     "tracks:\n  - {id: appsec}\n  - {id: appsec}", "tracks:\n  - {id: appsec}\n  - {id: cloud}"},
    "the id `{}` is taken"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> reserved_id{
    {"reserved-id", Severity::error,
     "A word that the format gives a meaning of its own cannot be an id where both could stand.",
     "roles: {anyone: Anyone at all}", "roles: {colleague: Anyone at all}"},
    "`{}` cannot be the id of {}"};

inline constexpr std::array name_kinds{
    &unknown_source.info,   &unknown_fact.info,           &unknown_metric.info, &unknown_duty.info,
    &unknown_approval.info, &unknown_standing.info,       &unknown_level.info,  &unknown_track.info,
    &unknown_area.info,     &unknown_responsibility.info, &unknown_skill.info,  &unknown_gate.info,
    &unknown_aim.info,      &duplicate_id.info,           &reserved_id.info};

}  // namespace rung
