#pragma once

#include "rung/render.h"

namespace rung {

/// The formats of an assessment, each defined in the file of its name.
extern const Format text_format;
extern const Format json_format;
extern const Format ndjson_format;

}  // namespace rung
