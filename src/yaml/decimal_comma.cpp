#include "yaml/decimal_comma.h"

#include <fmt/format.h>

#include "rung/decimal.h"

namespace rung::yaml {
namespace {

/// What a comma that parts thousands has behind it, and at most before it.
constexpr std::size_t digits_of_a_group = 3;

}  // namespace

std::optional<DecimalComma> decimal_comma(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  DecimalComma number{std::string(text)};
  number.with_point[comma] = '.';
  if (!parse_decimal(number.with_point)) return std::nullopt;
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::string_view whole = text.substr(sign, comma - sign);
  number.may_group = text.size() - comma - 1 == digits_of_a_group &&
                     whole.size() <= digits_of_a_group && !whole.starts_with('0');
  number.without = text;
  number.without.erase(comma, 1);
  return number;
}

std::string help_for(const DecimalComma& number) {
  if (!number.may_group) return fmt::format("did you mean `{}`?", number.with_point);
  return fmt::format("did you mean `{}` or `{}`?", number.with_point, number.without);
}

}  // namespace rung::yaml
