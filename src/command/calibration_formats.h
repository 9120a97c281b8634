#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rung/calibration.h"
#include "rung/document.h"
#include "view/calibration.h"

namespace rung {

/// A format of a group: those of documents, and `ndjson` of the rows themselves.
struct CalibrationFormat {
  std::string_view name;
  std::string_view meaning;
  bool binary = false;
  RenderedDocument (*render)(std::span<const CalibrationRow> rows, const CalibrationWords& words,
                             const RenderOptions& options);
  /// Of a format that is nothing but a line for each row: that line, so that the whole of it need
  /// never be held.
  std::string (*line)(const CalibrationRow& row) = nullptr;
  bool with_reports = false;  ///< shows the report about each person too, where there is evidence
};

/// Every format, in the order help shows them.
std::span<const CalibrationFormat* const> calibration_formats();

}  // namespace rung
