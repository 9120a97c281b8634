#include "render/diagnostics_table.h"

namespace rung {

std::span<const DiagnosticFormat* const> diagnostic_formats() {
  static constexpr const DiagnosticFormat* formats[] = {&diagnostics_text,   &diagnostics_json,
                                                        &diagnostics_github, &diagnostics_sarif,
                                                        &diagnostics_junit,  &diagnostics_gitlab};
  return formats;
}

}  // namespace rung
