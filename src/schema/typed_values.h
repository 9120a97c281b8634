#pragma once

#include "schema/choices.h"
#include "schema/person.h"

namespace rung {

/// The facts of a framework, each of its type, in the place of any facts.
Json schema_of_facts(const Framework& framework, const SchemaPerson& person);

/// What the readings of an entry must be, metric by metric: numbers, or names on its scale.
Json conditions_on_readings(const Framework& framework);

}  // namespace rung
