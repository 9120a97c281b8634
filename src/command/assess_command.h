#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/io.h"
#include "command/outputs.h"
#include "command/people.h"
#include "rung/redact.h"
#include "rung/report.h"

namespace rung {

/// What `rung assess` was asked for.
struct AssessRequest {
  std::vector<std::string> files;  ///< files, directories, `-`
  std::string framework;           ///< `--framework`; empty: each file's own
  std::optional<AsOf> as_of;       ///< `--as-of`
  bool confirmed_only = false;
  bool redact = false;      ///< `--redact`
  std::string certificate;  ///< `--certificate`: the file it goes to; empty: none is asked for
  int jobs = 1;             ///< `--jobs`
  std::vector<Output> outputs;
  Looks looks;
  bool verbose = false;
};

/// Assesses the files and writes what came of it. Returns the exit status.
int assess_files(const AssessRequest& request, Io& io);

/// From a person's evidence and framework to the report: assess, tell. Pure. `pseudonyms` are what
/// people are called where the request says so.
Report report_on(LoadedPerson person, const AssessRequest& request, const Date& today,
                 Pseudonyms& pseudonyms);

}  // namespace rung
