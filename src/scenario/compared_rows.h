#pragma once

#include <vector>

#include "scenario/comparison.h"

namespace rung {

/// The rows of a comparison: responsibility by responsibility, and gate by gate.
std::vector<ComparedResponsibility> compare_responsibilities(const ReportAssessment& before,
                                                             const ReportAssessment& after);
std::vector<ComparedGate> compare_gates(const ReportAssessment& before,
                                        const ReportAssessment& after);

/// Things of two lists by their ids: those of `after` in its order, each with its counterpart or
/// null, then those of `before` that have none.
template <typename Pair, typename Thing>
std::vector<Pair> paired(const std::vector<Thing>& before, const std::vector<Thing>& after) {
  const auto counterpart = [](const std::vector<Thing>& things, const std::string& id) {
    for (const Thing& thing : things) {
      if (thing.id == id) return &thing;
    }
    return static_cast<const Thing*>(nullptr);
  };
  std::vector<Pair> pairs;
  for (const Thing& thing : after) {
    Pair& pair = pairs.emplace_back();
    pair.before = counterpart(before, thing.id);
    pair.after = &thing;
  }
  for (const Thing& thing : before) {
    if (counterpart(after, thing.id) == nullptr) pairs.emplace_back().before = &thing;
  }
  return pairs;
}

}  // namespace rung
