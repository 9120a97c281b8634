#pragma once

#include <string>

#include "rung/document.h"

namespace rung {

/// A drawing as inline SVG, as wide as it needs to be. It takes its colours from the classes of the
/// page and is hidden from screen readers, for which the table beside it says the same.
std::string svg_of(const Bars& bars);
std::string svg_of(const HeatMap& map);
std::string svg_of(const Timeline& timeline);

}  // namespace rung
