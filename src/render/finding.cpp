#include "render/finding.h"

namespace rung {

FindingPlace place_of(const SourceSpan& at, const FileFindings& file) {
  if (at.file == nullptr) return {file.path, {}, {}};
  if (at.is_whole_file()) return {at.file->path(), {}, {}};
  return {at.file->path(), at.start(), at.stop()};
}

void FindingCounts::add(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      break;
    case Severity::warning:
      ++warnings;
      break;
    case Severity::note:
      ++notes;
      break;
  }
}

FindingCounts counts_of(const Findings& findings) {
  FindingCounts counts;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) counts.add(diagnostic.severity);
  }
  return counts;
}

}  // namespace rung
