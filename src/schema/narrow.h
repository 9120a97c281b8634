#pragma once

#include <string>
#include <string_view>

#include "schema/person.h"

namespace rung {

/// The schema of evidence files narrowed to one framework and, as far as it is said, one person:
/// ids are those of the framework, each with its title or text; what is asked of this person is
/// what editors offer. It accepts what the general schema accepts and the framework knows, also of
/// what is asked of others. Pure.
std::string narrowed_schema(std::string_view evidence_schema, const Framework& framework,
                            const SchemaPerson& person);

}  // namespace rung
