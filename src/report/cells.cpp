#include <fmt/format.h>

#include <algorithm>

#include "rung/report.h"

namespace rung {

std::string_view symbol_of(Cell cell) {
  switch (cell) {
    case Cell::none:
      return "·";
    case Cell::performed:
      return "■";
    case Cell::unconfirmed:
      return "◇";
    case Cell::below:
      return "▽";
    case Cell::leave:
      break;
  }
  return "–";
}

std::string_view meaning_of(Cell cell) {
  switch (cell) {
    case Cell::none:
      return "no evidence";
    case Cell::performed:
      return "performed";
    case Cell::unconfirmed:
      return "unconfirmed";
    case Cell::below:
      return "out of range";
    case Cell::leave:
      break;
  }
  return "leave";
}

std::vector<std::string> legend_of(std::span<const Cell> cells) {
  std::vector<std::string> items;
  for (const Cell cell :
       {Cell::performed, Cell::none, Cell::below, Cell::unconfirmed, Cell::leave}) {
    if (std::ranges::find(cells, cell) == cells.end()) continue;
    items.push_back(fmt::format("{} {}", symbol_of(cell), meaning_of(cell)));
  }
  return items;
}

}  // namespace rung
