#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"

namespace rung {

/// A change to a text: its bytes from `begin` to `end`, `end` excluded, become `text`.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  bool operator==(const Edit&) const = default;
};

/// The changes that the diagnostics offer for one file, in its order. Of two that touch the same
/// place the first is taken, and one that is offered twice is taken once.
std::vector<Edit> edits_of(const std::vector<Diagnostic>& diagnostics, const SourceFile& file);

/// The text with all changes made, none of which touches another; every other byte stays.
std::string apply_edits(std::string_view text, const std::vector<Edit>& edits);

/// The edits that do at once what `first` does to a text and then `second` to what came of it.
std::vector<Edit> compose(std::string_view text, const std::vector<Edit>& first,
                          const std::vector<Edit>& second);

/// The file with the edits done, under the same name; a byte order mark stays.
SourcePtr with_edits(const SourceFile& source, const std::vector<Edit>& edits);

}  // namespace rung
