#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rung {

/// A word or a text that is to stand in a file.
struct FieldText {
  std::string text;
  /// Read as a text, whatever it looks like: written so that no other reader of YAML takes it for
  /// a number, a date or a yes.
  bool is_text = false;
  bool operator==(const FieldText&) const = default;
};

/// A key of a new entry of evidence and what stands behind it (spec section 4).
struct EntryField {
  enum class Form { text, list, mapping };
  std::string key;
  Form form = Form::text;
  std::vector<FieldText> values;   ///< one; of a list its items, of a mapping its values
  std::vector<std::string> names;  ///< of a mapping, one for each value
};

/// A new entry, key by key in the order they are to be written.
using EntryFields = std::vector<EntryField>;

EntryField text_field(std::string key, FieldText value);
EntryField list_field(std::string key, std::vector<FieldText> items);
EntryField mapping_field(std::string key, std::vector<std::pair<std::string, FieldText>> pairs);

/// As it stands in a file, quoted where it must be. Within brackets more must be.
std::string as_yaml(const FieldText& value, bool in_brackets);
/// The entry in one line: `{source: artifact, month: 2026-05}`.
std::string as_flow(const EntryFields& entry);
/// `{2026-05: 27, 2026-06: 28}`, `[a, b]`, `a text`: what stands behind the key.
std::string as_yaml(const EntryField& field, bool in_brackets);
/// The entry as lines of a list: the first begins with `-` and `dash_width` - 1 spaces, the others
/// with as many spaces; all come after `indent` spaces.
std::vector<std::string> as_block(const EntryFields& entry, std::size_t indent,
                                  std::size_t dash_width);

}  // namespace rung
