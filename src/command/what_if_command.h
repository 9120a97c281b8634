#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/document_output.h"
#include "command/io.h"
#include "rung/month.h"
#include "scenario/suppose.h"

namespace rung {

/// One scenario, as the command line tells it.
struct ScenarioWords {
  std::string name;
  Supposition supposition;
  std::string framework;  ///< empty: the file's own
  /// Else the moment of the file, or the last month that is assumed, whichever is later.
  std::optional<AsOf> as_of;

  bool empty() const {
    return supposition.assumptions.empty() && supposition.target.empty() &&
           supposition.track.empty() && framework.empty() && !as_of;
  }
};

/// What `rung what-if` was asked for.
struct WhatIfRequest {
  std::string file;
  std::vector<ScenarioWords> scenarios;
  bool confirmed_only = false;
  bool redact = false;
  DocumentOutputs outputs;
};

/// Assesses the file as it stands and as each scenario supposes, and writes them side by side; no
/// file of evidence is written. Returns the exit status.
int assess_scenarios(const WhatIfRequest& request, Io& io);

}  // namespace rung
