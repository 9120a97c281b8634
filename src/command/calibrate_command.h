#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "command/io.h"
#include "command/outputs.h"
#include "rung/calibration.h"

namespace rung {

/// A part of a run that is spread over several: the `index`-th of `count`, from 1.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;
};

/// What `rung calibrate` was asked for.
struct CalibrateRequest {
  std::vector<std::string> files;  ///< files, directories, `-`; with `merge` lines of other runs
  std::string framework;           ///< `--framework`; empty: each file's own
  std::optional<AsOf> as_of;       ///< `--as-of`; nothing: today, whatever the files say
  bool confirmed_only = false;
  CalibrationFilter filter;
  const CalibrationOrder* order = nullptr;
  bool redact = false;
  std::string key_file;  ///< `--key`: who is who
  int jobs = 1;
  std::optional<Shard> shard;
  bool merge = false;
  std::string groups_file;    ///< `--groups`: who belongs to which group
  std::string since_file;     ///< `--since`: what an earlier session wrote as ndjson
  std::string packet_folder;  ///< `--packet`: a page for each person
  bool verbose = false;
  std::vector<Output> outputs;
  Looks looks;
};

/// Assesses everybody, or reads what other runs said of them, and writes what comes of it. Returns
/// the exit status.
int calibrate(const CalibrateRequest& request, Io& io);

}  // namespace rung
