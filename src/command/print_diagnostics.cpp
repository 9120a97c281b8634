#include "command/print_diagnostics.h"

#include <fmt/format.h>

#include <ostream>
#include <set>
#include <string>

#include "text/diagnostic_text.h"
#include "text/width.h"

namespace rung {
namespace {

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// `2 errors and 1 warning in dana.yaml`, `5 errors in 3 files`.
std::string count_line(std::size_t errors, std::size_t warnings,
                       const std::set<std::string>& paths) {
  std::string line;
  if (errors > 0) line = counted(errors, "error");
  if (errors > 0 && warnings > 0) line += " and ";
  if (warnings > 0) line += counted(warnings, "warning");
  const std::string where = paths.size() == 1 ? *paths.begin() : counted(paths.size(), "file");
  return line + " in " + escape_controls(where) + '\n';
}

}  // namespace

void print_diagnostics(const std::vector<const Diagnostics*>& files, bool color, Io& io) {
  std::string text;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::set<std::string> paths;
  for (const Diagnostics* diagnostics : files) {
    for (const Diagnostic& diagnostic : diagnostics->all()) {
      text += to_text(diagnostic, color);
      if (diagnostic.severity == Severity::note) continue;
      (diagnostic.severity == Severity::error ? errors : warnings) += 1;
      paths.insert(diagnostic.at.file->path());
    }
  }
  if (!paths.empty()) text += count_line(errors, warnings, paths);
  io.err << text << std::flush;
}

}  // namespace rung
