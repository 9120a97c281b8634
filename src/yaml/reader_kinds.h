#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung::yaml {

/// What can be wrong with a value as such, whatever it is about.

inline constexpr DiagnosticKind<std::string_view, std::string_view> unknown_key{
    {"unknown-key", Severity::error,
     "The format has no such key here. Most often it is a slip of the pen: the nearest known key "
     "is "
     "suggested.",
     "titel: Engineer", "title: Engineer"},
    "`{}` is not a key of {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> missing_key{
    {"missing-key", Severity::error, "A key that cannot be left out is not there.",
     "- {title: Engineer}", "- {id: L2, title: Engineer}"},
    "{} needs `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> wrong_kind{
    {"wrong-kind", Severity::error,
     "A list, a mapping or a text stands where another of the three is expected.",
     "tracks: appsec, cloud", "tracks: [appsec, cloud]"},
    "expected {}, found {}"};

inline constexpr DiagnosticKind<std::string_view> empty_value{
    {"empty-value", Severity::error,
     "A key or a dash with nothing after it says neither something nor nothing. Leave the key out, "
     "or write `[]` for an empty list.",
     "area:", "area: delivery"},
    "nothing stands after `{}`"};

inline constexpr DiagnosticKind<std::string_view> empty_list{
    {"empty-list", Severity::error,
     "This list needs at least one item; to ask for nothing in particular the key is left out.",
     "tracks: []", "tracks: [appsec]"},
    "`{}` lists nothing"};

inline constexpr DiagnosticKind<std::string_view> repeated_item{
    {"repeated-item", Severity::error,
     "An item stands in a list twice where once is all it can say.", "next: [L5, L5]",
     "next: [L5]"},
    "`{}` is listed twice"};

inline constexpr DiagnosticKind<std::string_view> bad_id{
    {"bad-id", Severity::error,
     "An id is letters, digits, `.`, `_` and `-`, and starts with a letter or a digit.",
     "id: app sec", "id: app-sec"},
    "`{}` is not an id"};

inline constexpr DiagnosticKind<std::string_view> bad_integer{
    {"bad-integer", Severity::error, "A whole number is expected: digits and nothing else.",
     "months: six", "months: 6"},
    "expected a whole number, found `{}`"};

inline constexpr DiagnosticKind<std::string_view> bad_number{
    {"bad-number", Severity::error,
     "A number is expected: up to 15 digits, and up to 15 more after a point; no exponent.",
     "at_least: 1e3", "at_least: 1000"},
    "expected a number, found `{}`"};

inline constexpr DiagnosticKind<std::string_view> bad_percentage{
    {"bad-percentage", Severity::error,
     "A percentage is expected: a number with up to two decimals and a percent sign.",
     "coverage: 0.7", "coverage: 70%"},
    "expected a percentage, found `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> out_of_range{
    {"out-of-range", Severity::error, "A number lies outside of what the field allows.",
     "months: 0", "months: 6"},
    "expected {}, found `{}`"};

inline constexpr DiagnosticKind<std::string_view> bad_bool{
    {"bad-bool", Severity::error, "Only `true` and `false` are read as yes and no.",
     "required: yes", "required: true"},
    "expected `true` or `false`, found `{}`"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> bad_choice{
    {"bad-choice", Severity::error, "The field takes one of a few words, and this is none of them.",
     "measure: strict", "measure: sustained"},
    "`{}` is not {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> bad_time{
    {"bad-time", Severity::error,
     "A month is written `2026-05`, a date `2026-05-14`, a quarter `2026-Q2`; not every field "
     "takes "
     "each of them.",
     "level_since: 05/2026", "level_since: 2026-05"},
    "expected {}, found `{}`"};

inline constexpr DiagnosticKind<int, std::string_view> no_such_month{
    {"no-such-month", Severity::error, "A year has the months 01 to 12.", "month: 2026-13",
     "month: 2026-12"},
    "month {} of `{}` does not exist"};

inline constexpr DiagnosticKind<std::string_view, std::string_view, int> no_such_day{
    {"no-such-day", Severity::error, "The month has no such day.", "date: 2026-02-30",
     "date: 2026-02-28"},
    "`{}` does not exist: {} has {} days"};

inline constexpr DiagnosticKind<std::string_view> year_out_of_range{
    {"year-out-of-range", Severity::error, "Years are 1000 to 9999.", "from: 0026-05",
     "from: 2026-05"},
    "the year of `{}` is out of range"};

/// Every kind the reader reports; help and documentation walk it.
inline constexpr std::array reader_kinds{
    &unknown_key.info,      &missing_key.info,    &wrong_kind.info,    &empty_value.info,
    &empty_list.info,       &repeated_item.info,  &bad_id.info,        &bad_integer.info,
    &bad_number.info,       &bad_percentage.info, &out_of_range.info,  &bad_bool.info,
    &bad_choice.info,       &bad_time.info,       &no_such_month.info, &no_such_day.info,
    &year_out_of_range.info};

}  // namespace rung::yaml
