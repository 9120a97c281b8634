#pragma once

#include <cstddef>
#include <vector>

namespace rung {

/// How wide a column of a table would like to be, in columns of a terminal.
struct ColumnNeed {
  std::size_t least = 1;    ///< below this it is no pleasure to read
  std::size_t natural = 1;  ///< its widest line, unbroken
  std::size_t content = 1;  ///< how much text there is in all its cells together
};

/// Widths that together take at most `room`: as wide as natural where that fits; else between least
/// and natural, the more text the wider, so that rows become as low as they can. Where not even the
/// least fits, each gets its part of the room.
std::vector<std::size_t> share_width(const std::vector<ColumnNeed>& needs, std::size_t room);

/// Which columns stand side by side, by position: all of them where the least they need fits into
/// `room` with `gutter` between two; else in as few groups as that takes, each beginning with the
/// columns that name the row, split where the rows become lowest.
std::vector<std::vector<std::size_t>> group_columns(const std::vector<ColumnNeed>& needs,
                                                    const std::vector<bool>& names_row,
                                                    std::size_t gutter, std::size_t room);

}  // namespace rung
