#pragma once

#include <cstddef>
#include <vector>

#include "rung/document.h"

namespace rung {

/// How wide and how high the cells of a sheet are: spreadsheets do not find out by themselves when
/// they open a workbook.
struct SheetLayout {
  std::vector<std::size_t> widths;   ///< in characters, column by column
  std::vector<std::size_t> heights;  ///< in lines, the titles first, then row by row
};

SheetLayout sheet_layout(const Table& table);

}  // namespace rung
