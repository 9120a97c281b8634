#include <fmt/format.h>

#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "text/width.h"

namespace rung {
namespace {

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
    out.append(text.substr(0, at)).append(by);
    text.remove_prefix(at + what.size());
  }
  return out.append(text);
}

/// What stands behind the `::` of a workflow command.
std::string escaped_data(std::string_view text) {
  return replaced(replaced(replaced(text, "%", "%25"), "\r", "%0D"), "\n", "%0A");
}

/// The value of a workflow command's property.
std::string escaped_property(std::string_view text) {
  return replaced(replaced(escaped_data(text), ":", "%3A"), ",", "%2C");
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "notice";
}

/// `line=3,endLine=3,col=5,endColumn=9`. GitHub takes columns only of what is within one line.
std::string position(const FindingPlace& place) {
  if (!place.start) return "";
  std::string text = fmt::format(",line={},endLine={}", place.start->line, place.stop->line);
  if (place.start->line == place.stop->line) {
    text += fmt::format(",col={},endColumn={}", place.start->column, place.stop->column);
  }
  return text;
}

std::string command(const Diagnostic& diagnostic, const FileFindings& file) {
  const FindingPlace place = place_of(diagnostic.at, file);
  std::string message = told_in_a_line(diagnostic);
  for (const std::string& line : related_lines(diagnostic, file)) message += '\n' + line;
  return fmt::format("::{} title={},file={}{}::{}\n", command_of(diagnostic.severity),
                     escaped_property(diagnostic.info->code),
                     escaped_property(escape_controls(repository_path(place.path))),
                     position(place), escaped_data(message));
}

std::string render_github(const Findings& findings, const FindingsOptions& /*options*/) {
  std::string commands;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) commands += command(diagnostic, file);
  }
  return commands;
}

}  // namespace

const DiagnosticFormat diagnostics_github{
    "github", "annotations in the log of GitHub Actions, as workflow commands", render_github};

}  // namespace rung
