#pragma once

#include <optional>
#include <string>

#include "command/usage.h"
#include "rung/evidence.h"
#include "rung/month.h"

namespace rung {

/// Reads the value of `--as-of`, which may be empty; why it cannot.
std::optional<UsageError> read_as_of(const std::string& word, std::optional<AsOf>& as_of);

/// The moment evidence is looked at (spec section 1): `--as-of`, else the file's, else today.
AsOf as_of_for(const std::optional<AsOf>& asked, const Evidence& evidence, const Date& today);

}  // namespace rung
