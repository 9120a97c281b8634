#include "command/when_words.h"

#include <fmt/format.h>

#include "command/init_questions.h"

namespace rung {

bool is_span(const std::string& word) { return word.find("..") != std::string::npos; }

std::pair<std::string, std::string> span_of(const std::string& word) {
  const auto dots = word.find("..");
  return {word.substr(0, dots), word.substr(dots + 2)};
}

std::optional<UsageError> check_when(const std::string& word, Month latest) {
  if (!is_span(word)) return check_month(word, latest);
  const auto [from, to] = span_of(word);
  if (auto problem = check_month(from, latest)) return problem;
  if (to.empty()) return std::nullopt;
  if (auto problem = check_month(to, latest)) return problem;
  if (parse_as_of(to)->month >= parse_as_of(from)->month) return std::nullopt;
  return UsageError{fmt::format("`{}` is before `{}`", to, from), {}};
}

std::optional<UsageError> check_reading_time(const std::string& word, Month latest) {
  if (const auto first = parse_quarter(word)) {
    if (*first + 2 <= latest) return std::nullopt;
    return UsageError{fmt::format("`{}` is not over yet", word), "give the months that are"};
  }
  if (auto problem = check_when(word, latest)) return problem;
  if (!is_span(word) || !span_of(word).second.empty()) return std::nullopt;
  return UsageError{"a number is read for months that are over",
                    fmt::format("say until when, as `{}{}`", word, to_string(latest))};
}

std::vector<std::string> reading_months(const std::string& word) {
  Month first;
  Month last;
  if (const auto quarter = parse_quarter(word)) {
    first = *quarter;
    last = first + 2;
  } else {
    const auto [from, to] = is_span(word) ? span_of(word) : std::pair{word, word};
    first = parse_as_of(from)->month;
    last = parse_as_of(to)->month;
  }
  std::vector<std::string> months;
  for (Month month = first; month <= last; ++month) months.push_back(to_string(month));
  return months;
}

}  // namespace rung
