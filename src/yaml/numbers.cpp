#include <fmt/format.h>

#include <charconv>

#include "text/fixes.h"
#include "yaml/decimal_comma.h"
#include "yaml/reader.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {

namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Nothing for what is no whole number, or too large a one.
std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

/// The digits of a whole number in another notation, `+6`, `1_000`, `6.0`; else nothing. A comma
/// before three digits may be a decimal one.
std::string plain_integer(std::string_view text) {
  const auto comma = decimal_comma(text);
  const std::string with_point = comma && !comma->may_group ? comma->with_point : std::string(text);
  text = with_point;
  std::string digits;
  for (const char c : text.starts_with('+') ? text.substr(1) : text) {
    if (c != '_' && c != ',' && c != '\'' && c != ' ') digits += c;
  }
  const auto point = digits.find('.');
  if (point != std::string::npos && digits.find_first_not_of('0', point + 1) == std::string::npos) {
    digits.resize(point);
  }
  return is_digits(digits) ? digits : std::string{};
}

std::string decimal_help(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return {};
  if (const auto comma = decimal_comma(text)) return help_for(*comma);
  if (text.find_first_not_of("0123456789.eE+-") == std::string_view::npos &&
      text.find_first_of("eE") != std::string_view::npos) {
    return "write it out, without an exponent";
  }
  return fmt::format("a number has up to {} digits, and up to {} more after a point",
                     Decimal::max_integer_digits, Decimal::max_fraction_digits);
}

/// `66,67%`
bool advise_on_comma(Diagnostic& problem, std::string_view text, const Shares& shares) {
  if (!text.ends_with('%')) return false;
  const auto comma = decimal_comma(text.substr(0, text.size() - 1));
  const std::string likely = comma ? comma->with_point + '%' : std::string();
  const auto share = parse_percentage(likely);
  if (!share) return false;
  problem.help = fmt::format("did you mean `{}`?", likely);
  if (*share >= shares.least && *share <= shares.most) offer_fix(problem, text, likely);
  return true;
}

void advise_on_percentage(Diagnostic& problem, std::string_view text, const Shares& shares) {
  if (advise_on_comma(problem, text, shares)) return;
  const std::string likely = fmt::format("{}%", text);
  const auto share = parse_percentage(likely);
  if (share && !text.starts_with("0.")) {
    problem.help = fmt::format("did you mean `{}`?", likely);
    if (*share >= shares.least && *share <= shares.most) offer_fix(problem, text, likely);
  } else {
    problem.help = "a percentage has a percent sign and up to two decimals, such as `70%`";
  }
}

void advise_on_boolean(Diagnostic& problem, std::string_view text) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  constexpr std::string_view yes[] = {"true", "yes", "y", "on", "1"};
  constexpr std::string_view no[] = {"false", "no", "n", "off", "0"};
  const bool is_yes = std::ranges::find(yes, lower) != std::end(yes);
  if (!is_yes && std::ranges::find(no, lower) == std::end(no)) return;
  const std::string_view likely = is_yes ? "true" : "false";
  problem.help = fmt::format("did you mean `{}`?", likely);
  if (!is_digits(text))
    offer_fix(problem, text, likely);  // a digit may be a count, one key too high
}

}  // namespace

void Reader::report_no_integer(const Value& value, Bounds bounds, std::string_view help) {
  const std::string_view text = value.text();
  Diagnostic& problem = report(bad_integer, value.at(), excerpt(text));
  const std::string likely = plain_integer(text);
  problem.help = likely.empty() ? std::string(help) : fmt::format("did you mean `{}`?", likely);
  const auto number = parse_integer(likely);
  const auto comma = decimal_comma(text);
  const bool in_doubt = comma ? comma->may_group : text.find(',') != std::string_view::npos;
  if (number && bounds.hold(*number) && !in_doubt) offer_fix(problem, text, likely);
}

std::optional<std::int64_t> Reader::integer(const Value& value, Bounds bounds,
                                            std::string_view help) {
  if (!scalar(value, "a whole number")) return std::nullopt;
  const std::string_view text = value.text();
  if (!is_digits(text.starts_with('-') ? text.substr(1) : text)) {
    report_no_integer(value, bounds, help);
    return std::nullopt;
  }
  const auto number = parse_integer(text);
  if (number && bounds.hold(*number)) return number;
  report(out_of_range, value.at(),
         fmt::format("a whole number from {} to {}", bounds.least, bounds.most), excerpt(text));
  return std::nullopt;
}

std::optional<Decimal> Reader::decimal(const Value& value) {
  if (!scalar(value, "a number")) return std::nullopt;
  const auto number = parse_decimal(value.text());
  if (!number) {
    Diagnostic& problem = report(bad_number, value.at(), excerpt(value.text()));
    problem.help = decimal_help(value.text());
    const auto comma = decimal_comma(value.text());
    if (comma && !comma->may_group) offer_fix(problem, value.text(), comma->with_point);
  }
  return number;
}

std::optional<BasisPoints> Reader::percentage(const Value& value, const Shares& shares) {
  if (!scalar(value, "a percentage")) return std::nullopt;
  const auto share = parse_percentage(value.text());
  if (!share) {
    advise_on_percentage(report(bad_percentage, value.at(), excerpt(value.text())), value.text(),
                         shares);
    return std::nullopt;
  }
  if (*share < shares.least || *share > shares.most) {
    report(out_of_range, value.at(), shares.in_words, excerpt(value.text()));
    return std::nullopt;
  }
  return share;
}

std::optional<bool> Reader::boolean(const Value& value) {
  if (!scalar(value, "`true` or `false`")) return std::nullopt;
  if (value.text() == "true") return true;
  if (value.text() == "false") return false;
  advise_on_boolean(report(bad_bool, value.at(), excerpt(value.text())), value.text());
  return std::nullopt;
}

}  // namespace rung::yaml
