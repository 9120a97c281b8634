#pragma once

#include <string>

namespace rung::yaml {

/// How one file fared on both lanes.
struct LaneComparison {
  bool plain = false;      ///< the plain lane read it
  std::string difference;  ///< where yaml-cpp sees anything else; empty when it does not
};

/// Reads the bytes on both lanes, and holds every field of every node, their order included, and
/// both trees as people would read them, against each other.
LaneComparison lane_difference(const std::string& bytes);

}  // namespace rung::yaml
