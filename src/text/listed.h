#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/concat.h"

namespace rung {

/// `a, b and c`.
template <typename Text = std::string>
std::string listed(const std::vector<Text>& items, std::string_view last = "and") {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && i + 1 == items.size()) {
      append(text, " ", last, " ");
    } else if (i > 0) {
      text += ", ";
    }
    text += items[i];
  }
  return text;
}

/// `` `a`, `b` and `c` ``, and of more than eight the first eight and how many more there are.
std::string listed_ids(const std::vector<std::string>& ids, std::string_view last = "and");

}  // namespace rung
