#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// What is different between two versions of a framework: by what the loader reads, not by how the
/// file is written.

/// What a change can do to readiness, of evidence that both versions can read. `tightens` could
/// only make fewer people ready, `loosens` only more.
enum class Effect : std::uint8_t { none, tightens, loosens, either };

/// What several changes can do together.
Effect operator|(Effect one, Effect other);

enum class ChangeKind : std::uint8_t {
  added,
  removed,
  renamed,   ///< the same under another id, as the version after says itself
  moved,     ///< the same under another id, by what it says
  reworded,  ///< a text that only people read
  changed
};

struct Change {
  std::string id;     ///< `L5.roadmap`, `L5 → L6`, `L5 → L6 panel`; empty: the framework itself
  std::string thing;  ///< what kind of thing that is: `responsibility`, `gate`
  std::string field;  ///< `weight`; empty: the thing as a whole
  ChangeKind kind = ChangeKind::changed;
  Effect effect = Effect::none;
  std::string before;  ///< as people read it; empty where there was nothing
  std::string after;
};

/// Every difference, in the order of the sections of the file.
std::vector<Change> differences(const Framework& before, const Framework& after);

}  // namespace rung
