#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"

namespace rung {

/// What a drawing is on a page: signs and bars as SVG, the texts beside them as text. Maps
/// and curves need their tables to say the same; the others say it themselves.

std::string figure_html(const Bars& bars);
/// `number` tells the maps of a page apart.
std::string figure_html(const HeatMap& map, int number);
std::string figure_html(const Timeline& timeline);
std::string figure_html(const Curves& curves);

/// Tags as an attribute that filters look at; nothing where there are none.
std::string tags_attribute(const std::vector<std::string>& tags);
/// The bar of filters: hidden until the script of the page, without which it would do nothing, has
/// taken charge of it.
std::string filters_html(const std::vector<Filter>& filters);

}  // namespace rung
