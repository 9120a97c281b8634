#include "render/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "render/html.h"

namespace rung {
namespace {

constexpr int cell_size = 24;
constexpr int bar_length = 300;
constexpr int bar_height = 12;
constexpr int curve_height = 96;
constexpr int curve_margin = 12;  ///< above and below, for the signs
constexpr int most_parts = 36;    ///< more could not be told apart

/// The outline of a sign: where it begins in its square, and the way round it from there.
struct Outline {
  std::string_view name;
  int x;
  int y;
  std::string_view way;
};

const Outline& outline_of(Shape shape) {
  static constexpr std::array<Outline, 8> outlines = {{
      {"square", 4, 4, "h16v16h-16z"},
      {"hollow", 10, 10, "h4v4h-4z"},
      {"triangle", 4, 5, "h16l-8 15z"},
      {"diamond", 12, 4, "l8 8l-8 8l-8-8z"},
      {"dash", 5, 10, "h14v4h-14z"},
      {"circle", 12, 6, "a6 6 0 1 1-.1 0z"},
      {"star", 12, 2, "l3 7h7l-6 5l3 8l-7-5l-7 5l3-8l-6-5h7z"},
      {"upward", 12, 4, "l8 15h-16z"},
  }};
  return outlines[static_cast<std::size_t>(shape)];
}

std::string path_of(Shape shape, int x, int y) {
  const Outline& outline = outline_of(shape);
  return fmt::format("M{} {}{}", x + outline.x, y + outline.y, outline.way);
}

/// Signs of one shape in one path. It closes where a sign begins, so that the next one is told by
/// the way there, in fewer bytes: there are many.
struct SignRun {
  std::string path;
  int last = 0;

  void add(Shape shape, int x) {
    path += path.empty() ? path_of(shape, x, 0)
                         : fmt::format("m{} 0{}", x - last, outline_of(shape).way);
    last = x;
  }
};

std::string class_of_sign(Shape shape, Tone tone) {
  const std::string_view name = outline_of(shape).name;
  const std::string_view color = class_of(tone);
  return color.empty() ? std::string(name) : fmt::format("{} {}", name, color);
}

std::string svg_drawn(std::string_view css, int width, int height, std::string_view content) {
  return fmt::format("<svg class=\"{}\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">{}</svg>", css,
                     width, height, content);
}

/// How many of the parts are full: the share was cut, so that it is never more than is drawn.
int full_parts(const Bars::Bar& bar) {
  return static_cast<int>((bar.value * bar.parts + 9999) / 10000);
}

/// The parts as rectangles of one path each, those that are full and those that are not.
std::string parts_of(const Bars::Bar& bar, std::string_view full) {
  constexpr int gap = 4;
  std::string reached;
  std::string missing;
  for (int part = 0; part < bar.parts; ++part) {
    const int begin = part * (bar_length + gap) / bar.parts;
    const int width = (part + 1) * (bar_length + gap) / bar.parts - gap - begin;
    (part < full_parts(bar) ? reached : missing) +=
        fmt::format("M{} 0h{}v{}h-{}z", begin, width, bar_height, width);
  }
  std::string content;
  if (!reached.empty()) content = fmt::format("<path class=\"{}\" d=\"{}\"/>", full, reached);
  if (!missing.empty()) content += fmt::format("<path class=\"track\" d=\"{}\"/>", missing);
  return content;
}

std::string whole_bar(const Bars::Bar& bar, std::string_view full) {
  const auto pixels = [](BasisPoints share) {
    return std::clamp(static_cast<int>(share * bar_length / 10000), 0, bar_length);
  };
  std::string content = fmt::format(
      "<rect class=\"track\" width=\"{0}\" height=\"{1}\"/><rect class=\"{2}\" width=\"{3}\" "
      "height=\"{1}\"/>",
      bar_length, bar_height, full, pixels(bar.value));
  if (bar.mark > 0) {
    content += fmt::format("<rect class=\"needed\" x=\"{}\" width=\"3\" height=\"{}\"/>",
                           std::min(pixels(bar.mark), bar_length - 3), bar_height);
  }
  return content;
}

/// The band behind the marked columns: they are neighbours.
std::string band_of(const HeatMap& map) {
  const auto marked = [](const HeatMap::Column& column) { return column.marked; };
  const auto first = std::ranges::find_if(map.columns, marked);
  if (first == map.columns.end()) return "";
  const auto last = std::find_if(map.columns.rbegin(), map.columns.rend(), marked);
  const auto begin = static_cast<int>(first - map.columns.begin());
  const auto end = static_cast<int>(map.columns.rend() - last);
  return fmt::format("<rect class=\"marked\" x=\"{}\" width=\"{}\" height=\"{}\"/>",
                     begin * cell_size, (end - begin) * cell_size, cell_size);
}

}  // namespace

std::string sign_svg(Shape shape, Tone tone) {
  return fmt::format(
      "<svg class=\"sign\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path class=\"{}\" "
      "d=\"{}\"/></svg>",
      class_of_sign(shape, tone), path_of(shape, 0, 0));
}

std::string bar_svg(const Bars::Bar& bar, std::string_view css) {
  const std::string_view tone = class_of(bar.tone);
  const std::string full = tone.empty() ? "fill" : fmt::format("fill {}", tone);
  const bool in_parts = bar.parts > 0 && bar.parts <= most_parts;
  return fmt::format(
      "<svg class=\"{}\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\">{}</svg>",
      css, bar_length, bar_height, in_parts ? parts_of(bar, full) : whole_bar(bar, full));
}

std::string titles_svg(const HeatMap& map, std::string_view ground) {
  constexpr int line = 16;
  const int width = static_cast<int>(map.columns.size()) * cell_size;
  std::string content;
  if (!ground.empty()) {
    content = fmt::format("<defs><g id=\"{}\">{}<path class=\"dots\" d=\"M10 12h{}\"/></g></defs>",
                          ground, band_of(map), width - 20);
  }
  for (std::size_t i = 0; i < map.columns.size(); ++i) {
    const HeatMap::Column& column = map.columns[i];
    const int x = static_cast<int>(i) * cell_size;
    const bool begins = i == 0 || map.columns[i - 1].group != column.group;
    // One column is too narrow for the name of its group, unless nothing follows.
    const bool room = i + 1 == map.columns.size() || map.columns[i + 1].group == column.group;
    if (begins && room) {
      content += fmt::format("<text x=\"{}\" y=\"{}\" class=\"year\">{}</text>", x + 4, line - 4,
                             escape_markup(column.group));
    }
    content +=
        fmt::format("<text x=\"{}\" y=\"{}\"{}><title>{}</title>{}</text>", x + cell_size / 2,
                    2 * line - 2, column.marked ? " class=\"strong\"" : "",
                    escape_markup(column.title), escape_markup(column.label));
  }
  return svg_drawn("strip", width, 2 * line, content);
}

std::string strip_svg(const HeatMap::Row& row, std::string_view ground) {
  std::map<std::string, SignRun> runs;  // by their class: one path for all signs alike
  std::string told;
  int x = 0;
  for (const HeatMap::Cell& cell : row.cells) {
    const std::string css = class_of_sign(cell.shape, cell.tone);
    if (!cell.title.empty()) {
      told += fmt::format("<path class=\"{}\" d=\"{}\"><title>{}</title></path>", css,
                          path_of(cell.shape, x, 0), escape_markup(cell.title));
    } else if (cell.shape != Shape::hollow) {  // that is the dot of the ground; others cover it
      runs[css].add(cell.shape, x);
    }
    x += cell_size;
  }
  std::string content = ground.empty() ? "" : fmt::format("<use href=\"#{}\"/>", ground);
  for (const auto& [css, run] : runs) {
    content += fmt::format("<path class=\"{}\" d=\"{}\"/>", css, run.path);
  }
  return svg_drawn("strip", x, cell_size, content + told);
}

std::string progress_svg(const HowFar& progress) {
  const BasisPoints share = share_of(progress);
  const auto parts = progress.asked > 1 && progress.asked <= most_parts ? progress.asked : 0;
  return bar_svg({"", "", share, 0, share == whole_share ? Tone::good : Tone::caution,
                  static_cast<int>(parts)},
                 "progress");
}

std::string curve_svg(const Curves::Curve& curve) {
  const auto height_of = [](BasisPoints share) {
    return curve_height - curve_margin - share * (curve_height - 2 * curve_margin) / whole_share;
  };
  const int width = static_cast<int>(curve.points.size()) * cell_size;
  std::string content =
      fmt::format("<path class=\"rule\" d=\"M0 {}h{}\"/>", height_of(curve.needed), width);
  std::string line;
  std::map<std::string, std::string> signs;  // by their class: one path for all signs alike
  int x = 0;
  for (const Curves::Point& point : curve.points) {
    const int y = height_of(point.value);
    line += fmt::format("{}{} {}", line.empty() ? 'M' : 'L', x + cell_size / 2, y);
    const Shape shape = point.reached ? Shape::circle : Shape::diamond;
    signs[class_of_sign(shape, point.reached ? Tone::good : Tone::caution)] +=
        path_of(shape, x, y - cell_size / 2);
    x += cell_size;
  }
  content += fmt::format("<path class=\"line\" d=\"{}\"/>", line);
  for (const auto& [css, path] : signs) {
    content += fmt::format("<path class=\"{}\" d=\"{}\"/>", css, path);
  }
  return svg_drawn("curve", width, curve_height, content);
}

std::string axis_svg(const Timeline& timeline) {
  if (timeline.stops.empty()) return "";
  std::size_t most = 1;
  for (const auto& stop : timeline.stops) most = std::max(most, stop.events.size());
  const int floor = static_cast<int>(most) * cell_size;
  const int months = timeline.stops.back().at + 1;
  std::string ticks;
  for (int month = 0; month < months; ++month) {
    ticks += fmt::format("M{} {}v8", month * cell_size + cell_size / 2, floor);
  }
  std::string content =
      fmt::format("<path class=\"axis\" d=\"M0 {}h{}{}\"/>", floor + 4, months * cell_size, ticks);
  for (const auto& stop : timeline.stops) {
    int y = floor;
    for (const auto& event : stop.events) {
      y -= cell_size;
      content +=
          fmt::format("<path class=\"{}\" d=\"{}\"/>", class_of_sign(event.shape, event.tone),
                      path_of(event.shape, stop.at * cell_size, y));
    }
  }
  return svg_drawn("axis", months * cell_size, floor + 9, content);
}

}  // namespace rung
