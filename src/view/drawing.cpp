#include "view/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/element.h"
#include "text/width.h"

namespace rung {
namespace {

/// How many promotions can run beside each other. A level always finds one lane more.
constexpr std::size_t most_lanes = 12;
constexpr std::size_t least_text = 24;
constexpr int empty = -1;

/// A line of the drawing: a character for each lane, and the text beside them.
struct Row {
  std::vector<std::string_view> lanes;
  std::size_t line_from = 0;  ///< a horizontal line runs between these two lanes
  std::size_t line_to = 0;
  std::string text;
};

std::string named(const LadderLevel& level) {
  return level.title == level.id ? level.id : fmt::format("{} · {}", level.id, level.title);
}

/// Draws level by level, from the top down.
class Painter {
 public:
  Painter(const Ladder& ladder, std::size_t text_width)
      : ladder_(ladder), text_width_(text_width), lanes_(most_lanes + 1, empty) {
    int step = 0;
    for (int level = 0; level < static_cast<int>(ladder.levels.size()); ++level) {
      std::vector<int> leading_here;
      while (step < static_cast<int>(ladder.steps.size()) && at(ladder.steps, step).to == level) {
        leading_here.push_back(step++);
      }
      draw(level, leading_here);
    }
  }

  std::size_t width_of_lanes() const { return used_ * 2; }
  std::string text() const;

 private:
  void draw(int level, const std::vector<int>& leading_here);
  std::size_t place_of(int level);
  std::optional<std::size_t> begin(int step, std::size_t first);
  void say(std::vector<std::string>& lines, const std::string& text) const;
  void add_row(std::string text = {});
  void add_branches(const std::vector<std::size_t>& lanes, std::string_view between,
                    std::string_view last);

  const Ladder& ladder_;
  std::size_t text_width_;
  std::size_t used_ = 0;    ///< lanes that some line needs
  std::vector<int> lanes_;  ///< the step that runs in each
  std::vector<Row> rows_;
};

/// A line on which the steps of all lanes pass.
void Painter::add_row(std::string text) {
  Row& row = rows_.emplace_back();
  row.text = std::move(text);
  for (const int step : lanes_) row.lanes.emplace_back(step == empty ? " " : "│");
}

/// A line on which lanes come together in the first of them, or part from it.
void Painter::add_branches(const std::vector<std::size_t>& lanes, std::string_view between,
                           std::string_view last) {
  if (lanes.size() < 2) return;
  add_row();
  Row& row = rows_.back();
  row.line_from = lanes.front();
  row.line_to = lanes.back();
  for (const std::size_t lane : lanes) row.lanes[lane] = between;
  row.lanes[row.line_from] = "├";
  row.lanes[row.line_to] = last;
}

/// The lane of a level: the first of those that end there, which all come together in it.
std::size_t Painter::place_of(int level) {
  std::vector<std::size_t> ending;
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    if (lanes_[lane] != empty && at(ladder_.steps, lanes_[lane]).from == level) {
      ending.push_back(lane);
    }
  }
  add_branches(ending, "┴", "┘");
  for (const std::size_t lane : ending) lanes_[lane] = empty;
  const std::size_t place =
      ending.empty() ? static_cast<std::size_t>(std::ranges::find(lanes_, empty) - lanes_.begin())
                     : ending.front();
  used_ = std::max(used_, place + 1);
  return place;
}

/// Gives a step the next free lane from `first` on; nothing when all are taken.
std::optional<std::size_t> Painter::begin(int step, std::size_t first) {
  for (std::size_t lane = first; lane < most_lanes; ++lane) {
    if (lanes_[lane] != empty) continue;
    lanes_[lane] = step;
    used_ = std::max(used_, lane + 1);
    return lane;
  }
  return std::nullopt;
}

void Painter::say(std::vector<std::string>& lines, const std::string& text) const {
  if (text.empty()) return;
  const std::string indent(lines.empty() ? 0 : 2, ' ');
  for (const auto& line : wrap_to_width(text, text_width_ - 2)) lines.push_back(indent + line);
}

void Painter::draw(int index, const std::vector<int>& leading_here) {
  const LadderLevel& level = at(ladder_.levels, index);
  const std::size_t place = place_of(index);
  std::vector<std::string> lines;
  say(lines, named(level));
  add_row(lines.front());
  rows_.back().lanes[place] = "●";
  say(lines, fmt::to_string(fmt::join(level.facts, " · ")));
  say(lines, level.lateral);
  std::vector<std::size_t> begun;
  for (const int step_index : leading_here) {
    const LadderStep& step = at(ladder_.steps, step_index);
    const std::string& from = at(ladder_.levels, step.from).id;
    const auto lane = begin(step_index, place);
    if (lane) begun.push_back(*lane);
    if (!lane) {
      say(lines, fmt::format("also from {}{}{}", from, step.asks.empty() ? "" : ": ", step.asks));
    } else if (!step.asks.empty()) {
      say(lines, fmt::format("from {}: {}", from, step.asks));
    }
  }
  add_branches(begun, "┬", "┐");
  if (begun.size() > 1) {
    rows_.back().text = lines[1];
    lines.erase(lines.begin());
  }
  for (std::size_t i = 1; i < lines.size(); ++i) add_row(std::move(lines[i]));
}

std::string Painter::text() const {
  std::string text;
  for (const Row& row : rows_) {
    std::string line;
    for (std::size_t lane = 0; lane < used_; ++lane) {
      const bool in_line = row.line_from <= lane && lane < row.line_to;
      line += in_line && row.lanes[lane] == " " ? "─" : row.lanes[lane];
      line += in_line ? "─" : " ";
    }
    line += row.text.empty() ? "" : " " + row.text;
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace

std::string drawing_of(const Ladder& ladder, std::size_t width) {
  const std::size_t lanes = Painter(ladder, width).width_of_lanes() + 1;
  return Painter(ladder, std::max(least_text, width > lanes ? width - lanes : 0)).text();
}

}  // namespace rung
