#pragma once

#include <string_view>

#include "rung/document.h"

namespace rung {

/// A schema as a page to look things up in: a table for each mapping it describes, with its keys,
/// what they hold, what they mean, and what holds where they are left out. `id` is what it
/// describes: `evidence`. Pure.
Document schema_reference(std::string_view schema, std::string_view id);

}  // namespace rung
