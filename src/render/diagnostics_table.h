#pragma once

#include "rung/diagnostic_format.h"

namespace rung {

/// The formats of diagnostics, each defined in the file of its name.
extern const DiagnosticFormat diagnostics_text;
extern const DiagnosticFormat diagnostics_json;

}  // namespace rung
