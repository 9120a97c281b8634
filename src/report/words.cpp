#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rung {
namespace {

struct Run {
  Month first;
  Month last;
};

/// Three months in a row or more are one run; fewer stay single.
std::vector<Run> runs_of(const std::vector<Month>& months) {
  std::vector<Run> runs;
  runs.reserve(months.size());
  for (std::size_t i = 0; i < months.size();) {
    std::size_t end = i + 1;
    while (end < months.size() && months[end] - months[end - 1] == 1) ++end;
    if (end - i >= 3) {
      runs.push_back({months[i], months[end - 1]});
    } else {
      for (std::size_t k = i; k < end; ++k) runs.push_back({months[k], months[k]});
    }
    i = end;
  }
  return runs;
}

void append_month(std::string& text, Month month, bool with_year) {
  with_year ? append(text, in_words(month)) : append(text, month_name(month));
}

/// A year stands once, at the last month of it that is named. `last` stands before the last run.
std::string runs_in_words(const std::vector<Month>& months, bool with_years,
                          std::string_view last) {
  const std::vector<Run> runs = runs_of(months);
  std::string text;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    const bool is_last = i + 1 == runs.size();
    if (i > 0) text += is_last ? last : ", ";
    if (run.first != run.last) {
      append_month(text, run.first, with_years && run.first.year() != run.last.year());
      text += " to ";
    }
    const bool year_ends = is_last || runs[i + 1].first.year() != run.last.year();
    append_month(text, run.last, with_years && year_ends);
  }
  return text;
}

std::string bare_reading(const Metric& metric, const Decimal& reading) {
  for (std::size_t i = 0; i < metric.scale.size(); ++i) {
    if (reading == Decimal::from_integer(static_cast<std::int64_t>(i))) return metric.scale[i];
  }
  return amount_in_words(reading);
}

}  // namespace

std::string number_word(std::int64_t number) {
  static constexpr std::array<std::string_view, 13> words{
      "no",    "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (number < 0 || number >= static_cast<std::int64_t>(words.size())) {
    return fmt::to_string(number);
  }
  return std::string(words[static_cast<std::size_t>(number)]);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  return concat(number_word(number), " ", number == 1 ? one : many);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string as_sentence(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  const bool ends = text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
                    text.ends_with("…") || text.ends_with("。");
  return ends ? text : text + ".";
}

std::string months_in_words(const std::vector<Month>& months) {
  return runs_in_words(months, true, " and ");
}

std::string months_in_brief(const std::vector<Month>& months, bool with_years) {
  return runs_in_words(months, with_years, ", ");
}

std::string amount_in_words(const Decimal& amount) {
  std::string text = amount.to_string();
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > sign + 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string reading_in_words(const Metric& metric, const Decimal& reading) {
  const std::string bare = bare_reading(metric, reading);
  if (metric.unit.empty()) return bare;
  return metric.unit == "%" ? bare + "%" : concat(bare, " ", metric.unit);
}

std::string range_in_words(const Metric& metric, const MetricRange& range) {
  if (range.at_least && range.at_most) {
    return *range.at_least == *range.at_most
               ? fmt::format("exactly {}", reading_in_words(metric, *range.at_least))
               : fmt::format("from {} to {}", bare_reading(metric, *range.at_least),
                             reading_in_words(metric, *range.at_most));
  }
  if (range.at_least) return "at least " + reading_in_words(metric, *range.at_least);
  if (range.at_most) return "at most " + reading_in_words(metric, *range.at_most);
  return "any value";
}

std::string comparison(const Metric& metric, const MetricRange& range, const Decimal& reading) {
  if (range.at_least && reading < *range.at_least) {
    return fmt::format("{} < {}", bare_reading(metric, reading),
                       bare_reading(metric, *range.at_least));
  }
  if (range.at_most && reading > *range.at_most) {
    return fmt::format("{} > {}", bare_reading(metric, reading),
                       bare_reading(metric, *range.at_most));
  }
  return bare_reading(metric, reading);
}

std::vector<std::string_view> accepted_sources(const Framework& framework,
                                               const Responsibility& asked) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < framework.sources.size(); ++i) {
    if (asked.accepts(static_cast<int>(i))) ids.emplace_back(framework.sources[i].id);
  }
  return ids;
}

}  // namespace rung
