#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/io.h"
#include "command/outputs.h"
#include "command/severities.h"
#include "rung/month.h"

namespace rung {

/// What `rung validate` was asked for.
struct ValidateRequest {
  std::vector<std::string> files;  ///< files, directories, `-`
  std::string framework;           ///< `--framework`; empty: each file's own
  std::optional<AsOf> as_of;       ///< `--as-of`
  Severities severities;
  bool strict = false;          ///< warnings count as errors do
  bool fix = false;             ///< mend what has one right answer first
  bool diff = false;            ///< show what `fix` would do, and write nothing
  std::vector<Output> outputs;  ///< into the table of formats of diagnostics
  Looks looks;
  int jobs = 1;  ///< `--jobs`
  bool verbose = false;
};

/// Checks the files and writes what was found. Returns the exit status.
int validate_files(const ValidateRequest& request, Io& io);

}  // namespace rung
