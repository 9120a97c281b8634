#include "report/growth.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/words.h"
#include "text/element.h"

namespace rung {

std::string amounts_in_words(const Framework& framework, const Growth& growth, int level) {
  std::vector<std::string> texts;
  for (const auto& [of, amount] : growth.amounts) {
    const std::string number = amount_in_words(amount);
    if (level < 0) texts.push_back(fmt::format("{} {}", id_of(framework.levels, of), number));
    if (level == of) texts.push_back(number);
  }
  return fmt::to_string(fmt::join(texts, "; "));
}

bool offered_at(const Growth& growth, int level) {
  if (level < 0) return true;
  const bool has_amount = std::ranges::any_of(
      growth.amounts, [level](const auto& amount) { return amount.first == level; });
  if (growth.levels.empty()) return growth.amounts.empty() || has_amount;
  return std::ranges::find(growth.levels, level) != growth.levels.end();
}

bool offered_on(const Growth& growth, int track) {
  return track < 0 || growth.tracks.empty() ||
         std::ranges::find(growth.tracks, track) != growth.tracks.end();
}

bool helps_with(const Framework& framework, const Growth& growth, const Responsibility& asked) {
  return std::ranges::any_of(growth.helps, [&](const std::string& id) {
    return id == asked.id || (asked.skill >= 0 && id == id_of(framework.skills, asked.skill)) ||
           (asked.area >= 0 && id == id_of(framework.areas, asked.area));
  });
}

}  // namespace rung
