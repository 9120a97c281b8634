#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/source.h"
#include "text/edits.h"

namespace rung {

/// What became of a file in which everything was mended that has one right answer.
struct Mended {
  SourcePtr source;         ///< the mended file, or the one that was given when there is nothing
  std::vector<Edit> edits;  ///< what was done to its text
  std::vector<std::string> told;  ///< a line about each mistake that was mended, as people read it
  bool refused = false;  ///< the fixes together would bring new errors, so nothing was done
};

/// The problems of a file, and whether all of it was looked at: not if it is no YAML, or if there
/// is no framework to hold it against.
struct Problems {
  Diagnostics diagnostics;
  bool complete = false;
};
using FindProblems = std::function<Problems(const SourcePtr&)>;

/// Does what the problems of a file offer, finds its problems again, and goes on until nothing more
/// is offered, since one mistake can hide others. Pure: nothing is written.
Mended mend(const SourcePtr& source, const FindProblems& find_problems);

}  // namespace rung
