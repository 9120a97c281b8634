#include "view/chart.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "text/element.h"

namespace rung {
namespace {

/// All levels of all frameworks, joined bit by bit to groups of equal height. The ladders, read
/// over the groups, never run in a circle.
class Groups {
 public:
  explicit Groups(const std::vector<const Framework*>& frameworks) : frameworks_(frameworks) {
    for (int framework = 0; framework < static_cast<int>(frameworks.size()); ++framework) {
      first_.push_back(group_of_.size());
      for (int level = 0; level < static_cast<int>(at(frameworks, framework)->levels.size());
           ++level) {
        members_.push_back({{framework, level}});
        group_of_.push_back(members_.size() - 1);
      }
    }
  }

  /// False if one of them would come to stand below itself.
  bool join(const ChartLevel& one, const ChartLevel& other) {
    const std::size_t kept = group_of_[place(one)];
    const std::size_t gone = group_of_[place(other)];
    if (kept == gone) return true;
    if (leads_to(kept, gone) || leads_to(gone, kept)) return false;
    for (const ChartLevel& level : members_[gone]) {
      group_of_[place(level)] = kept;
      members_[kept].push_back(level);
    }
    members_[gone].clear();
    return true;
  }

  /// From the bottom up: by the longest way that leads there, then as they were first named.
  std::vector<std::vector<ChartLevel>> in_order() const;

 private:
  std::size_t place(const ChartLevel& level) const {
    return first_[static_cast<std::size_t>(level.framework)] +
           static_cast<std::size_t>(level.level);
  }
  std::set<std::size_t> above(std::size_t group) const {
    std::set<std::size_t> groups;
    for (const ChartLevel& level : members_[group]) {
      for (const int next : at(at(frameworks_, level.framework)->levels, level.level).next) {
        groups.insert(group_of_[place({level.framework, next})]);
      }
    }
    return groups;
  }
  bool leads_to(std::size_t lower, std::size_t upper) const {
    std::set<std::size_t> seen{lower};
    std::vector<std::size_t> open{lower};
    while (!open.empty()) {
      const std::size_t group = open.back();
      open.pop_back();
      for (const std::size_t next : above(group)) {
        if (next == upper) return true;
        if (seen.insert(next).second) open.push_back(next);
      }
    }
    return false;
  }

  const std::vector<const Framework*>& frameworks_;
  std::vector<std::size_t> first_;  ///< where the levels of each framework begin
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<ChartLevel>> members_;
};

std::vector<std::vector<ChartLevel>> Groups::in_order() const {
  std::vector<int> below(members_.size());
  for (std::size_t group = 0; group < members_.size(); ++group) {
    for (const std::size_t next : above(group)) ++below[next];
  }
  std::vector<std::vector<ChartLevel>> rows;
  std::vector<std::size_t> height;
  for (std::size_t group = 0; group < members_.size(); ++group) {
    if (!members_[group].empty() && below[group] == 0) height.push_back(group);
  }
  while (!height.empty()) {
    std::set<std::size_t> higher;
    for (const std::size_t group : height) {
      rows.push_back(members_[group]);
      for (const std::size_t next : above(group)) {
        if (--below[next] == 0) higher.insert(next);
      }
    }
    height.assign(higher.begin(), higher.end());
  }
  return rows;
}

/// What the levels say of each other, and what is told of versions of one framework.
std::vector<ChartClaim> claims_of(const std::vector<const Framework*>& frameworks) {
  std::vector<ChartClaim> claims;
  for (int i = 0; i < static_cast<int>(frameworks.size()); ++i) {
    const Framework& framework = *at(frameworks, i);
    for (int level = 0; level < static_cast<int>(framework.levels.size()); ++level) {
      const Level& it = at(framework.levels, level);
      for (int other = 0; other < static_cast<int>(frameworks.size()); ++other) {
        if (other == i) continue;
        const Framework& others = *at(frameworks, other);
        if (others.id.value == framework.id.value) {
          if (index_of(others.levels, it.id) >= 0) {
            claims.push_back({{i, level}, other, it.id, {}, ChartClaim::Standing::mutual});
          }
          continue;
        }
        for (const Alignment& alignment : it.aligns) {
          if (alignment.scheme != others.id.value) continue;
          claims.push_back({{i, level},
                            other,
                            alignment.id,
                            alignment.release,
                            ChartClaim::Standing::one_sided});
        }
      }
    }
  }
  return claims;
}

/// Finds out which claims are about levels that exist, and which are made by both sides.
void hold_against_each_other(const std::vector<const Framework*>& frameworks,
                             std::vector<ChartClaim>& claims) {
  std::set<std::pair<ChartLevel, ChartLevel>> made;
  const auto meant = [&](const ChartClaim& claim) {
    return ChartLevel{claim.framework, index_of(at(frameworks, claim.framework)->levels, claim.id)};
  };
  for (const ChartClaim& claim : claims) made.emplace(claim.by, meant(claim));
  for (ChartClaim& claim : claims) {
    const ChartLevel other = meant(claim);
    if (other.level < 0) {
      claim.standing = ChartClaim::Standing::unknown;
    } else if (made.contains({other, claim.by})) {
      claim.standing = ChartClaim::Standing::mutual;
    }
  }
}

}  // namespace

Chart chart_of(const std::vector<const Framework*>& frameworks) {
  Chart chart;
  chart.claims = claims_of(frameworks);
  hold_against_each_other(frameworks, chart.claims);
  Groups groups(frameworks);
  for (const auto standing : {ChartClaim::Standing::mutual, ChartClaim::Standing::one_sided}) {
    for (ChartClaim& claim : chart.claims) {
      if (claim.standing != standing) continue;
      const int level = index_of(at(frameworks, claim.framework)->levels, claim.id);
      if (groups.join(claim.by, {claim.framework, level})) continue;
      claim.standing = ChartClaim::Standing::contradictory;
    }
  }
  for (const auto& group : groups.in_order()) {
    ChartRow& row = chart.rows.emplace_back(frameworks.size());
    for (const ChartLevel& level : group) {
      row[static_cast<std::size_t>(level.framework)].push_back(level.level);
    }
    for (auto& cell : row) std::ranges::sort(cell);
  }
  return chart;
}

}  // namespace rung
