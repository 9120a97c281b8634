#pragma once

#include <string>
#include <vector>

#include "command/file_outcome.h"
#include "command/io.h"

namespace rung {

/// What `--fix` is to do.
struct MendRequest {
  std::string framework;   ///< `--framework`; empty: each file's own
  bool only_show = false;  ///< `--diff`: nothing is written
};

/// Mends the files that were read, where a mistake has one right answer, and writes those that
/// changed: whole or not at all, and only where no new error comes of it. The outcomes are then
/// about the mended files. Says on standard error what was mended; to standard output goes what
/// standard input became, or with `--diff` what would change in each file.
void mend_files(std::vector<FileOutcome>& outcomes, const MendRequest& request, Io& io);

}  // namespace rung
