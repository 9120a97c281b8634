#include "assess/set_aside.h"

#include <algorithm>

namespace rung {

SetAsideChoice choose_set_aside(const Framework& framework, const Evidence& evidence,
                                const std::vector<int>& asked, const Rule& rule) {
  SetAsideChoice choice;
  choice.item_of.assign(asked.size(), -1);
  std::int64_t total = 0;
  for (const int responsibility : asked) {
    total += framework.responsibilities[static_cast<std::size_t>(responsibility)].weight;
  }
  for (std::size_t i = 0; i < evidence.set_aside.size(); ++i) {
    const SetAside& item = evidence.set_aside[i];
    const auto at = std::ranges::find(asked, item.responsibility);
    if (at == asked.end()) continue;
    choice.result.asked.push_back(static_cast<int>(i));
    if (!item.approved_by) {
      choice.result.unapproved.push_back(static_cast<int>(i));
      continue;
    }
    choice.item_of[static_cast<std::size_t>(at - asked.begin())] = static_cast<int>(i);
    choice.result.approved_weight +=
        framework.responsibilities[static_cast<std::size_t>(item.responsibility)].weight;
  }
  // Beyond the limit none of them is set aside: choosing some would be choosing for the manager.
  choice.result.beyond_limit =
      choice.result.approved_weight * 10000 > rule.max_not_applicable * total;
  if (choice.result.beyond_limit) choice.item_of.assign(asked.size(), -1);
  return choice;
}

}  // namespace rung
