#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/usage.h"
#include "rung/framework.h"

namespace rung {

/// Puts the index of what `word` of the command line names among `things` into `index`, or says
/// what is wrong with it; without a word the index stays. `what` they are: `level`.
template <typename T>
std::optional<UsageError> look_up(std::string_view what, const std::string& word,
                                  const std::vector<T>& things, int& index) {
  if (word.empty()) return std::nullopt;
  index = index_of(things, word);
  if (index >= 0) return std::nullopt;
  std::vector<std::string_view> ids;
  for (const T& thing : things) ids.push_back(thing.id);
  if (ids.empty()) return UsageError{fmt::format("the framework has no {}s", what), {}};
  return unknown_word(what, word, ids);
}

}  // namespace rung
