#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "render/json_report.h"
#include "render/sarif_rules.h"
#include "text/diagnostic_text.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

/// A path as a URI: everything that may mean something to somebody is percent-encoded. One that is
/// not absolute stays relative, to the root of the repository.
std::string uri_of(const std::string& path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : repository_path(path)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

/// A plain text message (SARIF 3.11): braces would be placeholders, and brackets before a
/// parenthesis a link. GitHub shows backquotes as nothing, and escapes what is between them.
std::string message_text(std::string_view text) {
  std::string out;
  const bool like_link = text.find("](") != std::string_view::npos;
  for (const char c : text) {
    if (like_link && (c == '[' || c == ']' || c == '\\')) out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c == '`' ? '\'' : c;
  }
  return out.ends_with('.') || out.ends_with('?') ? out : out + '.';
}

/// GitHub asks for all four numbers, of a whole file too.
Json region_json(const FindingPlace& place) {
  const Position start = place.start.value_or(Position{1, 1});
  const Position stop = place.stop.value_or(start);
  return {{"startLine", start.line},
          {"startColumn", start.column},
          {"endLine", stop.line},
          {"endColumn", stop.column}};
}

Json location_json(const FindingPlace& place) {
  Json location;
  location["physicalLocation"]["artifactLocation"]["uri"] = uri_of(place.path);
  location["physicalLocation"]["region"] = region_json(place);
  return location;
}

Json replacement_json(const Fix& fix, const FileFindings& file) {
  return {{"deletedRegion", region_json(place_of(fix.at, file))},
          {"insertedContent", {{"text", fix.text}}}};
}

Json fix_json(const Diagnostic& diagnostic, const FileFindings& file) {
  Json change;
  change["artifactLocation"]["uri"] = uri_of(place_of(diagnostic.fix->at, file).path);
  change["replacements"] = Json::array({replacement_json(*diagnostic.fix, file)});
  for (const Fix& further : diagnostic.fix->further) {
    change["replacements"].push_back(replacement_json(further, file));
  }
  Json fix;
  if (!diagnostic.help.empty())
    fix["description"]["text"] = message_text(for_programs(diagnostic.help));
  fix["artifactChanges"] = Json::array({change});
  return fix;
}

Json related_json(const Diagnostic& diagnostic, const FileFindings& file) {
  Json locations = Json::array();
  for (const RelatedPlace& related : diagnostic.related) {
    Json location = {{"id", locations.size()}};
    location.update(location_json(place_of(related.at, file)));
    location["message"]["text"] = message_text(for_programs(related.message));
    locations.push_back(std::move(location));
  }
  return locations;
}

/// Where a code stands among the rules, which are sorted by it.
std::size_t rule_index(std::string_view code, const Findings& findings) {
  const auto code_of = [](const DiagnosticInfo* info) { return info->code; };
  return static_cast<std::size_t>(std::ranges::lower_bound(findings.rules, code, {}, code_of) -
                                  findings.rules.begin());
}

Json result_json(const Diagnostic& diagnostic, const FileFindings& file, const Findings& findings,
                 Fingerprints& fingerprints) {
  Json result;
  result["ruleId"] = diagnostic.info->code;
  result["ruleIndex"] = rule_index(diagnostic.info->code, findings);
  result["level"] = severity_name(diagnostic.severity);
  result["message"]["text"] = message_text(told_in_a_line(diagnostic));
  result["locations"] = Json::array({location_json(place_of(diagnostic.at, file))});
  if (!diagnostic.related.empty()) result["relatedLocations"] = related_json(diagnostic, file);
  result["partialFingerprints"]["rungFinding/v1"] = fingerprints.next(diagnostic, file);
  if (diagnostic.fix) result["fixes"] = Json::array({fix_json(diagnostic, file)});
  return result;
}

/// No `automationDetails`: with them, the `category` of an upload to GitHub would be ignored.
std::string render_sarif(const Findings& findings, const FindingsOptions& /*options*/) {
  Json run;
  run["tool"]["driver"] = {{"name", "rung"},
                           {"version", findings.version},
                           {"semanticVersion", findings.version},
                           {"rules", sarif_rules(findings)}};
  run["invocations"] = Json::array({{{"executionSuccessful", true}}});
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  Fingerprints fingerprints;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      run["results"].push_back(result_json(diagnostic, file, findings, fingerprints));
    }
  }
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return dumped(log, 2);
}

}  // namespace

const DiagnosticFormat diagnostics_sarif{"sarif", "SARIF 2.1.0, for code scanning and editors",
                                         render_sarif};

}  // namespace rung
