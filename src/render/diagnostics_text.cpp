#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/diagnostics_table.h"
#include "text/diagnostic_text.h"
#include "text/findings_text.h"

namespace rung {
namespace {

std::string render_text(const Findings& findings, const FindingsOptions& options) {
  std::string text;
  std::vector<const Diagnostic*> found;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      text += to_text(diagnostic, options.color);
      found.push_back(&diagnostic);
    }
  }
  if (!found.empty()) return text + closing_text(found);
  const std::size_t files = findings.files.size();
  return fmt::format("no problems in {} file{}\n", files, files == 1 ? "" : "s");
}

}  // namespace

const DiagnosticFormat diagnostics_text{
    "text", "for people: each line at fault with a caret under the place", render_text};

}  // namespace rung
