#include "schema/person.h"

#include <algorithm>

namespace rung {

bool is_asked(const Responsibility& responsibility, const SchemaPerson& person) {
  const auto& tracks = responsibility.tracks;
  const bool on_track =
      person.track < 0 || tracks.empty() || std::ranges::find(tracks, person.track) != tracks.end();
  const auto at_target = [&](int level) {
    return std::ranges::find(person.targets, level) != person.targets.end();
  };
  return on_track &&
         (person.targets.empty() || std::ranges::any_of(responsibility.levels, at_target));
}

}  // namespace rung
