#include <algorithm>
#include <string>
#include <vector>

#include "load/framework_kinds.h"
#include "load/framework_loader.h"

namespace rung {

namespace {

/// A plan weighs what can be combined of what one level asks of one person.
constexpr std::size_t most_asked = 200;

/// The first of these that is too many on some track.
const Responsibility* first_beyond(const Framework& framework, const std::vector<int>& asked) {
  std::size_t of_all = 0;
  std::size_t most_on_one = 0;
  std::vector<std::size_t> on_track(framework.tracks.size());
  for (const int index : asked) {
    const Responsibility& it = framework.responsibilities[static_cast<std::size_t>(index)];
    of_all += it.tracks.empty() ? 1 : 0;
    for (const int track : it.tracks) {
      most_on_one = std::max(most_on_one, ++on_track[static_cast<std::size_t>(track)]);
    }
    if (of_all + most_on_one > most_asked) return &it;
  }
  return nullptr;
}

}  // namespace

void check_asked_at_once(FrameworkLoader& in) {
  const Framework& framework = in.framework;
  std::vector<std::vector<int>> of_level(framework.levels.size());
  for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
    for (const int level : framework.responsibilities[i].levels) {
      of_level[static_cast<std::size_t>(level)].push_back(static_cast<int>(i));
    }
  }
  for (std::size_t level = 0; level < of_level.size(); ++level) {
    if (of_level[level].size() <= most_asked) continue;
    const Responsibility* beyond = first_beyond(framework, of_level[level]);
    if (beyond == nullptr) continue;
    in.reader.report(too_many, beyond->at, most_asked,
                     "responsibilities at `" + framework.levels[level].id + '`');
  }
}

}  // namespace rung
