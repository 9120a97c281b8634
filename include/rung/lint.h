#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "rung/assessment.h"
#include "rung/diagnostic.h"
#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung {

/// Checks of files that are well formed but will disappoint. Each finds one kind of thing, reports
/// it as a warning or a note, and never changes a verdict.

/// Evidence as checks see it: what it says, the framework it is held against, and what comes of it.
struct CheckedEvidence {
  const Framework& framework;
  const Evidence& evidence;
  const FileAssessment& assessment;
  /// Whether a path relative to the evidence file leads to something; asked for links only.
  std::function<bool(const std::string& path)> exists;
};

/// A check: one file in src/lint each, one line in the table there.
struct FrameworkCheck {
  std::string_view name;
  void (*run)(const Framework& framework, Diagnostics& diagnostics);
};
struct EvidenceCheck {
  std::string_view name;
  void (*run)(const CheckedEvidence& checked, Diagnostics& diagnostics);
};

std::span<const FrameworkCheck> framework_checks();
std::span<const EvidenceCheck> evidence_checks();

/// Runs every check of a framework.
void check_framework(const Framework& framework, Diagnostics& diagnostics);
/// Runs every check of an evidence file.
void check_evidence(const CheckedEvidence& checked, Diagnostics& diagnostics);

}  // namespace rung
