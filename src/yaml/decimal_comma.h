#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rung::yaml {

/// A number with a comma where its point belongs, as many languages write it: `31,5`.
struct DecimalComma {
  std::string with_point;    ///< `31.5`
  bool may_group = false;    ///< `1,500`: the comma may as well part thousands
  std::string without = {};  ///< `1500`
};

/// Nothing if the text is no such number, or would be none with a point either.
std::optional<DecimalComma> decimal_comma(std::string_view text);

/// `` did you mean `31.5`? ``
std::string help_for(const DecimalComma& number);

}  // namespace rung::yaml
