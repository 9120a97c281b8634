#pragma once

#include <set>
#include <string>

namespace rung {

/// Names that must differ: the second of a name becomes `name-2`, so that nothing is lost.
class UniqueNames {
 public:
  /// The name, or the first of `name-2`, `name-3`, … that nothing has yet.
  std::string take(const std::string& wanted);

 private:
  std::set<std::string> taken_;
};

}  // namespace rung
