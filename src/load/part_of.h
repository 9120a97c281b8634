#pragma once

#include <string_view>

#include "rung/source.h"
#include "yaml/value.h"

namespace rung {

/// Where a part of a scalar's text stands: one half of `skill@level`, `L6` of `L6+`. `part` points
/// into that text. The whole scalar where the part is empty, or where the text does not stand in
/// the file byte for byte, as what is escaped or goes over several lines.
SourceSpan part_of(const yaml::Value& scalar, std::string_view part);

}  // namespace rung
