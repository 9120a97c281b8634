#pragma once

#include <string>
#include <string_view>

#include "rung/document.h"

namespace rung {

/// Drawings as inline SVG. They take their colours from the classes of the page, scale with the
/// room they are given, and are hidden from screen readers: what they show stands beside them in
/// words.

/// A single sign, for a list or a legend.
std::string sign_svg(Shape shape, Tone tone);
/// How far something got, and how far it has to get.
std::string bar_svg(const Bars::Bar& bar, std::string_view css = "bar");
/// A small bar of the same kind, for a line of text.
std::string progress_svg(const HowFar& progress);
/// A line over the months with a sign for each of them, and a rule where what is needed stands.
std::string curve_svg(const Curves::Curve& curve);
/// The titles of a map's columns, above its strips. It brings along what stands behind the cells of
/// every row, a band below the columns that are marked and a dot in each, under the id `ground`;
/// empty: nothing does.
std::string titles_svg(const HeatMap& map, std::string_view ground);
/// The cells of a row, upon that ground.
std::string strip_svg(const HeatMap::Row& row, std::string_view ground);
/// The line of months with what falls into them.
std::string axis_svg(const Timeline& timeline);

}  // namespace rung
