#include <nlohmann/json.hpp>
#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "render/json_report.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

/// GitLab also has `critical` and `blocker`, which a file never is.
std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      break;
  }
  return "info";
}

std::string render_gitlab(const Findings& findings, const FindingsOptions& /*options*/) {
  Json document = Json::array();
  Fingerprints fingerprints;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const FindingPlace place = place_of(diagnostic.at, file);
      Json& one = document.emplace_back();
      one["description"] = told_in_a_line(diagnostic);
      one["check_name"] = diagnostic.info->code;
      one["fingerprint"] = fingerprints.next(diagnostic, file);
      one["severity"] = severity_of(diagnostic.severity);
      one["location"]["path"] = repository_path(place.path);
      one["location"]["lines"]["begin"] = place.start ? place.start->line : 1;
    }
  }
  return dumped(document, 2);
}

}  // namespace

const DiagnosticFormat diagnostics_gitlab{"gitlab", "a code quality report for GitLab",
                                          render_gitlab};

}  // namespace rung
