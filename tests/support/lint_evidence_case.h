#pragma once

#include <set>
#include <string>
#include <string_view>

#include "support/marked_text.h"

namespace rung::test {

/// What a case of evidence is held against.
struct LintWorld {
  std::string rule = {};        ///< fields of the framework's rule: `max_entry_months: none`
  std::string fast_track = {};  ///< of the promotion: `{requires: …, waives: …}`
  std::string level_since = "2026-01";
  std::set<std::string> files = {};  ///< what relative links lead to
};

/// Evidence as of November 2026 with these sections: `evidence`, `duties`, …. Of the employee L2 is
/// asked, on the track `red`.
std::string lint_evidence(const std::string& sections, const LintWorld& world = {});
/// The same with one entry of these fields.
std::string lint_entry(const std::string& fields, const LintWorld& world = {});

/// What a check found, and what it looked at.
struct LintRun {
  LoadedText framework;
  LoadedText evidence;  ///< with the findings
};

/// Loads the evidence, which must have no error, and runs one check alone, by its name.
LintRun run_lint(std::string_view check, const std::string& text, const LintWorld& world = {});
/// Expects it to find what is marked and nothing else.
void expect_found_by(std::string_view check, const LoadCase& one, const LintWorld& world = {});
/// Expects one finding, which shows the other place too, at its mark.
void expect_other_place(std::string_view check, const std::string& marked,
                        const std::string& message);

}  // namespace rung::test
