#include "text/listed.h"

#include <fmt/format.h>

namespace rung {

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
