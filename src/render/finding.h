#pragma once

#include <map>
#include <optional>
#include <string>

#include "rung/diagnostic_format.h"

namespace rung {

/// Where something was found, as programs read it. What is about a whole file has no positions.
struct FindingPlace {
  std::string path;
  std::optional<Position> start;
  std::optional<Position> stop;  ///< after the last character
};

/// The place of a span. One that belongs to no file is about `file` as a whole.
FindingPlace place_of(const SourceSpan& at, const FileFindings& file);

/// A path as it stands in a repository: without `./` and doubled slashes. `..` stays, because it
/// may lead through a link.
std::string repository_path(const std::string& path);

/// A message as other programs may have it: safe to show, and of several words between backquotes
/// the first alone. What people write about themselves is a sentence; what a format asks for is a
/// word.
std::string for_programs(std::string_view message);

/// Message and help in one line, for programs: `` `shwos` is not a key; did you mean
/// `shows`? ``.
std::string told_in_a_line(const Diagnostic& diagnostic);

/// The related places, each as `dana.yaml:3:5: the first is here`, for programs.
std::vector<std::string> related_lines(const Diagnostic& diagnostic, const FileFindings& file);

/// How much was found, of each severity.
struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  void add(Severity severity);
};

FindingCounts counts_of(const Findings& findings);

/// Names findings so that whoever keeps them recognises one in the next run: by code, path and
/// message, and among equals by their order. Lines and columns are left out, so that what is
/// inserted above a finding does not make it a new one.
class Fingerprints {
 public:
  /// The name of the next finding of a run: 64 hexadecimal digits, given once only.
  std::string next(const Diagnostic& diagnostic, const FileFindings& file);

 private:
  std::map<std::string, int> seen_;
};

}  // namespace rung
