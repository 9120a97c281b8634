#pragma once

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

/// How much was found, of each severity.
struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  void add(Severity severity);
};

FindingCounts counts_of(const Findings& findings);

}  // namespace rung
