#pragma once

#include <span>
#include <string>
#include <vector>

#include "rung/calibration.h"
#include "rung/document.h"

namespace rung {

/// A file whose evidence could not be used: somebody may be missing.
struct UnusableFile {
  std::string file;  ///< empty where nobody is to be named
  std::string what;  ///< the first thing that is wrong with it, with its place
};

/// How a group is shown, beside the rows themselves.
struct CalibrationWords {
  std::string filter;  ///< which people these are: `level L4, manager m-7`; empty: all
  std::string order;   ///< `by id`
  std::vector<Section> further = {};  ///< what was asked for beyond the usual, told last
  std::vector<UnusableFile> unusable = {};
};

/// A group for people to read: what to talk about first, then a row each.
Document calibration_document(std::span<const CalibrationRow> rows, const CalibrationWords& words);

/// The same for a spreadsheet: people, what each holds of what is asked (a table for each promotion
/// and track), the agenda, what most lack, the files that could not be used, how many came out how.
Document calibration_tables(std::span<const CalibrationRow> rows, const CalibrationWords& words);

/// One table, a row for each person and promotion: for scripts.
Document calibration_list(std::span<const CalibrationRow> rows);

}  // namespace rung
