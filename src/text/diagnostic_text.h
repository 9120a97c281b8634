#pragma once

#include <string>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// `error`, `warning`, `note`.
std::string_view severity_name(Severity severity);

/// A diagnostic for people (spec section 8): `path:line:column: error: message [code]`, the line of
/// the file with carets under the place, each related place likewise, and the help. What is about
/// the whole file has neither line nor excerpt. Ends with a line break. Nothing of the file reaches
/// the terminal as a control character.
std::string to_text(const Diagnostic& diagnostic, bool color);

}  // namespace rung
