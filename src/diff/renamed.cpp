#include "diff/comparison.h"
#include "text/element.h"

namespace rung {
namespace {

/// Whether some thing of the framework that evidence names has this id.
bool is_id_in_use(const Framework& framework, const std::string& id) {
  const NameIndex& names = framework.names;
  const auto among = [&](const IdIndex& index, const auto& things) {
    return index.find(things, id) >= 0;
  };
  return among(names.responsibilities, framework.responsibilities) ||
         among(names.skills, framework.skills) || among(names.levels, framework.levels) ||
         among(names.tracks, framework.tracks) || among(names.sources, framework.sources) ||
         among(names.metrics, framework.metrics) || among(names.facts, framework.facts) ||
         among(names.duties, framework.duties) || among(names.approvals, framework.approvals) ||
         among(names.roles, framework.roles);
}

}  // namespace

void compare_renamed(Comparison& comparison) {
  const auto& before = comparison.before.renamed;
  const auto& after = comparison.after.renamed;
  for (const Renamed& now : after) {
    const int found = comparison.before.names.renamed.find(before, now.id);
    Subject subject(comparison, now.id, "old id");
    if (found < 0) {
      const bool told =
          now.id.find('@') != std::string::npos || is_id_in_use(comparison.before, now.id);
      if (!told) subject.added(now.to, Effect::none);
      continue;
    }
    const auto moved = comparison.pairings.moved.find(at(before, found).to);
    const bool same = moved != comparison.pairings.moved.end() ? moved->second == now.to
                                                               : at(before, found).to == now.to;
    // The same evidence means something else now.
    if (!same) subject.changed("renamed", at(before, found).to, now.to, Effect::either);
  }
  for (const Renamed& old : before) {
    if (comparison.after.names.renamed.find(after, old.id) >= 0) continue;
    Subject(comparison, old.id, "old id").removed(old.to, Effect::none);
  }
}

}  // namespace rung
