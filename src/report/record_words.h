#pragma once

#include <string>
#include <string_view>

#include "report/build.h"

namespace rung {

/// When a duty was held: `June 2026`, `from June 2026 on`.
std::string duty_title(const DutyRecord& duty);
/// A decision as a file writes it: `approve`, `reject`, `abstain`.
std::string_view decision_word(Decision decision);

}  // namespace rung
