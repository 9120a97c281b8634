#pragma once

#include "schema/choices.h"
#include "schema/person.h"

namespace rung {

/// The parts of a schema that name what a framework declares, by the keys of `$defs` that they take
/// the place of: levels, tracks, sources, metrics, duties, approvals, standings, responsibilities.
Json schemas_of_names(const Framework& framework, const SchemaPerson& person);

}  // namespace rung
