#pragma once

#include <functional>
#include <vector>

#include "rung/framework.h"
#include "text/element.h"

namespace rung {

/// What checks of a framework ask about it.

/// Which levels some promotion leads to.
std::vector<bool> promotion_targets(const Framework& framework);

/// Whether some promotion asks both of one person: at one level, on one track.
bool asked_together(const Responsibility& left, const Responsibility& right);

/// Calls `use` with every two responsibilities that are asked together and that `select` keeps, the
/// one that stands first in the file first. Only so many are compared: a file of thousands that
/// belong together costs no more than one of two thousand.
void for_each_pair(const Framework& framework, const std::function<bool(int)>& select,
                   const std::function<void(int, int)>& use);

/// Calls `use` with every predicate without parts that a requirement is made of.
void for_each_leaf(const Predicate& requirement, const std::function<void(const Predicate&)>& use);
/// The same for the gates and the fast track of a promotion.
void for_each_leaf(const Promotion& promotion, const std::function<void(const Predicate&)>& use);

/// Calls `use` with every WHO of a framework: whom levels report to, who confirms, who approves.
void for_each_who(const Framework& framework, const std::function<void(const Who&)>& use);

/// Which levels can be reached from which by promotions.
class Reach {
 public:
  explicit Reach(const Framework& framework);
  /// Whether `upper` can be reached from `lower`, in one step or more.
  bool above(int upper, int lower) const {
    return at(above_, lower)[static_cast<std::size_t>(upper)];
  }
  /// The levels that lead to it in one step.
  const std::vector<int>& below(int level) const { return at(below_, level); }

 private:
  std::vector<std::vector<bool>> above_;
  std::vector<std::vector<int>> below_;
};

}  // namespace rung
