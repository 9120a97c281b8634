#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What about the rest of an evidence file is well formed but will disappoint: links, votes,
/// duties, leave, what is set aside, and what is written twice.

inline constexpr DiagnosticKind<std::string_view> said_twice{
    {"said-twice", Severity::warning,
     "Two records say the same, all but their ids. Said twice it counts no more, except towards "
     "gates that count entries, where somebody will ask. Take one out, or say what is different.",
     "- {id: a, source: artifact, shows: [L5.roadmap], month: 2026-05}\n"
     "- {id: b, source: artifact, shows: [L5.roadmap], month: 2026-05}",
     "- {id: a, source: artifact, shows: [L5.roadmap], month: 2026-05}"},
    "this {} says what another one says"};

inline constexpr DiagnosticKind<std::string_view> odd_link{
    {"odd-link", Severity::warning,
     "A link is a web address that begins with `https://` or `http://`, a mail address behind "
     "`mailto:`, or the path of a file relative to the evidence file. Nothing else can be opened "
     "by whoever reads the report.",
     "link: https:/wiki.example/roadmap", "link: https://wiki.example/roadmap"},
    "the link {}"};

inline constexpr DiagnosticKind<std::string_view> dead_link{
    {"dead-link", Severity::warning,
     "A link without a scheme is the path of a file, relative to the evidence file, and there is "
     "none. For a web address write the scheme, too. Links into the web are never followed.",
     "link: docs/raodmap.md", "link: docs/roadmap.md"},
    "there is no file `{}` beside the evidence"};

inline constexpr DiagnosticKind<std::string_view> level_after_as_of{
    {"level-after-as-of", Severity::warning,
     "The present level begins after the moment of the assessment. One of the two dates is likely "
     "a slip.",
     "employee: {level_since: 2062-02, …}", "employee: {level_since: 2026-02, …}"},
    "the level begins after {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> vote_for_other_level{
    {"vote-for-other-level", Severity::warning,
     "Votes count for the level they are for, and this one is for none that the person is assessed "
     "for. Votes on an earlier promotion are left in peace.",
     "target: L5\n…\n- {kind: panel, for: L6, …}", "target: L5\n…\n- {kind: panel, for: L5, …}"},
    "a vote for `{}` does not count, the target is {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> vote_not_asked{
    {"vote-not-asked", Severity::warning,
     "No gate of this promotion, nor its fast track, asks for this kind of approval. Likely "
     "another kind was meant.",
     "- {kind: panel, for: L5, …}    # the gate asks for sponsor", "- {kind: sponsor, for: L5, …}"},
    "no gate towards `{}` asks for an approval of the kind `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view, std::string_view> vote_below{
    {"vote-below", Severity::warning,
     "A gate says whose votes count, by level, role or rank, and this one is not among them. The "
     "message names who is asked for.",
     "- {kind: panel, for: L6, role: L5, …}    # the gate asks for L6+",
     "- {kind: panel, for: L6, role: L6, …}"},
    "a vote as `{}` does not count, {} asks for `{}`"};

inline constexpr DiagnosticKind<std::string_view, int> vote_too_old{
    {"vote-too-old", Severity::warning,
     "The gate counts votes of the last months only (`within_months`), and this one is older.",
     "date: 2024-01-12    # with within_months: 12", "date: 2026-01-12"},
    "the vote is too old, {} counts those of the last {} months"};

inline constexpr DiagnosticKind<std::string_view> set_aside_unapproved{
    {"set-aside-unapproved", Severity::warning,
     "Without `approved_by` nothing is set aside: the responsibility is asked all the same.",
     "- {responsibility: L5.hiring, why: no_opportunity}",
     "- {responsibility: L5.hiring, why: no_opportunity, approved_by: {id: m-7, role: manager}}"},
    "`{}` is not set aside, because nobody has approved it"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> set_aside_not_asked{
    {"set-aside-not-asked", Severity::note,
     "The responsibility is not asked at the level the person is assessed for, so there is nothing "
     "to set aside.",
     "target: L5\n…\nnot_applicable: [{responsibility: L6.hiring, …}]",
     "target: L5\n…\nnot_applicable: [{responsibility: L5.hiring, …}]"},
    "`{}` is not asked at {} anyway"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> set_aside_beyond_limit{
    {"set-aside-beyond-limit", Severity::warning,
     "More is set aside than the rule allows (`max_not_applicable`), so none of it is. Setting "
     "aside less, or a rule that allows more, would make it count.",
     "max_not_applicable: 0%\n…\nnot_applicable: [{responsibility: L5.hiring, …}]",
     "max_not_applicable: 10%\n…\nnot_applicable: [{responsibility: L5.hiring, …}]"},
    "more than {} of the weight towards `{}` is set aside, so none of it is"};

inline constexpr DiagnosticKind<std::string_view> set_aside_but_shown{
    {"set-aside-but-shown", Severity::note,
     "The file sets a responsibility aside and has evidence of it, too. Where it is set aside, "
     "that "
     "evidence counts for nothing.",
     "shows: [L5.hiring]\n…\nnot_applicable: [{responsibility: L5.hiring, …}]",
     "shows: [L5.hiring]"},
    "`{}` is set aside, and shown as well"};

inline constexpr DiagnosticKind<int, std::string_view> leave_covers_window{
    {"leave-covers-window", Severity::note,
     "Leave is taken out of windows. Here it covers as many months as the rule looks at, so what "
     "counts is from before it.",
     "leave: [{from: 2026-06, to: 2026-11}]    # with months: 6 and as_of: 2026-11",
     "leave: [{from: 2026-06, to: 2026-08}]"},
    "all of the last {} months are leave, so the rule looks at the months before {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> duty_not_asked{
    {"duty-not-asked", Severity::note, "No gate of the target asks for this duty.",
     "- {duty: people-manager, from: 2026-01}    # the target is L5",
     "- {duty: enterprise-technical-owner, from: 2026-01}"},
    "the duty `{}` is asked for nowhere at {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> missing_fact{
    {"missing-fact", Severity::warning,
     "The framework expects this fact of the duty. A gate that looks at it is not met by a duty "
     "that does not say.",
     "- {duty: people-manager, from: 2026-01}",
     "- {duty: people-manager, from: 2026-01, facts: {people: 7}}"},
    "the duty `{}` does not say `{}`"};

inline constexpr DiagnosticKind<std::string_view> no_fast_track{
    {"no-fast-track", Severity::warning,
     "A fast track is asked for, and no promotion the person is assessed for offers one.",
     "target: L4\nfast_track: {requested_on: 2026-11-01}", "target: L4"},
    "no promotion to {} offers a fast track"};

inline constexpr DiagnosticKind<std::string_view> old_id{
    {"old-id", Severity::note,
     "The framework says under `renamed` that this id is an old one, and the file is read as if "
     "the "
     "new one stood there. `--fix` writes the new one.",
     "shows: [L5.plan]    # renamed: {L5.plan: L5.roadmap}", "shows: [L5.roadmap]"},
    "`{}` is an old id"};

inline constexpr std::array record_check_kinds{&said_twice.info,
                                               &odd_link.info,
                                               &dead_link.info,
                                               &level_after_as_of.info,
                                               &vote_for_other_level.info,
                                               &vote_not_asked.info,
                                               &vote_below.info,
                                               &vote_too_old.info,
                                               &set_aside_unapproved.info,
                                               &set_aside_not_asked.info,
                                               &set_aside_beyond_limit.info,
                                               &set_aside_but_shown.info,
                                               &leave_covers_window.info,
                                               &duty_not_asked.info,
                                               &missing_fact.info,
                                               &no_fast_track.info,
                                               &old_id.info};

}  // namespace rung
