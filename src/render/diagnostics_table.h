#pragma once

#include "rung/diagnostic_format.h"

namespace rung {

/// The formats of diagnostics, each defined in the file of its name.
extern const DiagnosticFormat diagnostics_text;
extern const DiagnosticFormat diagnostics_json;
extern const DiagnosticFormat diagnostics_github;
extern const DiagnosticFormat diagnostics_sarif;
extern const DiagnosticFormat diagnostics_junit;
extern const DiagnosticFormat diagnostics_gitlab;

}  // namespace rung
