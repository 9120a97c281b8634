#include <algorithm>
#include <cstddef>

#include "rung/framework.h"

namespace rung {

bool Responsibility::accepts(int source) const {
  return sources.empty() || std::ranges::find(sources, source) != sources.end();
}

const Promotion* Framework::promotion(int from, int to) const {
  const auto found = std::ranges::find_if(
      promotions, [&](const Promotion& edge) { return edge.from == from && edge.to == to; });
  return found == promotions.end() ? nullptr : &*found;
}

bool Framework::at_or_above(int upper, int lower) const {
  if (upper == lower) return true;
  std::vector<bool> seen(levels.size());
  std::vector<int> open{lower};
  while (!open.empty()) {
    const int level = open.back();
    open.pop_back();
    for (const int next : levels[static_cast<std::size_t>(level)].next) {
      if (next == upper) return true;
      if (seen[static_cast<std::size_t>(next)]) continue;
      seen[static_cast<std::size_t>(next)] = true;
      open.push_back(next);
    }
  }
  return false;
}

const std::string& Framework::id_of(const Standing& standing) const {
  const auto index = static_cast<std::size_t>(standing.index);
  return standing.kind == Standing::Kind::level ? levels[index].id : roles[index].id;
}

std::optional<int> Framework::rank(const Standing& standing) const {
  const auto index = static_cast<std::size_t>(standing.index);
  return standing.kind == Standing::Kind::level ? levels[index].rank : roles[index].rank;
}

bool Framework::matches(const Who& who, const Standing& standing) const {
  if (who.items.empty()) return true;
  return std::ranges::any_of(who.items, [&](const Who::Item& item) {
    if (item.standing == standing) return true;
    if (!item.or_above) return false;
    const auto least = rank(item.standing);
    const auto own = rank(standing);
    return least && own && *own >= *least;
  });
}

}  // namespace rung
