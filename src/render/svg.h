#pragma once

#include <string>

#include "rung/document.h"

namespace rung {

/// Drawings as inline SVG. They take their colours from the classes of the page, scale with the
/// room they are given, and are hidden from screen readers: what they show stands beside them in
/// words.

/// A single sign, for a list or a legend.
std::string sign_svg(Shape shape, Tone tone);
/// How far something got, and how far it has to get.
std::string bar_svg(const Bars::Bar& bar);
/// The titles of a map's columns, above its strips.
std::string titles_svg(const HeatMap& map);
/// The cells of a row against the columns of its map, those that are marked on a band.
std::string strip_svg(const HeatMap& map, const HeatMap::Row& row);
/// The line of months with what falls into them.
std::string axis_svg(const Timeline& timeline);

}  // namespace rung
