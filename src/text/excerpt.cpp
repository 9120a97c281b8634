#include "text/excerpt.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t tab_stop = 4;
/// Bytes looked at on either side of the place: enough for any window, and cheap in a line of
/// megabytes.
constexpr std::size_t reach = 1024;

/// What is written as one character, as it is shown.
struct Cell {
  std::string shown;
  std::size_t width = 0;
  std::size_t begin = 0;  ///< its byte in the line
};

/// The bytes of the line, as offsets into it, that the excerpt is made from.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

Stretch around(std::string_view line, std::size_t place) {
  Stretch stretch{place > reach ? place - reach : 0, std::min(line.size(), place + reach)};
  while (stretch.begin > 0 && stretch.begin < place && continues(line[stretch.begin])) {
    ++stretch.begin;
  }
  while (stretch.end < line.size() && stretch.end > place && continues(line[stretch.end])) {
    --stretch.end;
  }
  return stretch;
}

std::vector<Cell> to_cells(std::string_view line, Stretch stretch) {
  std::vector<Cell> cells;
  std::size_t column = 0;
  for (std::size_t at = stretch.begin; at < stretch.end;) {
    const std::size_t bytes = first_grapheme(line.substr(at, stretch.end - at));
    Cell cell{{}, 0, at};
    if (line[at] == '\t') {
      cell.width = tab_stop - column % tab_stop;
      cell.shown.assign(cell.width, ' ');
    } else {
      cell.shown = escape_controls(line.substr(at, bytes));
      cell.width = display_width(cell.shown);
    }
    column += cell.width;
    cells.push_back(std::move(cell));
    at += bytes;
  }
  return cells;
}

std::size_t total_width(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += cells[i].width;
  return width;
}

}  // namespace

Excerpt make_excerpt(const SourceSpan& span, std::size_t width) {
  const SourceFile& file = *span.file;
  const std::string_view line = file.line(file.position(span.begin).line);
  const auto line_begin = static_cast<std::size_t>(line.data() - file.text().data());
  const std::size_t begin = std::min(span.begin - line_begin, line.size());
  const std::size_t end = std::clamp(span.end - line_begin, begin, line.size());

  const Stretch stretch = around(line, begin);
  const std::vector<Cell> cells = to_cells(line, stretch);
  const auto cell_at = [&cells](std::size_t byte) {
    const auto found = std::ranges::lower_bound(cells, byte, {}, &Cell::begin);
    return static_cast<std::size_t>(found - cells.begin());
  };
  // A window of the line: a third of it before the place, or more where the line ends soon after.
  std::size_t first = 0;
  const std::size_t place = cell_at(begin);
  if (stretch.begin > 0 || total_width(cells, 0, cells.size()) > width) {
    std::size_t before = width / 3;
    const std::size_t after = total_width(cells, place, cells.size());
    if (stretch.end == line.size() && after + before < width) before = width - after;
    first = place;
    while (first > 0 && total_width(cells, first - 1, place) < before) --first;
  }
  const bool cut_before = first > 0 || stretch.begin > 0;
  Excerpt excerpt{cut_before ? "…" : "", 0, 0};
  std::size_t used = cut_before ? 1 : 0;
  excerpt.before = used + total_width(cells, first, place);
  const std::size_t last = cell_at(end);
  for (std::size_t i = first; i < cells.size(); ++i) {
    const bool more = i + 1 < cells.size() || stretch.end < line.size();
    if (used + cells[i].width + (more ? 1 : 0) > width) {
      excerpt.line += "…";
      break;
    }
    used += cells[i].width;
    excerpt.line += cells[i].shown;
    if (i >= place && i < last) excerpt.carets += cells[i].width;
  }
  excerpt.carets = std::max<std::size_t>(excerpt.carets, 1);
  return excerpt;
}

}  // namespace rung
