#include "view/line_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text/width.h"

namespace rung {
namespace {

constexpr BasisPoints whole = 10000;
constexpr int top = 7;  ///< the height of all of it; nothing at all is at 0

/// The rows of a chart, each a sign for each column; rows count from the bottom.
class LineGrid {
 public:
  explicit LineGrid(const LineChart& chart)
      : chart_(chart), signs_(top + 1, Row(chart.values.size() * chart.step, " ")) {
    const auto share = static_cast<int>((chart.needed * top + whole / 2) / whole);
    rule_ = chart.needed > 0 ? std::clamp(share, 1, top) : 0;
    if (rule_ > 0) std::ranges::fill(signs_[static_cast<std::size_t>(rule_)], "┄");
    draw();
  }

  std::vector<std::string> rows(std::size_t label_width) const {
    std::vector<std::string> rows;
    for (int height = top; height >= 0; --height) {
      const std::string label = label_of(height);
      std::string row(label_width - 2 - std::min(label_width - 2, display_width(label)), ' ');
      row += label + (label.empty() ? " │" : " ┤");
      for (const std::string_view sign : signs_[static_cast<std::size_t>(height)]) row += sign;
      rows.push_back(row.substr(0, row.find_last_not_of(' ') + 1));
    }
    return rows;
  }

 private:
  using Row = std::vector<std::string_view>;

  int height_of(BasisPoints value) const {
    if (rule_ > 0 && value >= chart_.needed) {
      const BasisPoints above = whole - chart_.needed;
      if (above == 0) return top;
      return rule_ + static_cast<int>((value - chart_.needed) * (top - rule_) / above);
    }
    if (rule_ > 0) return static_cast<int>(value * rule_ / chart_.needed);
    return static_cast<int>(value * top / whole);
  }

  std::string label_of(int height) const {
    if (height == rule_ && rule_ > 0) return percentage_to_string(chart_.needed);
    if (height == top) return "100%";
    return height == 0 ? "0%" : "";
  }

  void put(int height, std::size_t column, std::string_view sign) {
    signs_[static_cast<std::size_t>(height)][column] = sign;
  }

  /// A month runs level, and its last column leads to the height of the next one.
  void draw() {
    for (std::size_t i = 0; i < chart_.values.size(); ++i) {
      const int here = height_of(chart_.values[i]);
      const int next = i + 1 < chart_.values.size() ? height_of(chart_.values[i + 1]) : here;
      const std::size_t last = (i + 1) * chart_.step - 1;
      for (std::size_t column = i * chart_.step; column <= last; ++column) {
        put(here, column, "─");
      }
      if (next == here) continue;
      put(here, last, next > here ? "╯" : "╮");
      put(next, last, next > here ? "╭" : "╰");
      for (int between = std::min(here, next) + 1; between < std::max(here, next); ++between) {
        put(between, last, "│");
      }
    }
  }

  const LineChart& chart_;
  int rule_ = 0;  ///< the row of what is needed; 0: there is none
  std::vector<Row> signs_;
};

}  // namespace

std::vector<std::string> line_chart(const LineChart& chart, std::size_t label_width) {
  return LineGrid(chart).rows(label_width);
}

}  // namespace rung
