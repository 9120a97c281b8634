#pragma once

#include <array>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// The problems of writing something down in a file that is there: `rung note`.

inline constexpr DiagnosticKind<std::string_view, std::string_view, std::string_view,
                                std::string_view>
    reading_there{
        {"reading-there", Severity::error,
         "The file has a reading for that month already. Readings of a metric that differ "
         "contradict each other; hours add up, but one entry names a month once. Nothing was "
         "written.",
         "rung note dana.yaml --metric apps_owned 2026-08=31    # 2026-08: 28 stands there",
         "rung note dana.yaml --metric apps_owned 2026-09=31"},
        "`{}` of {} is `{}` here, so `{}` was not written"};

inline constexpr DiagnosticKind<> no_place{
    {"no-place", Severity::error,
     "The entry could not be written into the file so that everything else in it stays as it is: "
     "read again, the result did not hold what the file held and the entry. The file was left "
     "alone, and the entry is printed to be pasted.",
     "{schema: rung/evidence/v1, framework: engineer-path, evidence: }",
     "{schema: rung/evidence/v1, framework: engineer-path, evidence: []}"},
    "there is no safe place for it in this file"};

inline constexpr std::array note_kinds{&reading_there.info, &no_place.info};

}  // namespace rung
