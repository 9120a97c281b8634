#include <fmt/format.h>

#include <set>
#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "text/diagnostic_text.h"
#include "text/width.h"

namespace rung {
namespace {

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// The files that errors and warnings are about.
std::set<std::string> paths_of(const Findings& findings) {
  std::set<std::string> paths;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (diagnostic.severity != Severity::note) paths.insert(place_of(diagnostic.at, file).path);
    }
  }
  return paths;
}

/// `2 errors and 1 warning in dana.yaml`, `5 errors in 3 files`; nothing where nothing counts.
std::string count_line(const Findings& findings) {
  const auto [errors, warnings, notes] = counts_of(findings);
  if (errors + warnings == 0) return "";
  std::string line;
  if (errors > 0) line = counted(errors, "error");
  if (errors > 0 && warnings > 0) line += " and ";
  if (warnings > 0) line += counted(warnings, "warning");
  const auto paths = paths_of(findings);
  const std::string where = paths.size() == 1 ? *paths.begin() : counted(paths.size(), "file");
  return line + " in " + escape_controls(where) + '\n';
}

std::string render(const Findings& findings, const FindingsOptions& options) {
  std::string text;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      text += to_text(diagnostic, options.color);
    }
  }
  return text + count_line(findings);
}

}  // namespace

const DiagnosticFormat diagnostics_text{
    "text", "for people: each line at fault with a caret under the place", render};

}  // namespace rung
