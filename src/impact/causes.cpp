#include "impact/causes.h"

namespace rung {

bool CauseFinder::ready(const Way& way, const Made& made, const Framework& framework) const {
  if (!between_.joins_names()) {
    return assess(framework, way.evidence, way.options).assessments.front().ready;
  }
  const Evidence evidence = between_.read_with(made, way.evidence);
  return assess(framework, evidence, way.options).assessments.front().ready;
}

bool CauseFinder::ready(const Way& way, const Made& made) const {
  return ready(way, made, between_.with(made));
}

bool CauseFinder::ready_with_one(const Way& way, int change, bool made) {
  Made some = made ? between_.none() : between_.all();
  some[static_cast<std::size_t>(change)] = made;
  auto& frameworks = made ? alone_ : without_;
  auto found = frameworks.find(change);
  if (found == frameworks.end()) found = frameworks.emplace(change, between_.with(some)).first;
  return ready(way, some, found->second);
}

/// Takes one candidate after the other away, as long as the rest still turns
/// the verdict.
std::vector<int> CauseFinder::smallest_together(const Way& way, const std::vector<int>& candidates,
                                                bool after) const {
  Made made = between_.none();
  for (const int change : candidates) made[static_cast<std::size_t>(change)] = true;
  for (const int change : candidates) {
    const auto index = static_cast<std::size_t>(change);
    made[index] = false;
    if (ready(way, made) != after) made[index] = true;
  }
  std::vector<int> left;
  for (const int change : candidates) {
    if (made[static_cast<std::size_t>(change)]) left.push_back(change);
  }
  return left;
}

Causes CauseFinder::find(const Way& way, bool before, bool after) {
  Causes causes;
  causes.by_reading = ready(way, between_.none()) != before;
  const std::vector<int> candidates = between_.candidates(way.from, way.to);
  for (const int change : candidates) {
    const bool alone = !causes.by_reading && ready_with_one(way, change, true) == after;
    const bool needed = ready_with_one(way, change, false) == before;
    if (alone || needed) causes.single.push_back({change, alone, needed});
  }
  if (causes.single.empty() && !causes.by_reading) {
    causes.together = smallest_together(way, candidates, after);
  }
  return causes;
}

}  // namespace rung
