#pragma once

#include <string>
#include <string_view>

#include "note/entry_fields.h"
#include "yaml/tree.h"

namespace rung {

/// What a file holds, whatever its layout: two files that hold the same give the same text. Quotes,
/// comments, blanks and the style of lists make no difference; every key, item and text does, and
/// so does their order.

/// Something more at the end of a list or a mapping.
struct Addition {
  const yaml::Node* to = nullptr;  ///< a list, a mapping, or nothing in the place of a list
  std::string held;
};

/// What the file holds, and what it would hold with the addition.
std::string held_by(const yaml::Tree& tree, const Addition& addition = {});

/// What would be held by these.
std::string held_by(const FieldText& value);
std::string held_by(const EntryField& field);
std::string held_by(const EntryFields& entry);
/// A list of one entry under its key.
std::string held_by_list(std::string_view key, const EntryFields& entry);

}  // namespace rung
