#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "note/entry_fields.h"
#include "text/edits.h"
#include "yaml/value.h"

namespace rung {

/// Where and how something can be added to a file so that the rest of it stays byte for byte. Each
/// way is a guess by the layout around it: whether it holds is found out by reading the result
/// (adding.h). The most natural comes first.
using Way = std::vector<Edit>;

/// Ways to add an entry at the end of `evidence`, in the manner of the entries that are there: the
/// width of the indentation, empty lines between entries, brackets, the ends of lines.
std::vector<Way> ways_to_add_entry(const yaml::Tree& tree, const EntryFields& entry);

/// Ways to add pairs at the end of a mapping that has one, such as `values`.
std::vector<Way> ways_to_add_pairs(const yaml::Value& mapping, const EntryField& pairs);

}  // namespace rung
