#include "render/diagnostics_table.h"

namespace rung {

std::span<const DiagnosticFormat* const> diagnostic_formats() {
  static constexpr const DiagnosticFormat* formats[] = {&diagnostics_text, &diagnostics_json};
  return formats;
}

}  // namespace rung
