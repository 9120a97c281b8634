#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What about the entries of an evidence file is well formed but will disappoint. Warnings where a
/// claim is likely lost or contested, notes where something is worth knowing: what makes a file
/// unusable is found while it is loaded.

inline constexpr DiagnosticKind<std::string_view> shows_nothing{
    {"shows-nothing", Severity::warning,
     "The entry names no responsibility, has neither readings nor hours, and no gate of the target "
     "counts an entry of its source with its facts: nothing can come of it. Say in `shows` what it "
     "is evidence of.",
     "- {source: artifact, title: AppSec roadmap, month: 2026-05}",
     "- {source: artifact, title: AppSec roadmap, month: 2026-05, shows: [L5.roadmap]}"},
    "entry `{}` is evidence of nothing"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> shows_nothing_asked{
    {"shows-nothing-asked", Severity::warning,
     "Nothing that the entry shows is asked at the level the person is assessed for, so it counts "
     "for nothing there. Often the level in the id is the present one, or the id is another "
     "track's. Entries that began before the present level are left in peace.",
     "employee: {level: L4, …}    # so the target is L5\n…\nshows: [L4.guardrails]",
     "employee: {level: L4, …}\n…\nshows: [L5.guardrails]"},
    "nothing that entry `{}` shows is asked at {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> item_not_asked{
    {"item-not-asked", Severity::note,
     "One of the things an entry shows is not asked at the level the person is assessed for. The "
     "rest of the entry counts.",
     "shows: [L5.roadmap, L4.guardrails]    # the target is L5",
     "shows: [L5.roadmap, L5.guardrails]"},
    "`{}` is not asked at {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> metric_not_asked{
    {"metric-not-asked", Severity::note,
     "No responsibility and no gate of the target asks for this metric, so its readings count for "
     "nothing there.",
     "{metric: cloud_accounts, values: {2026-05: 12}}    # on the track appsec",
     "{metric: apps_owned, values: {2026-05: 12}}"},
    "readings of `{}` are asked for nowhere at {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> source_not_accepted{
    {"source-not-accepted", Severity::warning,
     "The framework says which sources it accepts as evidence of a responsibility, and the entry's "
     "is none of them: the claim is lost. Give evidence of an accepted kind.",
     "{source: feedback, shows: [L5.coverage]}    # accepted: dashboard",
     "{source: dashboard, shows: [L5.coverage]}"},
    "`{}` is no source that `{}` accepts"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> metric_decides{
    {"metric-decides", Severity::warning,
     "Whether this responsibility is performed is decided by the readings of a metric. An entry "
     "that shows it does not count for it.",
     "{source: dashboard, shows: [L5.own-apps], month: 2026-05}",
     "{source: dashboard, metric: apps_owned, values: {2026-05: 42}}"},
    "readings of `{}` decide about `{}`, showing it does not count"};

inline constexpr DiagnosticKind<std::string_view> not_confirmed{
    {"not-confirmed", Severity::note,
     "The rule counts confirmed entries only, and these have no `confirmed_by` yet. Have them "
     "confirmed before the assessment.",
     "- {source: artifact, shows: [L5.roadmap], month: 2026-05}",
     "- {source: artifact, shows: [L5.roadmap], month: 2026-05, confirmed_by: {id: m-7, role: "
     "manager}}"},
    "{} without confirmation, and the rule counts confirmed entries only"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> confirmed_below{
    {"confirmed-below", Severity::warning,
     "The rule says whose confirmation counts, and this is not theirs: the entry counts for "
     "nothing. The message names who is asked for.",
     "confirmed_by: {id: p-3, role: L4}    # the rule asks for a manager",
     "confirmed_by: {id: m-7, role: manager}"},
    "a confirmation as `{}` does not count, the rule asks for `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> after_as_of{
    {"after-as-of", Severity::warning,
     "What lies after the moment of the assessment (`--as-of`, the file's `as_of`, or today) does "
     "not count yet. If it is no slip of the year, it will count later.",
     "as_of: 2026-11\n…\nfrom: 2027-01", "as_of: 2026-11\n…\nfrom: 2026-01"},
    "`{}` is after {}, so it does not count yet"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> all_before_level{
    {"all-before-level", Severity::note,
     "Evidence from before the present level counts like any other, and is often as old as the "
     "last "
     "promotion, which it helped to decide. Whoever reads the file may ask about it.",
     "employee: {level_since: 2026-02, …}\n…\nmonth: 2025-11",
     "employee: {level_since: 2026-02, …}\n…\nmonth: 2026-03"},
    "{} wholly from before the present level, which began in {}"};

inline constexpr DiagnosticKind<std::string_view> begins_before_level{
    {"begins-before-level", Severity::note,
     "The period begins before the present level does. Its months count like any other; whoever "
     "reads the file may ask about them.",
     "employee: {level_since: 2026-02, …}\n…\nfrom: 2025-11",
     "employee: {level_since: 2026-02, …}\n…\nfrom: 2026-02"},
    "the period begins before the present level, which began in {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> one_entry_alone{
    {"one-entry-alone", Severity::note,
     "A year or more is claimed by one entry and nothing else. That is within the rule, and the "
     "first thing a panel asks about: add what came up on the way, such as feedback or a "
     "dashboard.",
     "- {source: artifact, shows: [L5.roadmap], from: 2025-12}",
     "- {source: artifact, shows: [L5.roadmap], from: 2025-12}\n- {source: feedback, shows: "
     "[L5.roadmap], month: 2026-06}"},
    "nothing but entry `{}` stands for a year of {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> one_day_alone{
    {"one-day-alone", Severity::note,
     "A single day stands for the whole month, and nothing else in the file does. If the work took "
     "longer, write the period with `from` and `to`.",
     "- {source: artifact, shows: [L5.roadmap], date: 2026-05-14}",
     "- {source: artifact, shows: [L5.roadmap], from: 2026-03, to: 2026-05}"},
    "one day alone stands for {} in all of {}"};

inline constexpr DiagnosticKind<> uncapped_entry{
    {"uncapped-entry", Severity::warning,
     "The entry has no end, and the framework lets one entry reach as far as it likes: it goes on "
     "counting for ever without anybody saying so again. Give it a `to`.",
     "from: 2024-03    # with max_entry_months: none", "from: 2024-03\nto: 2026-11"},
    "the period has no end, and nothing caps it"};

inline constexpr DiagnosticKind<int, int> capped_entry{
    {"capped-entry", Severity::warning,
     "The rule caps how many months one entry may claim (`max_entry_months`); those beyond are "
     "lost. Write a new entry for what went on.",
     "from: 2025-01\nto: 2026-11    # with max_entry_months: 12",
     "from: 2025-01\nto: 2025-12\n…\nfrom: 2026-01\nto: 2026-11"},
    "the period has {} months by now, and the rule counts the first {} of one entry"};

inline constexpr DiagnosticKind<> only_in_leave{
    {"only-in-leave", Severity::note,
     "All months of the entry are leave, and leave is taken out of windows: the entry helps no "
     "responsibility. For gates that count entries it does count.",
     "leave: [{from: 2026-03, to: 2026-04}]\n…\nmonth: 2026-03",
     "leave: [{from: 2026-03, to: 2026-04}]\n…\nmonth: 2026-05"},
    "all of this is in months of leave"};

inline constexpr DiagnosticKind<std::string_view> old_draft{
    {"old-draft", Severity::note,
     "A draft counts for nothing, and this one is about what was over half a year ago. Claim it by "
     "taking `draft` out, or strike it.",
     "{month: 2026-02, draft: true}", "{month: 2026-02}"},
    "entry `{}` is still a draft"};

inline constexpr DiagnosticKind<std::string_view, std::string> text_cut_short{
    {"text-cut-short", Severity::warning,
     "A `#` behind a space begins a comment, which is no part of the text before it. This one "
     "looks like the number of a ticket or the name of a channel. Put the whole text into quotes; "
     "a comment has a space behind its `#`.",
     "title: Ticket #42", "title: \"Ticket #42\""},
    "the {} ends before `{}`, which is a comment"};

inline constexpr std::array evidence_check_kinds{
    &shows_nothing.info,    &shows_nothing_asked.info, &item_not_asked.info,
    &metric_not_asked.info, &source_not_accepted.info, &metric_decides.info,
    &not_confirmed.info,    &confirmed_below.info,     &after_as_of.info,
    &all_before_level.info, &begins_before_level.info, &one_entry_alone.info,
    &one_day_alone.info,    &uncapped_entry.info,      &capped_entry.info,
    &only_in_leave.info,    &old_draft.info,           &text_cut_short.info};

}  // namespace rung
