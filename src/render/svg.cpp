#include "render/svg.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/html.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr int label_height = 26;
constexpr int letter = 8;  ///< pixels a column of text takes at most, at the size of the drawings

/// How wide a text is drawn, and some room after it.
int room_for(const std::string& text) {
  return static_cast<int>(display_width(text)) * letter + 2 * letter;
}

template <typename Things, typename TextOf>
int widest(const Things& things, TextOf text_of) {
  int width = 0;
  for (const auto& thing : things) width = std::max(width, room_for(text_of(thing)));
  return width;
}

/// The class of a part that has a tone: `mark good`.
std::string toned(std::string_view name, Tone tone) {
  const std::string_view color = class_of(tone);
  return color.empty() ? std::string(name) : fmt::format("{} {}", name, color);
}

std::string text_at(int x, int y, std::string_view css, std::string_view text) {
  return fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text>\n", x, y, css,
                     escape_markup(text));
}

std::string framed(int width, int height, const std::string& content) {
  return fmt::format(
      "<svg aria-hidden=\"true\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "xmlns=\"http://www.w3.org/2000/svg\">\n{2}</svg>\n",
      width, height, content);
}

/// A square of the map, with its sign in the middle and its meaning on pointing at it.
std::string cell_at(int x, int y, int size, const HeatMap::Cell& cell) {
  return fmt::format(
      "<g><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\"/>"
      "<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text></g>\n",
      escape_markup(cell.title), x + 1, y + 1, size - 2, size - 2, toned("cell", cell.tone),
      x + size / 2, y + size * 2 / 3, toned("mark", cell.tone), escape_markup(cell.mark));
}

class MapDrawing {
 public:
  explicit MapDrawing(const HeatMap& map)
      : map_(map),
        label_width_(widest(map.rows, [](const HeatMap::Row& row) { return row.label; })) {}

  std::string draw() {
    std::string group;
    for (const HeatMap::Row& row : map_.rows) {
      if (row.group != group && !row.group.empty()) {
        content_ += text_at(0, y_ + label_height * 2 / 3, "group", row.group);
        widest_group_ = std::max(widest_group_, room_for(row.group));
        y_ += label_height;
      }
      group = row.group;
      draw_row(row);
    }
    const int columns = static_cast<int>(map_.columns.size());
    const int width = std::max(label_width_ + columns * label_height, widest_group_) + letter;
    return framed(width, y_ + 4, marked_columns() + titles() + content_);
  }

 private:
  int x_of(std::size_t column) const {
    return label_width_ + static_cast<int>(column) * label_height;
  }

  void draw_row(const HeatMap::Row& row) {
    content_ += text_at(0, y_ + label_height * 2 / 3, toned("label", row.tone), row.label);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      content_ += cell_at(x_of(i), y_, label_height, row.cells[i]);
    }
    y_ += label_height;
  }

  /// A frame behind each column that is marked.
  std::string marked_columns() const {
    std::string text;
    for (std::size_t i = 0; i < map_.columns.size(); ++i) {
      if (!map_.columns[i].marked) continue;
      text += fmt::format("<rect x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" class=\"marked\"/>\n",
                          x_of(i), label_height, y_ + 4);
    }
    return text;
  }

  std::string titles() const {
    std::string text;
    for (std::size_t i = 0; i < map_.columns.size(); ++i) {
      const HeatMap::Column& column = map_.columns[i];
      text += fmt::format("<text x=\"{}\" y=\"{}\" class=\"mark{}\"><title>{}</title>{}</text>\n",
                          x_of(i) + label_height / 2, label_height * 2 / 3,
                          column.marked ? " strong" : "", escape_markup(column.title),
                          escape_markup(column.label));
    }
    return text;
  }

  const HeatMap& map_;
  int label_width_;
  int widest_group_ = 0;
  int y_ = label_height;
  std::string content_;
};

}  // namespace

std::string svg_of(const Bars& bars) {
  constexpr int length = 300;
  const int left = widest(bars.bars, [](const Bars::Bar& bar) { return bar.label; });
  const int right = widest(bars.bars, [](const Bars::Bar& bar) { return bar.text; });
  std::string content;
  int y = 0;
  for (const Bars::Bar& bar : bars.bars) {
    const auto pixels = [](BasisPoints share) { return share * length / 10000; };
    content += text_at(0, y + label_height * 2 / 3, "label", bar.label);
    content += fmt::format(
        "<rect x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"10\" class=\"track\"/>"
        "<rect x=\"{0}\" y=\"{1}\" width=\"{3}\" height=\"10\" class=\"{4}\"/>\n",
        left, y + 8, length, pixels(bar.value), toned("fill", bar.tone));
    if (bar.mark > 0) {
      content +=
          fmt::format("<rect x=\"{}\" y=\"{}\" width=\"3\" height=\"20\" class=\"needed\"/>\n",
                      left + pixels(bar.mark) - 1, y + 3);
    }
    content += text_at(left + length + 2 * letter, y + label_height * 2 / 3, "label", bar.text);
    y += label_height;
  }
  return framed(left + length + 2 * letter + right, y, content);
}

std::string svg_of(const HeatMap& map) { return MapDrawing(map).draw(); }

std::string svg_of(const Timeline& timeline) {
  using Stop = Timeline::Stop;
  const int left = widest(timeline.stops, [](const Stop& stop) { return stop.label; });
  const int axis = left + letter;
  int width = axis;
  int y = 0;
  std::string content;
  for (const Stop& stop : timeline.stops) {
    content += text_at(0, y + label_height * 2 / 3, "label strong", stop.label);
    for (const Timeline::Event& event : stop.events) {
      content += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"5\" class=\"{}\"/>\n", axis,
                             y + label_height / 2, toned("stop", event.tone));
      content += text_at(axis + 2 * letter, y + label_height * 2 / 3, toned("label", event.tone),
                         event.label);
      width = std::max(width, axis + 2 * letter + room_for(event.label));
      y += label_height;
    }
  }
  const std::string line =
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"2\" height=\"{}\" class=\"axis\"/>\n", axis - 1,
                  label_height / 2, std::max(0, y - label_height));
  return framed(width, y, line + content);
}

}  // namespace rung
