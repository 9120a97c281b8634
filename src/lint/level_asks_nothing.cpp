#include <fmt/format.h>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"
#include "text/listed.h"

namespace rung {
namespace {

/// For whom something is asked at a level.
struct AskedAtLevel {
  bool of_everyone = false;
  std::vector<bool> of_tracks;
};

std::vector<AskedAtLevel> asked_by_level(const Framework& framework) {
  std::vector<AskedAtLevel> all(framework.levels.size());
  for (const Responsibility& responsibility : framework.responsibilities) {
    for (const int level : responsibility.levels) {
      AskedAtLevel& asked = all[static_cast<std::size_t>(level)];
      asked.of_everyone = asked.of_everyone || responsibility.tracks.empty();
      if (responsibility.tracks.empty()) continue;
      asked.of_tracks.resize(framework.tracks.size());
      for (const int track : responsibility.tracks) {
        asked.of_tracks[static_cast<std::size_t>(track)] = true;
      }
    }
  }
  return all;
}

/// ` on the tracks `cloud` and `soc``: those left out, where not all are.
std::string left_out(const Framework& framework, const AskedAtLevel& asked) {
  std::vector<std::string> tracks;
  for (std::size_t i = 0; i < asked.of_tracks.size(); ++i) {
    if (!asked.of_tracks[i]) tracks.emplace_back(framework.tracks[i].id);
  }
  if (tracks.empty()) return {};
  return fmt::format(" on the {} {}", tracks.size() == 1 ? "track" : "tracks", listed_ids(tracks));
}

/// Spec section 5, item 11: such promotions are refused when evidence is held against them.
void check_level_asks_nothing(const Framework& framework, Diagnostics& diagnostics) {
  const std::vector<AskedAtLevel> all = asked_by_level(framework);
  const std::vector<bool> targets = promotion_targets(framework);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!targets[i] || all[i].of_everyone) continue;
    const std::string where = left_out(framework, all[i]);
    if (where.empty() && !all[i].of_tracks.empty()) continue;
    const Level& level = framework.levels[i];
    diagnostics.report(level_asks_nothing, level.at, level.id, where).help =
        where.empty() ? fmt::format("add a responsibility with `level: {}`", level.id)
                      : "add a responsibility for these tracks, or one without `tracks`";
  }
}

}  // namespace

const FrameworkCheck level_asks_nothing_check{"level-asks-nothing", check_level_asks_nothing};

}  // namespace rung
