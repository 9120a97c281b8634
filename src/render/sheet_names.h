#pragma once

#include <string>
#include <vector>

#include "render/document_tables.h"

namespace rung {

/// A name for the sheet of each table: its title, after the key of its section where titles repeat;
/// at most 31 characters, none of those that spreadsheets refuse, no two alike whatever their case.
std::vector<std::string> sheet_names(const std::vector<PlacedTable>& tables);

}  // namespace rung
