#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rung/framework.h"
#include "rung/month.h"

namespace rung {

/// Who a new evidence file is for, and when it is begun.
struct EvidenceStart {
  const Framework& framework;
  std::string framework_name;  ///< as the file is to name it: an id, or a path
  int level = 0;
  int track = -1;  ///< -1: none
  std::vector<int> targets;
  Month month;
  std::string id = {};              ///< empty: `me`
  std::optional<std::string> name;  ///< nothing: `Your Name`; it may be left out
  std::string since = {};           ///< when they came to the level; empty: the month
};

/// An evidence file for somebody who has written nothing yet: valid as it is, and below it, as
/// comments, each responsibility and gate of the targets with its words, what counts as evidence,
/// and an entry to copy.
std::string evidence_to_start(const EvidenceStart& start);

}  // namespace rung
