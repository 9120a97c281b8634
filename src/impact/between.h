#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "diff/diff.h"
#include "impact/versions.h"
#include "rung/evidence.h"

namespace rung {

/// Which changes are made, in step with `Between::changes()`.
using Made = std::vector<bool>;

/// What lies between two versions of a framework: the one before with some
/// changes made and others not. What a change does to a verdict is found by
/// making it.
///
/// A few changes cannot be made by themselves, as they decide about how
/// evidence is read: other names on a scale, another type of a fact, names
/// joined into one that had been there. They count as made whatever is asked
/// for; `fixed()` lists them.
class Between {
 public:
  /// Both must outlive it.
  Between(const Framework& before, const Framework& after);

  const Versions& versions() const { return versions_; }
  /// What differs, as `differences` tells it.
  const std::vector<Change>& changes() const { return changes_; }
  Made none() const { return Made(changes_.size(), false); }
  Made all() const { return Made(changes_.size(), true); }
  /// Those that cannot be made by themselves.
  const std::vector<int>& fixed() const { return fixed_; }
  /// Those that could turn the verdict on this promotion, which both versions
  /// know.
  std::vector<int> candidates(int from, int to) const;

  /// The framework in between, in the places of `versions().names`.
  Framework with(const Made& made) const;
  /// What evidence says there: where an id was renamed into another one that
  /// had been there all along, it shows that, too, once the old one is gone.
  Evidence read_with(const Made& made, const Evidence& evidence) const;
  bool joins_names() const { return !joined_.empty(); }

 private:
  friend class Mixture;

  /// `c` for changed, `a` for added, `r` for removed, `m` for moved and
  /// renamed.
  using Key = std::tuple<std::string, std::string, std::string, char>;
  /// A responsibility or a skill that became one with another.
  struct Joined {
    bool skill = false;
    int old = 0;
    int now = 0;
    int change = 0;  ///< by which the old one is removed
  };

  int find(const std::string& thing, const std::string& id, const std::string& field,
           char kind) const;
  void find_joined();
  bool concerns(const Change& change, const std::string& edge, int to) const;

  Versions versions_;
  std::vector<Change> changes_;
  std::map<Key, int> places_;
  std::vector<int> fixed_;
  std::vector<Joined> joined_;
};

}  // namespace rung
