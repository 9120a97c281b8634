#pragma once

#include <map>
#include <vector>

#include "impact/between.h"
#include "rung/assessment.h"
#include "rung/evidence.h"

namespace rung {

/// A change that turns a verdict: made by itself to the version before, undone
/// by itself in the version after, or both.
struct Cause {
  int change = 0;       ///< into `Between::changes()`
  bool alone = false;   ///< made alone, it turns the verdict
  bool needed = false;  ///< without it alone, the verdict would not have turned
};

/// Why two versions judge differently.
struct Causes {
  std::vector<Cause> single;
  /// Where no change does it by itself: some that do it together, none of which
  /// can be left out.
  std::vector<int> together;
  /// The difference comes with changes that cannot be made by themselves
  /// (`Between::fixed`).
  bool by_reading = false;
};

/// One person's way to one level, under everything that lies between two
/// versions.
struct Way {
  Evidence evidence;  ///< in the places of `Versions::names`; its targets are
                      ///< `to` alone
  AssessOptions options;
  int from = 0;
  int to = 0;
};

/// Finds causes. Frameworks in between are made once for all people.
class CauseFinder {
 public:
  explicit CauseFinder(const Between& between) : between_(between) {}

  /// Whether the way ends ready with these changes made.
  bool ready(const Way& way, const Made& made) const;
  /// Why the way ends ready under one version and not under the other. `before`
  /// and `after` are what these versions say of it, as they read its evidence
  /// themselves.
  Causes find(const Way& way, bool before, bool after);

 private:
  bool ready(const Way& way, const Made& made, const Framework& framework) const;
  bool ready_with_one(const Way& way, int change, bool made);
  std::vector<int> smallest_together(const Way& way, const std::vector<int>& candidates,
                                     bool after) const;

  const Between& between_;
  std::map<int, Framework> alone_;    ///< with this change and no other
  std::map<int, Framework> without_;  ///< with all changes but this one
};

}  // namespace rung
