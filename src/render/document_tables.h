#pragma once

#include <string>
#include <vector>

#include "rung/document.h"

namespace rung {

/// A table where it stands in a document.
struct PlacedTable {
  const Table* table = nullptr;
  std::string path;     ///< the keys of its sections and its own: `L5/skills`
  std::string section;  ///< the key of the section it stands in; empty outside of sections
};

/// All tables of a document, in its order.
std::vector<PlacedTable> tables_of(const Document& document);

}  // namespace rung
