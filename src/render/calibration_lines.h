#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rung/calibration.h"

namespace rung {

/// A person as one line of JSON, `rung/calibration/v1`: everything a row holds, so that lines of
/// several runs can be put together. Ends with its line break.
std::string calibration_line(const CalibrationRow& row);

/// Reads such lines back. Names that rows share are held once, as they were.
class CalibrationLines {
 public:
  CalibrationLines();
  CalibrationLines(const CalibrationLines&) = delete;
  CalibrationLines& operator=(const CalibrationLines&) = delete;
  ~CalibrationLines();

  /// The row of a line; or, when it is none, `problem` says why: `` `ready` is missing ``.
  std::optional<CalibrationRow> read(std::string_view line, std::string& problem);

 private:
  class Shared;
  std::unique_ptr<Shared> shared_;
};

}  // namespace rung
