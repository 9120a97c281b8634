#include <algorithm>
#include <cstddef>
#include <string>

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

std::optional<int> Framework::cell_meant_by(std::string_view written) const {
  for (auto dot = written.find('.'); dot != std::string_view::npos;
       dot = written.find('.', dot + 1)) {
    std::string cell(written.substr(dot + 1));
    cell.append("@").append(written.substr(0, dot));
    if (const int found = names.responsibilities.find(responsibilities, cell); found >= 0) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace rung
