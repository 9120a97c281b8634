#include "render/text_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/column_widths.h"
#include "render/document_words.h"
#include "render/styled_lines.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t table_gutter = 2;
constexpr std::size_t comfortable = 14;   ///< a column of text narrower than this is torn
constexpr std::size_t longest_word = 28;  ///< a longer one is broken rather than given the room

using Cells = std::vector<std::vector<Piece>>;

/// A table as pieces: the titles of its columns, then its rows, as many cells each.
struct Grid {
  std::vector<bool> names_row;
  std::vector<Align> aligns;
  Cells titles;
  std::vector<Cells> rows;
};

Grid grid_of(const Table& table) {
  Grid grid;
  for (const Column& column : table.columns) {
    grid.names_row.push_back(column.heading);
    grid.aligns.push_back(column.align);
    grid.titles.push_back({{visible(column.title), Style::strong, 0}});
  }
  for (const auto& row : table.rows) {
    Cells cells(table.columns.size());
    for (std::size_t i = 0; i < std::min(cells.size(), row.size()); ++i) {
      const bool names = grid.names_row[i] && row[i].tone == Tone::plain;
      cells[i] = pieces_of(row[i].words, names ? Style::strong : style_of(row[i].tone));
    }
    grid.rows.push_back(std::move(cells));
  }
  return grid;
}

std::string text_of(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.text;
  return text;
}

/// Widens what a column needs by one of its cells.
void take_up(const std::vector<Piece>& cell, ColumnNeed& need) {
  for (const std::string& line : lines_between_breaks(text_of(cell))) {
    const std::size_t width = display_width(line);
    need.natural = std::max(need.natural, width);
    need.content += width;
    std::string_view rest(line);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::size_t word = display_width(rest.substr(0, end));
      need.least = std::max(need.least, std::min(word, longest_word));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

std::vector<ColumnNeed> needs_of(const Grid& grid, std::size_t room) {
  std::vector<ColumnNeed> needs(grid.titles.size());
  const auto names = static_cast<std::size_t>(std::ranges::count(grid.names_row, true));
  for (std::size_t i = 0; i < needs.size(); ++i) {
    take_up(grid.titles[i], needs[i]);
    for (const Cells& row : grid.rows) take_up(row[i], needs[i]);
    needs[i].least = std::min(std::max(needs[i].least, comfortable), needs[i].natural);
    // What names the rows leaves the greater part of the page to what is said about them.
    if (names > 0 && grid.names_row[i]) needs[i].least = std::min(needs[i].least, room / 3 / names);
  }
  return needs;
}

/// The columns of one part of a table, with their widths.
struct Part {
  std::vector<std::size_t> columns;
  std::vector<std::size_t> widths;
};

std::vector<Part> parts_of(const Grid& grid, std::size_t room) {
  const std::vector<ColumnNeed> needs = needs_of(grid, room);
  std::vector<Part> parts;
  for (auto& columns : group_columns(needs, grid.names_row, table_gutter, room)) {
    std::vector<ColumnNeed> its_needs;
    for (const std::size_t column : columns) its_needs.push_back(needs[column]);
    const std::size_t gutters = table_gutter * (columns.size() - 1);
    parts.push_back({std::move(columns), share_width(its_needs, room - std::min(room, gutters))});
  }
  return parts;
}

/// The lines of a row's cells, column by column of a part.
using Wrapped = std::vector<std::vector<StyledLine>>;

Wrapped wrap_cells(const Cells& cells, const Part& part) {
  Wrapped wrapped;
  for (std::size_t i = 0; i < part.columns.size(); ++i) {
    wrapped.push_back(wrap_pieces(cells[part.columns[i]], part.widths[i]));
  }
  return wrapped;
}

std::size_t height_of(const Wrapped& row) {
  std::size_t height = 0;
  for (const auto& lines : row) height = std::max(height, lines.size());
  return height;
}

/// The spaces before a text in a column that has `free` columns more than it needs.
std::size_t spaces_before(Align align, std::size_t free) {
  if (align == Align::left) return 0;
  return align == Align::right ? free : free / 2;
}

void write_row(Page& page, const Wrapped& row, const Part& part, const Grid& grid,
               std::size_t indent) {
  for (std::size_t y = 0; y < height_of(row); ++y) {
    std::vector<Piece> line{{std::string(indent, ' ')}};
    for (std::size_t i = 0; i < row.size(); ++i) {
      const StyledLine text = y < row[i].size() ? row[i][y] : StyledLine();
      const std::size_t free = part.widths[i] - std::min(part.widths[i], width_of(text));
      const std::size_t before = spaces_before(grid.aligns[part.columns[i]], free);
      line.push_back({std::string(before, ' ')});
      line.insert(line.end(), text.begin(), text.end());
      line.push_back({std::string(free - before + table_gutter, ' ')});
    }
    line.pop_back();  // nothing to align behind the last column
    page.line(line);
  }
}

void write_underline(Page& page, const Part& part, std::size_t indent) {
  std::vector<Piece> line{{std::string(indent, ' ')}};
  for (const std::size_t width : part.widths) {
    std::string stroke;
    for (std::size_t i = 0; i < width; ++i) stroke += "─";
    line.push_back({stroke, Style::faint});
    line.push_back({std::string(table_gutter, ' ')});
  }
  line.pop_back();
  page.line(line);
}

void write_part(Page& page, const Grid& grid, const Part& part, std::size_t indent) {
  write_row(page, wrap_cells(grid.titles, part), part, grid, indent);
  write_underline(page, part, indent);
  std::vector<Wrapped> rows;
  for (const Cells& cells : grid.rows) rows.push_back(wrap_cells(cells, part));
  const auto high =
      std::ranges::count_if(rows, [](const Wrapped& row) { return height_of(row) > 1; });
  const bool spaced = static_cast<std::size_t>(high) * 4 > rows.size();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (spaced && i > 0) page.blank();
    write_row(page, rows[i], part, grid, indent);
  }
  if (rows.empty()) page.line({{std::string(indent, ' ')}, {"none", Style::faint}});
}

}  // namespace

void write_table(Page& page, const Table& table, std::string_view heading, std::size_t indent) {
  const Grid grid = grid_of(table);
  const std::vector<Part> parts = parts_of(grid, page.width() - indent);
  const std::string margin(indent, ' ');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    page.blank();
    const std::string title = visible_line(table.title);
    if (i > 0) {
      page.wrapped({{margin}}, fmt::format("{}, continued ({} of {})", title, i + 1, parts.size()),
                   Style::strong);
    } else if (needs_caption(table, heading)) {
      page.wrapped({{margin}}, title, Style::strong);
    }
    write_part(page, grid, parts[i], indent);
  }
}

}  // namespace rung
