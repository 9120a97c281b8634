#pragma once

#include <optional>
#include <string_view>

#include "note/entry_fields.h"
#include "rung/source.h"
#include "text/edits.h"
#include "yaml/tree.h"

namespace rung {

/// A file with something more in it.
struct Added {
  SourcePtr source;         ///< of the same name
  std::vector<Edit> edits;  ///< what was done to its text; every other byte is as it was
};

/// The file with this entry at the end of `evidence`. The result was read again: it holds what the
/// file held, and the entry, and nothing else. Nothing is returned where no way of writing the
/// entry into the file gives that. An `evidence:` with nothing behind it is taken for an empty
/// list.
std::optional<Added> add_entry(const yaml::Tree& tree, const EntryFields& entry);

/// The same for readings at the end of the `values` or `hours` of an entry that is there, by its
/// place among all entries.
std::optional<Added> add_readings(const yaml::Tree& tree, int entry, const EntryField& readings);

}  // namespace rung
