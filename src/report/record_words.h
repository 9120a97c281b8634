#pragma once

#include <string>
#include <string_view>

#include "report/build.h"

namespace rung {

/// A decision as a file writes it: `approve`, `reject`, `abstain`.
std::string_view decision_word(Decision decision);
/// The id of a level or a role.
const std::string& standing_id(const ReportInput& input, const Standing& standing);

}  // namespace rung
