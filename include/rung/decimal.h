#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung {

/// An exact decimal number: readings, hours and thresholds are compared and summed without rounding
/// (spec section 4).
class Decimal {
 public:
  /// What a file may write: this many digits before and after the point.
  static constexpr int max_integer_digits = 15;
  static constexpr int max_fraction_digits = 15;

  constexpr Decimal() = default;
  static Decimal from_integer(std::int64_t value);

  Decimal& operator+=(const Decimal& other) {
    scaled_ += other.scaled_;
    return *this;
  }
  friend Decimal operator+(Decimal left, const Decimal& right) { return left += right; }
  friend Decimal operator-(Decimal left, const Decimal& right) {
    left.scaled_ -= right.scaled_;
    return left;
  }
  constexpr auto operator<=>(const Decimal&) const = default;

  /// The shortest text of the same value: `4.5`, `31`, `-0.25`.
  std::string to_string() const;

  friend std::optional<Decimal> parse_decimal(std::string_view text);

 private:
  __extension__ using Scaled = __int128;
  Scaled scaled_ = 0;  ///< the value times 10^15
};

/// `-?digits[.digits]` within the digits above; no exponent, no sign `+`, nothing for any other
/// form.
std::optional<Decimal> parse_decimal(std::string_view text);

/// A percentage in basis points, hundredths of a percent: 7000 for `70%` (spec section 2).
using BasisPoints = std::int32_t;
/// `70%`, `66.67%`: up to two decimals; nothing for any other form. The caller checks the range.
std::optional<BasisPoints> parse_percentage(std::string_view text);
/// `70%`, `66.67%`.
std::string percentage_to_string(BasisPoints value);

}  // namespace rung
