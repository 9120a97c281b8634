// Whatever the ladder looks like, its drawing says what it is: the lines are followed with a
// finger, and must lead along every promotion once, and nowhere else.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

#include "property/any_ladder.h"
#include "support/text_file.h"
#include "text/width.h"
#include "view/drawing.h"

namespace rung::test {
namespace {

using Edges = std::multiset<std::pair<std::string, std::string>>;  // from, to

/// A drawing as a grid of characters.
struct Grid {
  std::vector<std::vector<std::string>> rows;

  explicit Grid(const std::string& drawing) {
    for (const std::string& line : lines_of(drawing)) {
      auto& row = rows.emplace_back();
      for (std::size_t at = 0; at < line.size(); at += row.back().size()) {
        row.push_back(line.substr(at, first_grapheme(std::string_view(line).substr(at))));
      }
    }
  }
  std::string at(std::size_t row, std::size_t column) const {
    if (row >= rows.size() || column >= rows[row].size()) return " ";
    return rows[row][column];
  }
  std::string text_from(std::size_t row, std::size_t column) const {
    std::string text;
    for (; column < rows[row].size(); ++column) text += rows[row][column];
    return text;
  }
};

enum class Heading { down, left, right };

/// Follows a line downwards from a level; ends at other levels.
class Finger {
 public:
  explicit Finger(const Grid& grid) : grid_(grid) {}

  std::multiset<std::pair<std::size_t, std::size_t>> reached;

  void go(std::size_t row, std::size_t column, Heading heading) {
    const std::string here = grid_.at(row, column);
    if (heading == Heading::down) return go_down(row, column, here);
    const std::size_t on = heading == Heading::left ? column - 1 : column + 1;
    if (here == "─" || here == "│" || here == "┴") return go(row, on, heading);
    if (heading == Heading::left) {
      RC_ASSERT(here == "├");
      return go(row + 1, column, Heading::down);
    }
    if (here == "┘") return;  // it comes from above, and does not lead back there
    RC_ASSERT(here == "┬" || here == "┐");
    go(row + 1, column, Heading::down);
    if (here == "┬") go(row, on, heading);
  }

 private:
  void go_down(std::size_t row, std::size_t column, const std::string& here) {
    if (here == "●") {
      reached.emplace(row, column);
    } else if (here == "┘" || here == "┴") {
      go(row, column - 1, Heading::left);
    } else {
      RC_ASSERT(here == "│" || here == "├");
      go(row + 1, column, Heading::down);
      if (here == "├") go(row, column + 1, Heading::right);
    }
  }

  const Grid& grid_;
};

struct Read {
  std::multiset<std::string> levels;
  Edges edges;
};

/// What a reader learns from the drawing. Texts begin at `text_column`.
Read read(const Grid& grid, std::size_t text_column) {
  Read read;
  std::map<std::size_t, std::string> level_of_row;
  std::vector<std::pair<std::size_t, std::size_t>> nodes;
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    for (std::size_t column = 0; column + 1 < text_column; ++column) {
      if (grid.at(row, column) != "●") continue;
      const std::string text = grid.text_from(row, text_column);
      level_of_row[row] = text.substr(0, text.find(' '));
      read.levels.insert(level_of_row[row]);
      nodes.emplace_back(row, column);
    }
  }
  for (const auto& [row, column] : nodes) {
    Finger finger(grid);
    if (grid.at(row + 1, column) != " ") finger.go(row + 1, column, Heading::down);
    for (const auto& [reached, unused] : finger.reached) {
      read.edges.emplace(level_of_row[reached], level_of_row[row]);
    }
  }
  std::string level;
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    if (level_of_row.contains(row)) level = level_of_row[row];
    const std::string text = grid.text_from(row, std::min(text_column, grid.rows[row].size()));
    const std::string also = "  also from ";
    if (!text.starts_with(also)) continue;
    const std::string from = text.substr(also.size(), text.find(':') - also.size());
    read.edges.emplace(from, level);
  }
  return read;
}

/// The column of the first level's text: two for each lane, and one between.
std::size_t text_column_of(const Grid& grid, const Ladder& ladder) {
  const auto& row = grid.rows.front();
  const std::string& id = ladder.levels.front().id;
  std::size_t column = 0;
  while (column < row.size() && !grid.text_from(0, column).starts_with(id)) ++column;
  return column;
}

void expect_all_there(const Framework& framework, std::size_t width) {
  const Ladder ladder = ladder_of(framework, -1);
  const std::string drawing = drawing_of(ladder, width);
  const Grid grid(drawing);
  const Read seen = read(grid, text_column_of(grid, ladder));
  std::multiset<std::string> levels;
  Edges edges;
  for (const Level& level : framework.levels) {
    levels.insert(level.id);
    for (const int next : level.next) {
      edges.emplace(level.id, framework.levels[static_cast<std::size_t>(next)].id);
    }
  }
  RC_ASSERT(seen.levels == levels);
  RC_ASSERT(seen.edges == edges);
  for (const std::string& line : lines_of(drawing)) RC_ASSERT(display_width(line) <= width);
}

TEST(Drawing, leads_along_every_promotion_once) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    expect_all_there(any_ladder(random, 9), 76);
  }));
}

TEST(Drawing, tells_in_words_what_finds_no_lane) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    expect_all_there(any_ladder(random, 20), 76);
  }));
}

}  // namespace
}  // namespace rung::test
