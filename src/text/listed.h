#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// `a, b and c`.
std::string listed(const std::vector<std::string>& items, std::string_view last = "and");

/// `` `a`, `b` and `c` ``, and of more than eight the first eight and how many more there are.
std::string listed_ids(const std::vector<std::string>& ids, std::string_view last = "and");

}  // namespace rung
