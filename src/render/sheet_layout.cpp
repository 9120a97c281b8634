#include "render/sheet_layout.h"

#include <algorithm>

#include "render/column_widths.h"
#include "render/document_words.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t sheet_width = 180;  ///< what a screen shows, in characters
constexpr std::size_t least_width = 8;
constexpr std::size_t least_of_text = 24;
constexpr std::size_t widest_column = 60;
constexpr std::size_t margins = 3;      ///< beside a text; fonts differ, so there is some to spare
constexpr std::size_t button = 3;       ///< to filter by, beside a title
constexpr std::size_t most_lines = 27;  ///< of the highest row there may be

std::string text_of_cell(const std::vector<TableCell>& row, std::size_t column) {
  return column < row.size() ? visible(text_of(row[column].words)) : std::string();
}

void take_up(const std::string& text, ColumnNeed& need) {
  for (const std::string& line : lines_between_breaks(text)) {
    need.natural = std::max(need.natural, std::min(display_width(line) + margins, widest_column));
    need.content += display_width(line);
  }
}

std::size_t lines_of(const std::string& text, std::size_t width) {
  std::size_t lines = 0;
  for (const std::string& line : lines_between_breaks(text)) {
    lines += wrap_to_width(line, width).size();
  }
  return std::min(lines, most_lines);
}

}  // namespace

SheetLayout sheet_layout(const Table& table) {
  std::vector<ColumnNeed> needs(table.columns.size());
  for (std::size_t i = 0; i < needs.size(); ++i) {
    for (const auto& row : table.rows) take_up(text_of_cell(row, i), needs[i]);
    const std::size_t title =
        display_width(visible_line(table.columns[i].title)) + button + margins;
    needs[i].natural = std::max({needs[i].natural, std::min(title, least_of_text), least_width});
    needs[i].least = std::min(needs[i].natural, least_of_text);
  }
  SheetLayout layout;
  std::size_t least = 0;
  for (const ColumnNeed& need : needs) least += need.least;
  layout.widths = share_width(needs, std::max(sheet_width, least));
  std::size_t titles = 1;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    titles = std::max(
        titles, lines_of(visible(table.columns[i].title), layout.widths[i] - button - margins));
  }
  layout.heights.push_back(titles);
  for (const auto& row : table.rows) {
    std::size_t height = 1;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      height = std::max(height, lines_of(text_of_cell(row, i), layout.widths[i] - margins));
    }
    layout.heights.push_back(height);
  }
  return layout;
}

}  // namespace rung
