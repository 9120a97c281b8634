#pragma once

#include <span>

#include "rung/render.h"

namespace rung {

/// Every format of an assessment, in the order help shows them: those of a report, then those of
/// the document that tells it.
std::span<const Format* const> formats_of_assessments();

}  // namespace rung
