#include "render/column_widths.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

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

/// Splits the columns that do not name the row into groups, as few as can be, such that the rows
/// of all groups are as low as they can be.
class Splitter {
 public:
  Splitter(const std::vector<ColumnNeed>& needs, Positions names, Positions others,
           std::size_t gutter, std::size_t room)
      : needs_(needs),
        names_(std::move(names)),
        others_(std::move(others)),
        gutter_(gutter),
        room_(room) {}

  std::vector<Positions> split() {
    std::vector<Positions> groups;
    std::size_t first = 0;
    for (std::size_t open = fewest(); open > 0; --open) {
      const std::size_t end = best(first, open).end;
      groups.push_back(group(first, end));
      first = end;
    }
    return groups;
  }

 private:
  /// The best way to lay out the columns from one on, and where its first group ends.
  struct Choice {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t end = 0;
  };

  Positions group(std::size_t first, std::size_t end) const {
    Positions all = names_;
    all.insert(all.end(), others_.begin() + static_cast<std::ptrdiff_t>(first),
               others_.begin() + static_cast<std::ptrdiff_t>(end));
    return all;
  }

  std::vector<ColumnNeed> needs_of(std::size_t first, std::size_t end) const {
    std::vector<ColumnNeed> needs;
    for (const std::size_t column : group(first, end)) needs.push_back(needs_[column]);
    return needs;
  }

  /// A column alone has to fit, whatever becomes of it.
  bool fits(std::size_t first, std::size_t end) const {
    const std::vector<ColumnNeed> needs = needs_of(first, end);
    return end - first == 1 ||
           sum_of(needs, &ColumnNeed::least) + gutter_ * (needs.size() - 1) <= room_;
  }

  std::size_t fewest() const {
    std::size_t groups = 1;
    std::size_t first = 0;
    for (std::size_t end = 1; end <= others_.size(); ++end) {
      if (fits(first, end)) continue;
      ++groups;
      first = end - 1;
    }
    return groups;
  }

  /// About how high the rows of a group become, squared: two of one height are better than a high
  /// and a low one.
  double cost(std::size_t first, std::size_t end) const {
    const std::vector<ColumnNeed> needs = needs_of(first, end);
    const std::size_t gutters = gutter_ * (needs.size() - 1);
    const auto widths = share_width(needs, room_ - std::min(room_, gutters));
    double highest = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const auto content = static_cast<double>(needs[i].content);
      highest = std::max(highest, content / static_cast<double>(widths[i]));
    }
    return highest * highest;
  }

  /// Of equal ways the one whose first groups are the larger.
  const Choice& best(std::size_t first, std::size_t groups) {
    const auto [known, is_new] = known_.try_emplace({first, groups});
    Choice& choice = known->second;
    if (!is_new) return choice;
    for (std::size_t end = others_.size(); end > first; --end) {
      const bool last = groups == 1;
      if (last != (end == others_.size()) || !fits(first, end)) continue;
      const double cost_here = cost(first, end) + (last ? 0.0 : best(end, groups - 1).cost);
      if (cost_here < choice.cost) choice = {cost_here, end};
    }
    return choice;
  }

  const std::vector<ColumnNeed>& needs_;
  Positions names_;
  Positions others_;
  std::size_t gutter_;
  std::size_t room_;
  std::map<std::pair<std::size_t, std::size_t>, Choice> known_;
};

}  // namespace

std::vector<Positions> group_columns(const std::vector<ColumnNeed>& needs,
                                     const std::vector<bool>& names_row, std::size_t gutter,
                                     std::size_t room) {
  Positions all(needs.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (sum_of(needs, &ColumnNeed::least) + gutter * (needs.size() - 1) <= room) return {all};
  Positions names;
  Positions others;
  const bool none = std::ranges::count(names_row, true) == 0;
  for (const std::size_t i : all) {
    const bool name = names_row[i] || (none && i == 0);
    (name ? names : others).push_back(i);
  }
  if (others.empty()) return {all};
  return Splitter(needs, std::move(names), std::move(others), gutter, room).split();
}

}  // namespace rung
