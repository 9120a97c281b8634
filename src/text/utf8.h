#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rung {

/// The first byte of `text` that is no UTF-8, or begins a control character other than a tab or a
/// line break; nothing where all of it can be shown.
std::optional<std::size_t> first_bad_byte(std::string_view text);

}  // namespace rung
