#include "text/listed.h"

#include <fmt/format.h>

namespace rung {

std::string listed(const std::vector<std::string>& items, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? fmt::format(" {} ", last) : std::string(", ");
    text += items[i];
  }
  return text;
}

std::string listed_ids(const std::vector<std::string>& ids, std::string_view last) {
  constexpr std::size_t worth_listing = 8;
  std::vector<std::string> items;
  for (const std::string& id : ids) {
    if (items.size() == worth_listing) {
      items.push_back(fmt::format("{} more", ids.size() - worth_listing));
      break;
    }
    items.push_back(fmt::format("`{}`", id));
  }
  return listed(items, last);
}

}  // namespace rung
