#include "render/html_figure.h"

#include <fmt/format.h>

#include "render/document_words.h"
#include "render/html.h"
#include "render/html_words.h"
#include "render/svg.h"

namespace rung {
namespace {

constexpr std::size_t usual_columns = 14;  ///< more need the whole width for their strip

/// The class of a text that has a tone, with the space before it.
std::string toned(Tone tone) {
  const std::string_view color = class_of(tone);
  return color.empty() ? "" : fmt::format(" class=\"{}\"", color);
}

/// A tag as a word: what stands in an anchor holds no space, which would end it.
std::string tag_name(const std::string& tag) { return escape_markup(anchor_of(tag)); }

std::string map_row(const HeatMap::Row& row, std::string_view ground) {
  const std::string label = escape_markup(row.label);
  const std::string tone = toned(row.tone);
  std::string html = fmt::format("<li{}>", tags_attribute(row.tags));
  html += row.target.starts_with('#')
              ? fmt::format("<a{} href=\"{}\">{}</a>", tone,
                            anchor_href(std::string_view(row.target).substr(1)), label)
              : fmt::format("<span{}>{}</span>", tone, label);
  html += fmt::format("{}<span class=\"sum\">{}</span></li>\n", strip_svg(row, ground),
                      escape_markup(row.summary));
  return html;
}

std::string choice_html(const Filter& filter, std::size_t number) {
  const std::string label = escape_markup(filter.label);
  if (filter.choices.size() == 1) {
    return fmt::format("<label><input type=\"checkbox\" value=\"{}\"/> {}</label>\n",
                       tag_name(filter.choices.front().tag), label);
  }
  std::string options = "<option value=\"\" selected=\"selected\">all</option>";
  for (const Filter::Choice& choice : filter.choices) {
    options += fmt::format("<option value=\"{}\">{}</option>", tag_name(choice.tag),
                           escape_markup(choice.label));
  }
  return fmt::format(
      "<label for=\"filter:{0}\">{1}</label> <select id=\"filter:{0}\">{2}</select>\n", number,
      label, options);
}

}  // namespace

std::string figure_html(const Bars& bars) {
  std::string html = "<dl class=\"meters\">\n";
  for (const Bars::Bar& bar : bars.bars) {
    html +=
        fmt::format("<div><dt>{}</dt><dd{}>{}{}</dd></div>\n", escape_markup(bar.label),
                    toned(bar.tone), escape_markup(bar.text), bar.is_drawn() ? bar_svg(bar) : "");
  }
  return bars.bars.empty() ? "" : html + "</dl>\n";
}

std::string figure_html(const HeatMap& map, int number) {
  const std::string ground = fmt::format("map:{}", number);  // no anchor of a section holds a colon
  std::string html =
      fmt::format("<ul class=\"map{}\">\n<li class=\"months\">{}</li>\n",
                  map.columns.size() > usual_columns ? " long" : "", titles_svg(map, ground));
  std::string_view group;
  bool open = false;
  for (const HeatMap::Row& row : map.rows) {
    if (row.group != group) {
      if (open) html += "</ul></li>\n";
      open = !row.group.empty();
      if (open) {
        html += fmt::format("<li class=\"group\"><span>{}</span><ul>\n", escape_markup(row.group));
      }
      group = row.group;
    }
    html += map_row(row, ground);
  }
  if (open) html += "</ul></li>\n";
  return html + "</ul>\n";
}

std::string figure_html(const Timeline& timeline) {
  std::string html = axis_svg(timeline) + "\n<ol class=\"stops\">\n";
  for (const Timeline::Stop& stop : timeline.stops) {
    for (const Timeline::Event& event : stop.events) {
      html += fmt::format("<li><span>{}</span> {} <span{}>{}</span></li>\n",
                          escape_markup(stop.label), sign_svg(event.shape, event.tone),
                          toned(event.tone), escape_markup(event.label));
    }
  }
  return timeline.stops.empty() ? "" : html + "</ol>\n";
}

std::string figure_html(const Curves& curves) {
  const std::string_view length = curves.columns.size() > usual_columns ? " long" : "";
  std::string html = fmt::format("<dl class=\"curves{}\">\n", length);
  for (const Curves::Curve& curve : curves.curves) {
    html += fmt::format("<div><dt>{}</dt><dd>{}</dd><dd>{}</dd></div>\n",
                        escape_markup(curve.label), escape_markup(curve.text), curve_svg(curve));
  }
  HeatMap map;
  map.columns = curves.columns;
  return html + fmt::format("<div><dt>{}</dt><dd>{}</dd><dd>{}{}</dd></div>\n</dl>\n",
                            escape_markup(curves.signs.label), escape_markup(curves.signs.summary),
                            strip_svg(curves.signs, {}), titles_svg(map, {}));
}

std::string tags_attribute(const std::vector<std::string>& tags) {
  if (tags.empty()) return "";
  std::string value;
  for (const std::string& tag : tags) value += (value.empty() ? "" : " ") + tag_name(tag);
  return fmt::format(" data-tags=\"{}\"", value);
}

std::string filters_html(const std::vector<Filter>& filters) {
  if (filters.empty()) return "";
  std::string html =
      "<div class=\"filters\" role=\"group\" aria-label=\"Filter\" hidden=\"hidden\">\n";
  std::size_t number = 0;
  for (const Filter& filter : filters) html += choice_html(filter, ++number);
  return html + "</div>\n";
}

}  // namespace rung
