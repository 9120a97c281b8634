#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong in a table of comma-separated values, and in one that says who belongs to
/// which group.

inline constexpr DiagnosticKind<> csv_no_text{
    {"csv-no-text", Severity::error,
     "A table of comma-separated values is text in UTF-8. Spreadsheets offer that as \"CSV "
     "UTF-8\".",
     "person,group\ne-1,Z\\xfcrich    # in Latin-1", "person,group\ne-1,Zürich"},
    "this is no text in UTF-8"};

inline constexpr DiagnosticKind<> csv_open_quote{
    {"csv-open-quote", Severity::error,
     "A field that begins with a quote ends with one; a quote within it is written twice.",
     "e-1,\"north", "e-1,\"north\""},
    "the quote that begins here is not closed"};

inline constexpr DiagnosticKind<> csv_after_quote{
    {"csv-after-quote", Severity::error,
     "Behind the closing quote of a field stands a comma or the end of the line; a quote within "
     "the "
     "field is written twice.",
     "e-1,\"the \"old\" office\"", "e-1,\"the \"\"old\"\" office\""},
    "this stands behind the closing quote"};

inline constexpr DiagnosticKind<> csv_bare_quote{
    {"csv-bare-quote", Severity::error,
     "A field that holds a quote is quoted as a whole, and the quote within it is written twice.",
     "e-1,the \"old\" office", "e-1,\"the \"\"old\"\" office\""},
    "a quote stands within a field that does not begin with one"};

inline constexpr DiagnosticKind<std::size_t, std::size_t> csv_fields{
    {"csv-fields", Severity::error,
     "Every line has as many fields as the first one names. A comma within a field needs quotes "
     "around it.",
     "person,group\ne-1,north,coast", "person,group\ne-1,\"north,coast\""},
    "this line has {} fields, the first line names {}"};

inline constexpr DiagnosticKind<std::string_view> unknown_column{
    {"unknown-column", Severity::error,
     "The first line of a table of groups names two columns: `person`, the id that evidence files "
     "give, and `group`.",
     "id,group\ne-1,north", "person,group\ne-1,north"},
    "`{}` is not a column of a table of groups"};

inline constexpr DiagnosticKind<std::string_view> missing_column{
    {"missing-column", Severity::error,
     "The first line of a table of groups names two columns, separated by a comma: `person` and "
     "`group`.",
     "person;group\ne-1;north", "person,group\ne-1,north"},
    "the first line does not name the column `{}`"};

inline constexpr DiagnosticKind<std::string_view> empty_field{
    {"empty-field", Severity::error,
     "A line says of one person to which group they belong; who belongs to none is left out.",
     "e-1,", "e-1,north"},
    "the {} is missing"};

inline constexpr DiagnosticKind<std::string_view> repeated_person{
    {"repeated-person", Severity::error, "A person belongs to one group of a table.",
     "e-1,north\ne-1,south", "e-1,north"},
    "`{}` has a group already"};

inline constexpr DiagnosticKind<std::string_view> unknown_person{
    {"unknown-person", Severity::warning,
     "Nobody whose evidence was read has this id, so the line counts for nothing.",
     "e-1024,north    # the evidence says e-1042", "e-1042,north"},
    "`{}` is nobody whose evidence was read"};

inline constexpr std::array csv_kinds{
    &csv_no_text.info,     &csv_open_quote.info, &csv_after_quote.info, &csv_bare_quote.info,
    &csv_fields.info,      &unknown_column.info, &missing_column.info,  &empty_field.info,
    &repeated_person.info, &unknown_person.info};

}  // namespace rung
