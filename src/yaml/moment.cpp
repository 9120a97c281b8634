#include <fmt/format.h>

#include <array>
#include <charconv>

#include "text/fixes.h"
#include "yaml/reader.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {

namespace {

/// What a text in some other notation probably says: `5/2026`, `May 2026`, `20260514`.
struct Guess {
  int year = 0;
  int month = 0;
  std::optional<int> day;
  bool certain = false;  ///< no other reading of it is common
};

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

constexpr std::array<std::string_view, 12> month_stems = {"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};

/// The parts of a date in whatever notation: its numbers in order, and a month given by name.
struct Parts {
  std::vector<Number> numbers;
  int named_month = 0;
  bool understood = true;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t run_of(std::string_view text, bool (*belongs)(char)) {
  std::size_t length = 0;
  while (length < text.size() && belongs(text[length])) ++length;
  return length;
}

int month_named(std::string_view word) {
  std::string stem;
  for (const char c : word.substr(0, 3)) stem += static_cast<char>(c | 0x20);
  const auto found = std::ranges::find(month_stems, stem);
  return found == month_stems.end() ? 0 : static_cast<int>(found - month_stems.begin()) + 1;
}

Parts parts_of(std::string_view text) {
  Parts parts;
  while (!text.empty() && parts.understood) {
    std::size_t length = 1;
    if (is_digit(text.front())) {
      length = run_of(text, is_digit);
      Number number{0, length};
      const auto read = std::from_chars(text.data(), text.data() + length, number.value);
      parts.understood = read.ec == std::errc() && parts.numbers.size() < 3;
      parts.numbers.push_back(number);
    } else if (is_letter(text.front())) {
      length = run_of(text, is_letter);
      const int month = month_named(text.substr(0, length));
      parts.understood = month != 0 && parts.named_month == 0;
      parts.named_month = month;
    } else {
      parts.understood = std::string_view("-/., ").find(text.front()) != std::string_view::npos;
    }
    text.remove_prefix(length);
  }
  return parts;
}

/// A time of day after a date says nothing that a month or a day would not.
std::string_view without_time(std::string_view text) {
  const auto end = text.find_first_of("T ");
  return end == 10 && is_digit(text.front()) ? text.substr(0, end) : text;
}

std::optional<Guess> guess_by_name(const Parts& parts) {
  const auto& numbers = parts.numbers;
  if (numbers.size() == 1 && numbers[0].digits == 4) {
    return Guess{numbers[0].value, parts.named_month, {}};
  }
  if (numbers.size() == 2 && numbers[1].digits == 4) {
    return Guess{numbers[1].value, parts.named_month, numbers[0].value};
  }
  return std::nullopt;
}

std::optional<Guess> guess(std::string_view text) {
  const Parts parts = parts_of(without_time(text));
  const auto& numbers = parts.numbers;
  if (!parts.understood || numbers.empty()) return std::nullopt;
  if (parts.named_month != 0) return guess_by_name(parts);
  const Number first = numbers.front();
  if (numbers.size() == 1) {
    if (first.digits == 6) return Guess{first.value / 100, first.value % 100, {}};
    if (first.digits != 8) return std::nullopt;
    return Guess{first.value / 10'000, first.value / 100 % 100, first.value % 100};
  }
  if (first.digits >= 3) {
    const bool certain = first.digits == 4 && without_time(text) == text;
    if (numbers.size() == 2) return Guess{first.value, numbers[1].value, {}, certain};
    return Guess{first.value, numbers[1].value, numbers[2].value, certain};
  }
  if (numbers.back().digits != 4) return std::nullopt;
  if (numbers.size() == 2) return Guess{numbers[1].value, first.value, {}, true};
  // Only where days are written first is `14.05.2026` common; `05/06/2026` is anyone's guess.
  if (text.find('.') == std::string_view::npos && first.value <= 12) return std::nullopt;
  return Guess{numbers[2].value, numbers[1].value, first.value};
}

/// `2026-Q2` for `Q2 2026`, `2026-q2` and the like.
std::string quarter_guess(std::string_view text) {
  const auto mark = text.find_first_of("qQ");
  if (mark == std::string_view::npos || mark + 1 >= text.size()) return {};
  const char number = text[mark + 1];
  std::string rest(text.substr(0, mark));
  rest += text.substr(mark + 2);
  std::erase_if(rest, [](char c) { return c == '-' || c == ' ' || c == '/'; });
  const std::string likely = fmt::format("{}-Q{}", rest, number);
  return parse_quarter(likely) ? likely : std::string{};
}

std::string wanted(const TimeForms& forms) {
  std::vector<std::string_view> names;
  if (forms.month) names.emplace_back("a month");
  if (forms.date) names.emplace_back("a date");
  if (forms.quarter) names.emplace_back("a quarter");
  std::string joined;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) joined += i + 1 == names.size() ? " or " : ", ";
    joined += names[i];
  }
  return joined;
}

std::string general_help(std::string_view text, const TimeForms& forms) {
  if (parse_month(text) && !forms.help_for_month.empty()) return std::string(forms.help_for_month);
  if (parse_date(text) && !forms.help_for_date.empty()) return std::string(forms.help_for_date);
  if (!quarter_guess(text).empty()) return "a quarter can only be a key of `values`";
  std::vector<std::string_view> examples;
  if (forms.month) examples.emplace_back("2026-05");
  if (forms.date) examples.emplace_back("2026-05-14");
  if (forms.quarter) examples.emplace_back("2026-Q2");
  return fmt::format("such as {}", in_words(examples));
}

/// Says what is probably meant, and offers to write it where nothing else can be.
void suggest_time(Diagnostic& problem, const Value& value, const std::string& likely,
                  bool certain) {
  problem.help = fmt::format("did you mean `{}`?", likely);
  if (certain) offer_fix(problem, value.text(), likely);
}

void report_guess(Reader& reader, const Value& value, const TimeForms& forms, const Guess& likely) {
  const std::string shown = excerpt(value.text());
  if (likely.year < first_month.year() || likely.year > last_month.year()) {
    reader.report(year_out_of_range, value.at(), shown).help = "years are 1000 to 9999";
    return;
  }
  if (likely.month < 1 || likely.month > 12) {
    reader.report(no_such_month, value.at(), likely.month, shown).help =
        "the months of a year are 01 to 12";
    return;
  }
  const Month month(likely.year, likely.month);
  if (likely.day && (*likely.day < 1 || *likely.day > days_in(month))) {
    reader.report(no_such_day, value.at(), shown, in_words(month), days_in(month));
    return;
  }
  Diagnostic& problem = reader.report(bad_time, value.at(), wanted(forms), shown);
  const bool is_date = likely.day.has_value();
  if ((is_date && !forms.date && !forms.help_for_date.empty()) ||
      (!is_date && !forms.month && !forms.help_for_month.empty())) {
    problem.help = is_date ? forms.help_for_date : forms.help_for_month;
  } else if (is_date && forms.date) {
    suggest_time(problem, value, to_string(Date{month, *likely.day}), likely.certain);
  } else if (forms.month) {
    suggest_time(problem, value, to_string(month), likely.certain && !is_date);
  } else {
    problem.help = fmt::format("write the day too, such as `{}`", to_string(Date{month, 1}));
  }
}

}  // namespace

std::optional<Moment> Reader::moment(const Value& value, const TimeForms& forms) {
  if (!value.is_scalar()) {
    unexpected(value, wanted(forms));
    return std::nullopt;
  }
  const std::string_view text = value.text();
  if (forms.month) {
    if (const auto month = parse_month(text)) return Moment{*month, {}, 1};
  }
  if (forms.date) {
    if (const auto date = parse_date(text)) return Moment{date->month, date->day, 1};
  }
  if (forms.quarter) {
    if (const auto first = parse_quarter(text)) return Moment{*first, {}, 3};
  }
  const std::string quarter = forms.quarter ? quarter_guess(text) : std::string();
  if (const auto likely = guess(text)) {
    report_guess(*this, value, forms, *likely);
  } else if (!quarter.empty()) {
    suggest_time(report(bad_time, value.at(), wanted(forms), excerpt(text)), value, quarter, true);
  } else {
    report(bad_time, value.at(), wanted(forms), excerpt(text)).help = general_help(text, forms);
  }
  return std::nullopt;
}

}  // namespace rung::yaml
