#pragma once

#include "rung/load.h"
#include "yaml/reader.h"

namespace rung {

/// Whether the file is of the schema that is wanted; reports that it is the other.
bool expect_schema(yaml::Reader& reader, Schema found, Schema expected);

}  // namespace rung
