#pragma once

#include <string>
#include <vector>

#include "rung/framework.h"
#include "rung/month.h"
#include "rung/predicate.h"

namespace rung {

/// For whose file an example is.
struct ExampleFor {
  const Framework& framework;
  int target = 0;  ///< the level the gate stands before
  Month month;
};

/// What a record that helps a gate looks like, as lines of a file: the list it stands in, and it.
/// Of several requirements that of the first; none for waiting.
std::vector<std::string> example_for_gate(const ExampleFor& example, const Predicate& requirement);

}  // namespace rung
