#include "render/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Every drawing is well formed by itself, whatever the texts in it.
void expect_well_formed(const std::string& svg) {
  pugi::xml_document document;
  const auto parsed = document.load_buffer(svg.data(), svg.size());
  EXPECT_TRUE(parsed) << parsed.description() << '\n' << svg;
  EXPECT_STREQ(document.document_element().attribute("aria-hidden").value(), "true");
}

const std::string hostile = "<script>alert('1')</script>\x1b[31m & \"x\"";

TEST(Svg, draws_bars_with_what_is_needed) {
  const std::string svg = bar_svg({"Coverage", "66.66% of 70%", 6666, 7000, Tone::caution});
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("class=\"fill caution\" width=\"199\""));
  EXPECT_THAT(svg, HasSubstr("class=\"needed\" x=\"210\""));
  EXPECT_THAT(bar_svg({"Months", "1 of 3", 3333, 0, Tone::good}), Not(HasSubstr("needed")));
}

TEST(Svg, draws_a_bar_in_parts_of_which_as_many_are_full_as_were_reached) {
  for (int parts = 1; parts <= 24; ++parts) {
    for (int full = 0; full <= parts; ++full) {
      const std::string svg = bar_svg({"", "", full * 10000 / parts, 0, Tone::plain, parts});
      const std::size_t begin = svg.find("class=\"fill\"");
      const std::size_t end = std::min(svg.find("/>", begin), svg.size());
      std::size_t count = 0;
      for (std::size_t at = svg.find('z', begin); at < end; at = svg.find('z', at + 1)) {
        ++count;
      }
      EXPECT_EQ(count, static_cast<std::size_t>(full)) << full << " of " << parts;
    }
  }
}

HeatMap map_of(const std::string& text) {
  return {{{"O", "October 2026", false, "2026"}, {text, text, true, text}},
          {{text,
            "#L5.a",
            text,
            Tone::good,
            {{Shape::hollow, Tone::plain, ""}, {Shape::square, Tone::good, text}}}}};
}

TEST(Svg, draws_a_strip_with_its_marked_months_behind) {
  const HeatMap map = map_of("38 apps");
  const std::string svg = strip_svg(map.rows.front(), "map:1");
  expect_well_formed(svg);
  EXPECT_THAT(svg,
              HasSubstr("viewBox=\"0 0 48 24\" aria-hidden=\"true\"><use href=\"#map:1\"/><path"));
  EXPECT_THAT(svg, HasSubstr("<path class=\"square good\" d=\"M28 4h16v16h-16z\"><title>38 apps"
                             "</title></path>"));
  EXPECT_THAT(strip_svg(map.rows.front(), ""), Not(HasSubstr("<use")));
  const std::string titles = titles_svg(map, "map:1");
  expect_well_formed(titles);
  EXPECT_THAT(titles,
              HasSubstr("<defs><g id=\"map:1\"><rect class=\"marked\" x=\"24\" width=\"24\" "
                        "height=\"24\"/><path class=\"dots\" d=\"M10 12h28\"/></g></defs>"));
  EXPECT_THAT(titles, HasSubstr("class=\"strong\"><title>38 apps</title>38 apps</text>"));
}

TEST(Svg, tells_meanings_apart_by_shape_and_not_by_colour_alone) {
  std::set<std::string> shapes;
  for (const Shape shape : {Shape::square, Shape::hollow, Shape::triangle, Shape::diamond,
                            Shape::dash, Shape::circle, Shape::star, Shape::upward}) {
    const std::string svg = sign_svg(shape, Tone::plain);
    expect_well_formed(svg);
    shapes.insert(svg.substr(svg.find(" d=")));
  }
  EXPECT_EQ(shapes.size(), 8U);
}

TEST(Svg, draws_a_small_bar_of_what_is_counted) {
  const std::string svg = progress_svg({9, 12});
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("class=\"progress\""));
  EXPECT_THAT(svg, HasSubstr("class=\"fill caution\""));
  EXPECT_EQ(std::ranges::count(svg, 'z'), 12);
  EXPECT_THAT(progress_svg({19, 12}), HasSubstr("class=\"fill good\""));
  EXPECT_THAT(progress_svg({19, 12}), Not(HasSubstr("track")));
  EXPECT_THAT(progress_svg({40, 100}), HasSubstr("width=\"120\""));
  EXPECT_THAT(progress_svg({0, 1}), Not(HasSubstr("fill good")));
}

TEST(Svg, draws_a_line_with_a_sign_for_each_month_and_a_rule_where_what_is_needed_stands) {
  const std::string svg =
      curve_svg({"Coverage", "", 5000, {{0, false}, {5000, true}, {10000, true}}});
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 72 96\""));
  EXPECT_THAT(svg, HasSubstr("<path class=\"rule\" d=\"M0 48h72\"/>"));
  EXPECT_THAT(svg, HasSubstr("<path class=\"line\" d=\"M12 84L36 48L60 12\"/>"));
  EXPECT_THAT(svg, HasSubstr("<path class=\"diamond caution\" d=\"M12 76l8 8"));
  EXPECT_THAT(svg, HasSubstr("<path class=\"circle good\""));
}

TEST(Svg, draws_months_with_what_falls_into_them) {
  const Timeline timeline{
      {{"Nov 2026", {{"now", Tone::muted}}, 0},
       {"Jan 2027",
        {{"session", Tone::caution, Shape::diamond}, {"ready", Tone::good, Shape::star}},
        2}}};
  const std::string svg = axis_svg(timeline);
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 72 57\""));
  EXPECT_THAT(svg, HasSubstr("<path class=\"star good\" d=\"M60 2"));
}

TEST(Svg, never_lets_a_text_become_markup) {
  const HeatMap map = map_of(hostile);
  for (const std::string& svg : {strip_svg(map.rows.front(), "map:1"), titles_svg(map, "map:1")}) {
    expect_well_formed(svg);
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
    EXPECT_THAT(svg, Not(HasSubstr("\x1b")));
  }
}

TEST(Svg, of_no_months_is_nothing) { EXPECT_EQ(axis_svg({}), ""); }

}  // namespace
}  // namespace rung::test
