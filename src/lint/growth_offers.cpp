#include <algorithm>
#include <set>
#include <string_view>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

bool holds(const std::vector<int>& list, int item) {
  return std::ranges::find(list, item) != list.end();
}

void check_amounts(const Framework& framework, const Growth& growth, Diagnostics& diagnostics) {
  if (growth.amounts.empty() || growth.levels.empty()) return;
  std::vector<int> with_amount;
  for (std::size_t i = 0; i < growth.amounts.size(); ++i) {
    const int level = with_amount.emplace_back(growth.amounts[i].first);
    if (holds(growth.levels, level)) continue;
    diagnostics.report(amount_not_offered, growth.amounts_at[i], growth.id,
                       at(framework.levels, level).id);
  }
  for (std::size_t i = 0; i < growth.levels.size(); ++i) {
    if (holds(with_amount, growth.levels[i])) continue;
    diagnostics.report(amount_missing, growth.levels_at[i], growth.id,
                       at(framework.levels, growth.levels[i]).id);
  }
}

/// Who is offered something: whoever is at one of its levels, with a next level ahead of them.
class Offered {
 public:
  Offered(const Framework& framework, const Growth& growth)
      : growth_(growth), concerned_(framework.levels.size(), growth.levels.empty()) {
    for (const int level : growth.levels) {
      concerned_[static_cast<std::size_t>(level)] = true;
      for (const int next : at(framework.levels, level).next) {
        concerned_[static_cast<std::size_t>(next)] = true;
      }
    }
  }

  bool is_asked(const Responsibility& one) const {
    const bool one_track =
        growth_.tracks.empty() || one.tracks.empty() ||
        std::ranges::any_of(one.tracks, [&](int track) { return holds(growth_.tracks, track); });
    return one_track && std::ranges::any_of(one.levels, [&](int level) {
             return static_cast<bool>(concerned_[static_cast<std::size_t>(level)]);
           });
  }

 private:
  const Growth& growth_;
  std::vector<bool> concerned_;
};

/// What `helps` may name: responsibilities, and by skill and area those that belong to it.
class Aims {
 public:
  explicit Aims(const Framework& framework)
      : framework_(framework), of_areas_(framework.areas.size()) {
    for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
      const int area = framework.responsibilities[i].area;
      if (area >= 0) of_areas_[static_cast<std::size_t>(area)].push_back(static_cast<int>(i));
    }
  }

  /// The responsibilities that an id stands for.
  std::vector<int> behind(const std::string& id) const {
    const NameIndex& names = framework_.names;
    std::vector<int> all;
    const int one = names.responsibilities.find(framework_.responsibilities, id);
    if (one >= 0) all.push_back(one);
    if (const int skill = names.skills.find(framework_.skills, id); skill >= 0) {
      const std::vector<int>& cells = at(framework_.skills, skill).cells;
      all.insert(all.end(), cells.begin(), cells.end());
    }
    if (const int area = names.areas.find(framework_.areas, id); area >= 0) {
      const std::vector<int>& members = at(of_areas_, area);
      all.insert(all.end(), members.begin(), members.end());
    }
    return all;
  }

 private:
  const Framework& framework_;
  std::vector<std::vector<int>> of_areas_;
};

void check_helps(const Framework& framework, const Growth& growth, const Aims& aims,
                 Diagnostics& diagnostics) {
  const Offered offered(framework, growth);
  std::set<std::string_view> told;
  for (std::size_t i = 0; i < growth.helps.size(); ++i) {
    if (!told.insert(growth.helps[i]).second) continue;
    const std::vector<int> behind = aims.behind(growth.helps[i]);
    const bool is_asked = std::ranges::any_of(
        behind, [&](int one) { return offered.is_asked(at(framework.responsibilities, one)); });
    // What nothing belongs to is another check's business.
    if (behind.empty() || is_asked) continue;
    diagnostics.report(idle_help, growth.helps_at[i], growth.helps[i], growth.id);
  }
}

void check_growth_offers(const Framework& framework, Diagnostics& diagnostics) {
  const Aims aims(framework);
  for (const Growth& growth : framework.growth) {
    check_amounts(framework, growth, diagnostics);
    check_helps(framework, growth, aims, diagnostics);
  }
}

}  // namespace

const FrameworkCheck growth_offers_check{"growth-offers", check_growth_offers};

}  // namespace rung
