#pragma once

#include <string>

#include "view/ladder.h"

namespace rung {

/// The ladder in the language of Mermaid: a flowchart from the bottom to the top. Names of nodes
/// are ours, so that no id can be a word of the language; labels are escaped as entities.
std::string mermaid_of(const Ladder& ladder);

/// The ladder in the language of Graphviz: a directed graph from the bottom to the top, levels of
/// one rank beside each other.
std::string dot_of(const Ladder& ladder);

}  // namespace rung
