#pragma once

#include <array>
#include <string>

#include "rung/diagnostic.h"

namespace rung {

/// The problems of putting the lines of several runs together, and of blind sessions.

inline constexpr DiagnosticKind<std::string_view> not_a_calibration_line{
    {"not-a-calibration-line", Severity::error,
     "`--merge` reads what `rung calibrate --format ndjson` wrote: one person a line, whole.",
     "rung calibrate --merge people.csv", "rung calibrate --merge people.ndjson"},
    "this is no line of `rung calibrate --format ndjson`: {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> another_as_of{
    {"another-as-of", Severity::error,
     "The people of one session are judged on one day, and what is put together was not. Give all "
     "runs the same `--as-of`.",
     "rung calibrate a/ --as-of 2026-05 …; rung calibrate b/ --as-of 2026-11 …",
     "rung calibrate a/ --as-of 2026-11 …; rung calibrate b/ --as-of 2026-11 …"},
    "this person was assessed as of {}, the first one as of {}"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> person_twice{
    {"person-twice", Severity::error,
     "The same person, from the same file, is among what is put together twice, and would be "
     "counted "
     "twice.",
     "rung calibrate --merge all.ndjson part.ndjson", "rung calibrate --merge all.ndjson"},
    "`{}`, from `{}`, is here a second time"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> person_in_two_files{
    {"person-in-two-files", Severity::warning,
     "Two files are about one person by their `id`, and a group shows a row for each and counts "
     "two people. Leave out the one that does not hold, or give two people two ids.",
     "rung calibrate people/ archive/", "rung calibrate people/"},
    "`{}` is in `{}` as well, and is counted twice"};

inline constexpr DiagnosticKind<std::string_view> not_a_key{
    {"not-a-key", Severity::error,
     "`--key` names a file that an earlier run wrote, or one that is not there yet. What is there "
     "is something else, and is left as it is.",
     "rung calibrate people/ --redact --key notes.txt",
     "rung calibrate people/ --redact --key who-is-who.json"},
    "this is no key of a blind session: {}"};

inline constexpr std::array calibration_kinds{&not_a_calibration_line.info, &another_as_of.info,
                                              &person_twice.info, &person_in_two_files.info,
                                              &not_a_key.info};

}  // namespace rung
