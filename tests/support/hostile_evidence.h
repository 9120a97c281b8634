#pragma once

#include <string>
#include <string_view>

namespace rung::test {

/// A text between the quotes of YAML.
std::string in_quotes(const std::string& text);

/// What `rung assess` makes of evidence in which everything that people write freely is `text`; ids
/// are not, they have a form. Empty where the file is refused.
std::string report_with(const std::string& text, std::string_view format);

/// What a table of reports with this text has in a cell that a spreadsheet would run; empty if
/// there is none.
std::string formula_in(const std::string& csv);

/// Whether a report steers the terminal it is shown on, or for scripts holds control characters.
bool has_controls(std::string report, std::string_view format);

}  // namespace rung::test
