#pragma once

#include <array>
#include <optional>
#include <string>

#include "command/document_output.h"
#include "command/io.h"
#include "rung/month.h"

namespace rung {

/// One of two assessments that are compared.
struct CompareSide {
  std::string file;
  std::string framework;      ///< empty: the file's own
  std::optional<AsOf> as_of;  ///< else the file's, else today

  bool operator==(const CompareSide& other) const {
    return file == other.file && framework == other.framework;
  }
};

/// What `rung compare` was asked for.
struct CompareRequest {
  std::array<CompareSide, 2> sides;  ///< before, and after
  bool confirmed_only = false;
  bool redact = false;
  DocumentOutputs outputs;
};

/// Assesses both and writes what differs. Returns the exit status.
int compare_files(const CompareRequest& request, Io& io);

}  // namespace rung
