#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/report.h"

namespace rung {

/// How to lay out, decided by the caller: nothing below `command` asks the terminal or the
/// environment.
struct RenderOptions {
  int width = 80;      ///< columns of a text report, at least 80
  bool color = false;  ///< only on a terminal, never under NO_COLOR (spec section 7)
  bool trace = false;  ///< also each entry that counted or not, with file and line
};

/// An output format: one file in src/render each, one line in the table there.
struct Format {
  std::string_view name;
  std::string_view meaning;  ///< one phrase for help
  /// Renders reports in the order given. `several`: the caller asked for several files, so that
  /// formats which wrap them in one document do so even around a single report.
  std::string (*render)(std::span<const Report> reports, bool several,
                        const RenderOptions& options);
  /// Of a format that is nothing but a line for each report: that line. Then a run over many people
  /// can let go of each report as soon as it is told.
  std::string (*line)(const Report& report, const RenderOptions& options) = nullptr;
  /// Whether it shows nothing of a report but the contract, so that no more needs to be made.
  bool contract_only = false;
};

/// Every format of an assessment, in the order help shows them.
std::span<const Format* const> assessment_formats();

}  // namespace rung
