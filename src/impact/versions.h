#pragma once

#include "diff/comparison.h"
#include "rung/framework.h"

namespace rung {

/// Two versions of a framework as one set of names: everything that either of
/// them names, the things of the version after first and in its order, then
/// what was removed. Evidence that is loaded against it says what it says
/// whichever version is meant.
struct Versions {
  const Framework& before;
  const Framework& after;
  Framework names;
  /// The version before, told in places of `names`, where nothing of it is
  /// missing.
  Comparison comparison;

  Versions(const Framework& version_before, const Framework& version_after);
  Versions(const Versions&) = delete;  // the comparison refers to `names`
  Versions& operator=(const Versions&) = delete;
  ~Versions() = default;
};

/// Parts of the version before, told in places of `names`.
Rule rule_in_names(const Versions& versions, const Rule& before);
MetricRange range_in_names(const Versions& versions, const MetricRange& before);
Predicate requirement_in_names(const Versions& versions, const Predicate& before);
Responsibility responsibility_in_names(const Versions& versions, const Responsibility& before);

/// `L5 → L6`, as differences name a promotion.
std::string edge_name(const Framework& framework, int from, int to);

}  // namespace rung
