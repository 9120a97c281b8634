#pragma once

#include <span>
#include <string>
#include <vector>

#include "rung/document.h"
#include "rung/report.h"

namespace rung {

/// What became of a scenario.
struct ScenarioReport {
  std::string name;
  std::vector<std::string> supposes;  ///< as the command line says it, one a line
  std::vector<std::string> notes;     ///< what is supposed in vain, and why
  Report report;
};

/// Scenarios beside how things stand: the verdicts in one table for each target, then what each of
/// the scenarios changes.
Document what_if_document(const Report& real, std::span<const ScenarioReport> scenarios);

}  // namespace rung
