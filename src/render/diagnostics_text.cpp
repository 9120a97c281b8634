#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/diagnostics_table.h"
#include "text/diagnostic_text.h"
#include "text/findings_text.h"

namespace rung {
namespace {

/// Whoever reads this reads standard error too, where files are told that could not be read.
std::string render_text(const Findings& findings, const FindingsOptions& options) {
  std::string text;
  std::vector<const Diagnostic*> found;
  std::size_t files = 0;
  for (const FileFindings& file : findings.files) {
    if (!file.is_read) continue;
    ++files;
    for (const Diagnostic& diagnostic : file.diagnostics) {
      text += to_text(diagnostic, options.color);
      found.push_back(&diagnostic);
    }
  }
  if (!found.empty()) return text + closing_text(found);
  if (files == 0) return "";
  return fmt::format("no problems in {} file{}\n", files, files == 1 ? "" : "s");
}

}  // namespace

const DiagnosticFormat diagnostics_text{
    "text", "for people: each line at fault with a caret under the place", render_text};

}  // namespace rung
