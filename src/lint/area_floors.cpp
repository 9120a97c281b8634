#include <cstdint>
#include <map>
#include <tuple>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

struct Weights {
  std::int64_t all = 0;
  std::int64_t required = 0;
};

constexpr int every_track = -1;

/// The weights of an area's responsibilities, by level and track; those of every track apart.
using ByLevelAndTrack = std::map<std::pair<int, int>, Weights>;

std::vector<ByLevelAndTrack> weights_by_area(const Framework& framework) {
  std::vector<ByLevelAndTrack> areas(framework.areas.size());
  const std::vector<bool> targets = promotion_targets(framework);
  const std::vector<int> everyone{every_track};
  for (const Responsibility& one : framework.responsibilities) {
    if (one.area < 0) continue;
    for (const int level : one.levels) {
      if (!targets[static_cast<std::size_t>(level)]) continue;
      for (const int track : one.tracks.empty() ? everyone : one.tracks) {
        Weights& weights = areas[static_cast<std::size_t>(one.area)][{level, track}];
        weights.all += one.weight;
        if (one.required) weights.required += one.weight;
      }
    }
  }
  return areas;
}

/// Whether what is required reaches the floor for everybody whom the area asks something of.
bool is_idle(const ByLevelAndTrack& weights, BasisPoints floor) {
  bool some = false;
  for (const auto& [key, own] : weights) {
    const auto shared = weights.find({key.first, every_track});
    Weights sum = own;
    if (key.second != every_track && shared != weights.end()) {
      sum.all += shared->second.all;
      sum.required += shared->second.required;
    }
    if (sum.required * 10'000 < sum.all * floor) return false;
    some = true;
  }
  return some;
}

void check_area_floors(const Framework& framework, Diagnostics& diagnostics) {
  const auto areas = weights_by_area(framework);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const Area& area = framework.areas[i];
    if (!area.min_coverage || !is_idle(areas[i], *area.min_coverage)) continue;
    diagnostics.report(idle_floor, area.min_coverage_at, area.id).help =
        "ask for more, or leave the floor out";
  }
}

}  // namespace

const FrameworkCheck area_floors_check{"area-floors", check_area_floors};

}  // namespace rung
