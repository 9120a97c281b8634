#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rung/calibration.h"

namespace rung {

/// Who is who in blind sessions, as JSON: `{"schema": "rung/key/v1", "people": {"person-1":
/// "e-1042", …}}`, by the numbers.
std::string person_key_text(const PersonNames& names);

/// Reads such a text; or, when it is none, `problem` says why.
std::optional<PersonNames> read_person_key(std::string_view text, std::string& problem);

}  // namespace rung
