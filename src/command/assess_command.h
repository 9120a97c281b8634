#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/frameworks.h"
#include "command/io.h"
#include "command/outputs.h"
#include "rung/load.h"
#include "rung/redact.h"
#include "rung/report.h"

namespace rung {

/// What `rung assess` was asked for.
struct AssessRequest {
  std::vector<std::string> files;  ///< files, directories, `-`
  std::string framework;           ///< `--framework`; empty: each file's own
  std::optional<AsOf> as_of;       ///< `--as-of`
  bool confirmed_only = false;
  bool redact = false;  ///< `--redact`
  std::vector<Output> outputs;
  Looks looks;
};

/// Assesses the files and writes what came of it. Returns the exit status.
int assess_files(const AssessRequest& request, Io& io);

/// From a parsed evidence file and its framework to the report about it: load, assess, tell. Pure.
/// `note` is about the choice of the framework; `pseudonyms` are what people are called where the
/// request says so. Reports every problem of the evidence, and then returns nothing.
std::optional<Report> report_on(const ParsedFile& file, const Framework& framework,
                                const std::optional<Remark>& note, const AssessRequest& request,
                                const Date& today, Pseudonyms& pseudonyms,
                                Diagnostics& diagnostics);

}  // namespace rung
