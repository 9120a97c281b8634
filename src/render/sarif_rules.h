#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rung/diagnostic_format.h"

namespace rung {

/// The rules of a SARIF run: every kind of diagnostic, with what `rung explain` says about it. They
/// are the same whatever was found, because they tell what was looked for.
nlohmann::ordered_json sarif_rules(const Findings& findings);

}  // namespace rung
