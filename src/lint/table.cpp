#include "lint/table.h"

namespace rung {

std::span<const FrameworkCheck> framework_checks() { return {}; }

std::span<const EvidenceCheck> evidence_checks() {
  static const EvidenceCheck checks[] = {shows_nothing_check};
  return checks;
}

void check_framework(const Framework& framework, Diagnostics& diagnostics) {
  for (const FrameworkCheck& check : framework_checks()) check.run(framework, diagnostics);
}

void check_evidence(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const EvidenceCheck& check : evidence_checks()) check.run(checked, diagnostics);
}

}  // namespace rung
