#include "rung/month.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/concat.h"

namespace rung {
namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of `count` digits from `at` on; -1 if one of them is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// `YYYY-` at the start of the text.
std::optional<int> year_and_dash(std::string_view text) {
  const int year = digits(text, 0, 4);
  if (year < first_month.year() || text[4] != '-') return std::nullopt;
  return year;
}

}  // namespace

Month AsOf::evaluation_month() const {
  if (!day || *day == days_in(month)) return month;
  return month - 1;
}

Date AsOf::last_day() const { return {month, day.value_or(days_in(month))}; }

int days_in(Month month) {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = month.year();
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const auto index = static_cast<std::size_t>(month.month_of_year() - 1);
  return lengths.at(index) + (index == 1 && leap ? 1 : 0);
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const std::optional<int> year = year_and_dash(text);
  const int month = digits(text, 5, 2);
  if (!year || month < 1 || month > 12) return std::nullopt;
  return Month(*year, month);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const std::optional<Month> month = parse_month(text.substr(0, 7));
  const int day = digits(text, 8, 2);
  if (!month || day < 1 || day > days_in(*month)) return std::nullopt;
  return Date{*month, day};
}

std::optional<AsOf> parse_as_of(std::string_view text) {
  if (const std::optional<Month> month = parse_month(text)) return AsOf{*month, std::nullopt};
  if (const std::optional<Date> date = parse_date(text)) return AsOf{date->month, date->day};
  return std::nullopt;
}

std::optional<Month> parse_quarter(std::string_view text) {
  if (text.size() != 7 || text[5] != 'Q') return std::nullopt;
  const std::optional<int> year = year_and_dash(text);
  const int quarter = digits(text, 6, 1);
  if (!year || quarter < 1 || quarter > 4) return std::nullopt;
  return Month(*year, quarter * 3 - 2);
}

std::array<char, 7> digits_of(Month month) {
  // Written by hand: a report holds hundreds of months.
  const auto tens = [](unsigned number) { return static_cast<char>('0' + number / 10); };
  const auto ones = [](unsigned number) { return static_cast<char>('0' + number % 10); };
  const auto year = static_cast<unsigned>(month.year());
  const auto number = static_cast<unsigned>(month.month_of_year());
  const unsigned century = year / 100;
  const unsigned of_century = year % 100;
  return {tens(century), ones(century), tens(of_century), ones(of_century),
          '-',           tens(number),  ones(number)};
}

std::string to_string(Month month) {
  if (month > last_month) return fmt::format("{}-{:02}", month.year(), month.month_of_year());
  const std::array<char, 7> digits = digits_of(month);
  return {digits.begin(), digits.end()};
}

std::string to_string(const Date& date) {
  return fmt::format("{}-{:02}", to_string(date.month), date.day);
}

std::string to_string(const AsOf& as_of) {
  return as_of.day ? to_string(Date{as_of.month, *as_of.day}) : to_string(as_of.month);
}

std::string in_words(Month month) {
  if (month > last_month) return fmt::format("{} {}", month_name(month), month.year());
  const std::array<char, 7> digits = digits_of(month);
  return concat(month_name(month), " ", std::string_view(digits.data(), 4));
}

std::string_view month_name(Month month) {
  return month_names.at(static_cast<std::size_t>(month.month_of_year() - 1));
}

}  // namespace rung
