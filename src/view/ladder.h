#pragma once

#include <string>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// The ladder of a framework as pictures of it need it: texts, and who leads to whom. Whatever the
/// language of the picture, it says the same.

struct LadderLevel {
  std::string id;
  std::string title;
  int rank = 0;
  std::vector<std::string> facts;  ///< `rank 6`, `manager`, `8 to 12 years`
  /// `lateral moves between appsec and soc`: to the same level on another track, where what is
  /// asked differs between tracks. Empty where it does not.
  std::string lateral;
};

/// A promotion: from one of `Ladder::levels` to another.
struct LadderStep {
  int from = 0;
  int to = 0;
  std::string asks;  ///< `5 gates, fast track`; empty where the rule alone decides
};

struct Ladder {
  std::string id;
  std::string title;
  /// From the top down: a level stands below all that it leads to; else the higher rank comes
  /// first, then the file's order.
  std::vector<LadderLevel> levels;
  std::vector<LadderStep> steps;  ///< by the level they lead to, then by the one they begin at
};

/// The ladder, or what it is for someone on `track` (-1: on any).
Ladder ladder_of(const Framework& framework, int track);

}  // namespace rung
