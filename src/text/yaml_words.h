#pragma once

#include <string>
#include <string_view>

namespace rung {

/// Where a text is to stand in a file.
struct YamlPlace {
  /// Read as a text, whatever it looks like: no reader of YAML shall take it for a number, a date
  /// or a yes.
  bool is_text = false;
  bool in_brackets = false;  ///< of a list or a mapping, where more must be quoted
};

/// A text as YAML has it in one line: plain where that says the same, else in quotes.
std::string in_yaml(std::string_view text, const YamlPlace& place);

}  // namespace rung
