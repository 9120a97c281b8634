#pragma once

#include <vector>

#include "rung/framework.h"

namespace rung {

/// Whom a schema of evidence is narrowed to.
struct SchemaPerson {
  int level = -1;            ///< the employee's; -1: not said
  int track = -1;            ///< the employee's; -1: not said
  std::vector<int> targets;  ///< the levels that are assessed; empty: not said
};

/// Whether an assessment of this person asks for the responsibility; yes of whatever is not said.
bool is_asked(const Responsibility& responsibility, const SchemaPerson& person);

}  // namespace rung
