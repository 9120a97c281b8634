#include "render/column_widths.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace rung {
namespace {

using Positions = std::vector<std::size_t>;

template <typename Part>
std::size_t sum_of(const std::vector<ColumnNeed>& needs, Part part) {
  std::size_t sum = 0;
  for (const ColumnNeed& need : needs) sum += need.*part;
  return sum;
}

/// What the columns that are not settled yet would get if the room left were shared by content.
void share_rest(const std::vector<ColumnNeed>& needs, const std::vector<bool>& settled,
                std::size_t room, std::vector<std::size_t>& widths) {
  std::size_t content = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (settled[i]) {
      room -= std::min(room, widths[i]);
    } else {
      content += std::max<std::size_t>(needs[i].content, 1);
    }
  }
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (!settled[i]) {
      widths[i] = room * std::max<std::size_t>(needs[i].content, 1) / content;
    }
  }
}

/// What division left over goes to the columns that can still use it, from the left.
void share_remainder(const std::vector<ColumnNeed>& needs, std::size_t room,
                     std::vector<std::size_t>& widths) {
  std::size_t left = room - std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  for (std::size_t i = 0; i < needs.size() && left > 0; ++i) {
    const std::size_t more = std::min(left, needs[i].natural - widths[i]);
    widths[i] += more;
    left -= more;
  }
}

}  // namespace

std::vector<std::size_t> share_width(const std::vector<ColumnNeed>& needs, std::size_t room) {
  std::vector<std::size_t> widths(needs.size());
  const bool unbroken = sum_of(needs, &ColumnNeed::natural) <= room;
  const std::size_t least = sum_of(needs, &ColumnNeed::least);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    widths[i] =
        unbroken ? needs[i].natural : std::max<std::size_t>(room * needs[i].least / least, 1);
  }
  if (unbroken || least >= room) return widths;

  // Each turn settles the columns whose share is out of bounds: those below their least if bringing
  // them up costs more than the others give back, else those above what they can use.
  std::vector<bool> settled(needs.size(), false);
  for (;;) {
    share_rest(needs, settled, room, widths);
    std::size_t missing = 0;
    std::size_t unused = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (settled[i]) continue;
      missing += needs[i].least - std::min(needs[i].least, widths[i]);
      unused += widths[i] - std::min(needs[i].natural, widths[i]);
    }
    if (missing == 0 && unused == 0) break;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const bool below = widths[i] < needs[i].least;
      const bool above = widths[i] > needs[i].natural;
      if (settled[i] || !(missing >= unused ? below : above)) continue;
      widths[i] = below ? needs[i].least : needs[i].natural;
      settled[i] = true;
    }
  }
  share_remainder(needs, room, widths);
  return widths;
}

namespace {

/// How many of the columns from the first on fit into `room`, each with its gutter; at least one.
std::size_t fitting(const std::vector<ColumnNeed>& needs, std::span<const std::size_t> columns,
                    std::size_t gutter, std::size_t room) {
  std::size_t used = 0;
  std::size_t count = 0;
  while (count < columns.size()) {
    used += needs[columns[count]].least + gutter;
    if (used > room) break;
    ++count;
  }
  return std::max<std::size_t>(count, 1);
}

/// How many groups it takes when each is filled up.
std::size_t fewest_groups(const std::vector<ColumnNeed>& needs,
                          std::span<const std::size_t> columns, std::size_t gutter,
                          std::size_t room) {
  std::size_t groups = 0;
  for (; !columns.empty(); ++groups) {
    columns = columns.subspan(fitting(needs, columns, gutter, room));
  }
  return groups;
}

}  // namespace

std::vector<Positions> group_columns(const std::vector<ColumnNeed>& needs,
                                     const std::vector<bool>& names_row, std::size_t gutter,
                                     std::size_t room) {
  Positions names;
  Positions others;
  const bool none = std::ranges::count(names_row, true) == 0;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const bool name = names_row[i] || (none && i == 0);
    (name ? names : others).push_back(i);
    if (name) taken += needs[i].least + gutter;
  }
  Positions all(needs.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const std::size_t left = room + gutter - std::min(room + gutter, taken);
  std::span<const std::size_t> rest(others);
  if (fewest_groups(needs, rest, gutter, left) <= 1) return {all};

  std::vector<Positions> groups;
  while (!rest.empty()) {
    const std::size_t open = fewest_groups(needs, rest, gutter, left);
    const std::size_t share = (rest.size() + open - 1) / open;
    const std::size_t count = std::min(share, fitting(needs, rest, gutter, left));
    groups.push_back(names);
    groups.back().insert(groups.back().end(), rest.begin(),
                         rest.begin() + static_cast<std::ptrdiff_t>(count));
    rest = rest.subspan(count);
  }
  return groups;
}

}  // namespace rung
