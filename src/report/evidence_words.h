#pragma once

#include <string>

#include "rung/framework.h"

namespace rung {

/// What must be shown for a responsibility, and how often: `Applications owned: at least 30 apps;
/// from dashboard`, `artifact or feedback; two sources at least; one showing counts for three
/// months`.
std::string evidence_in_words(const Framework& framework, const Responsibility& asked);

}  // namespace rung
