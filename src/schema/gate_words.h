#pragma once

#include <functional>
#include <string>

#include "schema/person.h"

namespace rung {

/// Which gates of this person's promotions ask for something, a line each: `L6 technical-owner: 12
/// consecutive months as …`. `asks` tells of a single requirement whether it does. Empty for none.
std::string gates_asking(const Framework& framework, const SchemaPerson& person,
                         const std::function<bool(const Predicate&)>& asks);

}  // namespace rung
