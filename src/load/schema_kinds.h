#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// What can be wrong with what a file says it is.

inline constexpr DiagnosticKind<> missing_schema{
    {"missing-schema", Severity::error,
     "The first thing a file says is what it is: `schema` names the format and its version.",
     "id: acme", "schema: rung/framework/v1\nid: acme"},
    "the file does not say what it is"};

inline constexpr DiagnosticKind<std::string_view> unknown_schema{
    {"unknown-schema", Severity::error, "The file is of a format that this program does not read.",
     "schema: rung/framwork/v1", "schema: rung/framework/v1"},
    "`{}` is not a format this program reads"};

inline constexpr DiagnosticKind<std::string_view> unsupported_version{
    {"unsupported-version", Severity::error,
     "The format is known, this version of it is not: it is newer than this program, or a slip.",
     "schema: rung/evidence/v2", "schema: rung/evidence/v1"},
    "`{}` is a version this program does not read"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> wrong_schema{
    {"wrong-schema", Severity::error,
     "A framework was given where evidence is expected, or the other way round.",
     "schema: rung/evidence/v1", "schema: rung/framework/v1"},
    "expected {}, found {}"};

inline constexpr std::array schema_kinds{&missing_schema.info, &unknown_schema.info,
                                         &unsupported_version.info, &wrong_schema.info};

}  // namespace rung
