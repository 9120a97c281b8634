#include "rung/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace rung {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t one = 1'000'000'000'000'000;  // 10^max_fraction_digits

/// An unsigned number as written: its digits before and after the point.
struct Digits {
  std::string_view whole;
  std::string_view fraction;
};

std::optional<Digits> split(std::string_view text) {
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::size_t point = text.find('.');
  const Digits digits{text.substr(0, point),
                      point == std::string_view::npos ? "0" : text.substr(point + 1)};
  if (!all_digits(digits.whole) || !all_digits(digits.fraction)) return std::nullopt;
  return digits;
}

/// The value of at most 18 digits, followed by zeros up to `length` digits.
std::int64_t value_of(std::string_view digits, std::size_t length) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < std::max(length, digits.size()); ++i) {
    value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
  }
  return value;
}

/// `.25` for 25 of 100; nothing for 0.
std::string fraction_to_string(std::int64_t fraction, int digits) {
  if (fraction == 0) return "";
  std::string text = fmt::format(".{:0{}}", fraction, digits);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

}  // namespace

Decimal Decimal::from_integer(std::int64_t value) {
  Decimal result;
  result.scaled_ = Wide{value} * one;
  return result;
}

std::string Decimal::to_string() const {
  const bool negative = scaled_ < 0;
  const Wide magnitude = negative ? -scaled_ : scaled_;
  // Sums may outgrow 64 bits in the whole part, which fmt writes as well.
  return fmt::format(
      "{}{}{}", negative ? "-" : "", magnitude / one,
      fraction_to_string(static_cast<std::int64_t>(magnitude % one), Decimal::max_fraction_digits));
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::optional<Digits> digits = split(text.substr(negative ? 1 : 0));
  if (!digits || digits->whole.size() > Decimal::max_integer_digits ||
      digits->fraction.size() > Decimal::max_fraction_digits) {
    return std::nullopt;
  }
  Decimal result;
  result.scaled_ = Wide{value_of(digits->whole, 0)} * one +
                   value_of(digits->fraction, Decimal::max_fraction_digits);
  if (negative) result.scaled_ = -result.scaled_;
  return result;
}

std::optional<BasisPoints> parse_percentage(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  const std::optional<Digits> digits = split(text);
  if (!digits || digits->whole.size() > Decimal::max_integer_digits ||
      digits->fraction.size() > 2) {
    return std::nullopt;
  }
  // What does not fit is far beyond any range a caller allows, and stays so.
  const std::int64_t value = value_of(digits->whole, 0) * 100 + value_of(digits->fraction, 2);
  return static_cast<BasisPoints>(
      std::min<std::int64_t>(value, std::numeric_limits<BasisPoints>::max()));
}

std::string percentage_to_string(BasisPoints value) {
  const std::int64_t magnitude = value < 0 ? -std::int64_t{value} : value;
  return fmt::format("{}{}{}%", value < 0 ? "-" : "", magnitude / 100,
                     fraction_to_string(magnitude % 100, 2));
}

}  // namespace rung
