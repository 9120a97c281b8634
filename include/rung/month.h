#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung {

/// A calendar month (spec section 1), counted as whole months so that arithmetic is plain integers.
class Month {
 public:
  constexpr Month() = default;
  /// `month_of_year` is 1 to 12.
  constexpr Month(int year, int month_of_year) : index_(year * 12 + month_of_year - 1) {}
  static constexpr Month from_index(std::int32_t index) {
    Month month;
    month.index_ = index;
    return month;
  }

  constexpr std::int32_t index() const { return index_; }
  constexpr int year() const { return index_ / 12; }
  constexpr int month_of_year() const { return index_ % 12 + 1; }

  constexpr Month operator+(int months) const { return from_index(index_ + months); }
  constexpr Month operator-(int months) const { return from_index(index_ - months); }
  /// Calendar months from `other` to this one; 0 for the same month.
  constexpr int operator-(Month other) const { return index_ - other.index_; }
  constexpr Month& operator++() {
    ++index_;
    return *this;
  }
  constexpr auto operator<=>(const Month&) const = default;

 private:
  std::int32_t index_ = 0;
};

/// The first and the last month a file can name: years have four digits and do not begin with 0.
inline constexpr Month first_month{1000, 1};
inline constexpr Month last_month{9999, 12};

/// A day. As a period it stands for its month (spec section 1).
struct Date {
  Month month;
  int day = 1;  ///< 1 to 31

  auto operator<=>(const Date&) const = default;
};

/// The moment an assessment is made for: a month, or a day in it (spec section 1).
struct AsOf {
  Month month;
  std::optional<int> day;

  /// E, the last complete month: a month itself; of a day its month if it is the last day, else the
  /// one before.
  Month evaluation_month() const;
  /// The day dates are held against; of a month its last.
  Date last_day() const;
};

/// Months from `from` to `to`, both included; without `to` it is still going on.
struct Period {
  Month from;
  std::optional<Month> to;
};

int days_in(Month month);

/// The characters of `2026-05`. Only of months that a file can name.
std::array<char, 7> digits_of(Month month);

/// `2026-05`; nothing for any other form.
std::optional<Month> parse_month(std::string_view text);
/// `2026-05-14`, a day that exists; nothing for any other form.
std::optional<Date> parse_date(std::string_view text);
/// `2026-05` or `2026-05-14`.
std::optional<AsOf> parse_as_of(std::string_view text);
/// `2026-Q2`: the first of its three months; nothing for any other form.
std::optional<Month> parse_quarter(std::string_view text);

/// `2026-05`.
std::string to_string(Month month);
/// `2026-05-14`.
std::string to_string(const Date& date);
/// `2026-05` or `2026-05-14`, as it was given.
std::string to_string(const AsOf& as_of);
/// `May 2026`.
std::string in_words(Month month);
/// `May`.
std::string_view month_name(Month month);

}  // namespace rung
