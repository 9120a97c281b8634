#include "command/as_of.h"

#include <fmt/format.h>

namespace rung {

std::optional<UsageError> read_as_of(const std::string& word, std::optional<AsOf>& as_of) {
  as_of = parse_as_of(word);
  if (word.empty() || as_of) return std::nullopt;
  return UsageError{fmt::format("`--as-of` is a month or a date, not `{}`", word),
                    "write `2026-11` or `2026-11-14`"};
}

AsOf as_of_for(const std::optional<AsOf>& asked, const Evidence& evidence, const Date& today) {
  return asked.value_or(evidence.as_of.value_or(AsOf{today.month, today.day}));
}

}  // namespace rung
