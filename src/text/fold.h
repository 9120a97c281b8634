#pragma once

#include <string>
#include <string_view>

namespace rung {

/// The text such that two that differ in case alone become the same. Bytes that are not UTF-8 stay.
std::string folded(std::string_view text);

}  // namespace rung
