#include "scenario/assumption.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace rung {
namespace {

constexpr std::string_view gate_prefix = "gate:";
constexpr std::string_view range_mark = "..";
constexpr const char* forms =
    "write `--assume RESPONSIBILITY=2026-12..2027-05`, single months with commas between, or "
    "`--assume gate:GATE`";

struct MonthRange {
  Month from;
  Month to;
};

/// `2026-12`, or `2026-12..2027-05`; reports why it is neither.
std::optional<MonthRange> read_months(std::string_view text, const std::string& written,
                                      std::vector<Mistake>& mistakes) {
  const auto mark = text.find(range_mark);
  const bool is_range = mark != std::string_view::npos;
  const auto from = parse_month(text.substr(0, mark));
  const auto to = is_range ? parse_month(text.substr(mark + range_mark.size())) : from;
  if (!from || !to) {
    mistakes.push_back(
        {fmt::format("`{}`: `{}` is neither a month nor a range of months", written, text),
         "write `2026-12` or `2026-12..2027-05`"});
    return std::nullopt;
  }
  if (*to < *from) {
    mistakes.push_back(
        {fmt::format("`{}`: {} is before {}", written, in_words(*to), in_words(*from)),
         fmt::format("write `{}..{}`", to_string(*to), to_string(*from))});
    return std::nullopt;
  }
  return MonthRange{*from, *to};
}

/// Adds the months of every part; returns whether all parts were understood.
bool read_all_months(std::string_view text, Assumption& assumption,
                     std::vector<Mistake>& mistakes) {
  bool understood = true;
  int count = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto range = read_months(text.substr(begin, end - begin), assumption.written, mistakes);
    begin = end + 1;
    understood = understood && range.has_value();
    if (!range) continue;
    count += range->to - range->from + 1;
    if (count > assumed_months_at_most) {
      mistakes.push_back({fmt::format("`{}` supposes {} months, at most {} can be",
                                      assumption.written, count, assumed_months_at_most),
                          {}});
      return false;
    }
    for (Month month = range->from; month <= range->to; ++month) {
      assumption.months.push_back(month);
    }
  }
  return understood;
}

}  // namespace

std::optional<Assumption> read_assumption(const std::string& word, std::vector<Mistake>& mistakes) {
  Assumption assumption;
  assumption.written = "--assume " + word;
  if (word.starts_with(gate_prefix)) {
    assumption.kind = Assumption::Kind::gate_met;
    assumption.id = word.substr(gate_prefix.size());
    if (!assumption.id.empty()) return assumption;
  }
  const auto equals = word.find('=');
  if (equals == std::string::npos || equals == 0) {
    mistakes.push_back(
        {fmt::format("`{}` does not say what is supposed", assumption.written), forms});
    return std::nullopt;
  }
  assumption.id = word.substr(0, equals);
  if (!read_all_months(std::string_view(word).substr(equals + 1), assumption, mistakes)) {
    return std::nullopt;
  }
  std::ranges::sort(assumption.months);
  assumption.months.erase(std::unique(assumption.months.begin(), assumption.months.end()),
                          assumption.months.end());
  return assumption;
}

Assumption read_strike(const std::string& word) {
  return {Assumption::Kind::struck, word, {}, "--strike " + word};
}

}  // namespace rung
