#pragma once

#include <string>
#include <vector>

#include "rung/framework.h"
#include "schema/choices.h"

namespace rung {

/// What was called otherwise in earlier versions of a framework (`renamed`): evidence may still say
/// so, and is read as if today's id stood there.

/// The ids by which evidence may name what is `id` today, itself first. A cell also has those of
/// its skill and its level.
std::vector<std::string> names_of(const Framework& framework, const std::string& id);
/// The same of several.
std::vector<std::string> names_of(const Framework& framework, const std::vector<std::string>& ids);
/// The choices, and after them each by its old ids: accepted and explained, but not offered.
std::vector<SchemaChoice> with_old_names(const Framework& framework,
                                         std::vector<SchemaChoice> choices);

}  // namespace rung
