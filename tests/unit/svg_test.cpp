#include "render/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

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
  const Bars bars{{{"Coverage", "66.66% of 70%", 6666, 7000, Tone::caution},
                   {"Months", "3 of 6", 5000, 0, Tone::plain}}};
  const std::string svg = svg_of(bars);
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("width=\"199\" height=\"10\" class=\"fill caution\""));
  EXPECT_THAT(svg, HasSubstr("class=\"needed\""));
  EXPECT_EQ(svg.find("needed"), svg.rfind("needed"));
}

TEST(Svg, draws_a_map_with_its_marked_months_behind) {
  const HeatMap map{{{"O", "October 2026", false}, {"N", "November 2026", true}},
                    {{"✓ L5.a",
                      "#L5.a",
                      "People",
                      Tone::good,
                      {{"·", Tone::plain, "no evidence"}, {"■", Tone::good, "performed"}}}}};
  const std::string svg = svg_of(map);
  expect_well_formed(svg);
  EXPECT_LT(svg.find("class=\"marked\""), svg.find("✓ L5.a"));
  EXPECT_EQ(svg.find("class=\"marked\""), svg.rfind("class=\"marked\""));
  EXPECT_THAT(svg, HasSubstr("<title>performed</title>"));
  EXPECT_THAT(svg, HasSubstr(">People</text>"));
}

TEST(Svg, draws_a_stop_for_each_event) {
  const Timeline timeline{{{"Dec 2026", {{"session", Tone::caution}, {"ready", Tone::good}}}}};
  const std::string svg = svg_of(timeline);
  expect_well_formed(svg);
  EXPECT_THAT(svg, HasSubstr("class=\"stop good\""));
  EXPECT_THAT(svg, HasSubstr(">Dec 2026</text>"));
}

TEST(Svg, never_lets_a_text_become_markup) {
  const HeatMap map{{{hostile, hostile, true}},
                    {{hostile, hostile, hostile, Tone::bad, {{hostile, Tone::bad, hostile}}}}};
  const Bars bars{{{hostile, hostile, 1, 1, Tone::bad}}};
  const Timeline timeline{{{hostile, {{hostile, Tone::bad}}}}};
  for (const std::string& svg : {svg_of(map), svg_of(bars), svg_of(timeline)}) {
    expect_well_formed(svg);
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
    EXPECT_THAT(svg, Not(HasSubstr("\x1b")));
  }
}

TEST(Svg, of_nothing_is_empty_and_well_formed) {
  expect_well_formed(svg_of(Bars{}));
  expect_well_formed(svg_of(HeatMap{}));
  expect_well_formed(svg_of(Timeline{}));
}

}  // namespace
}  // namespace rung::test
