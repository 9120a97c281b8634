#pragma once

#include <vector>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// The declared names of a framework, a table a kind.
Table tracks_table(const Framework& framework);
/// Areas, skills, sources, metrics, facts, duties, approvals and roles: those there are.
std::vector<Block> names_tables(const Framework& framework);

}  // namespace rung
