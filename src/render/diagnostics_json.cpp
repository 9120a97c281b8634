#include <nlohmann/json.hpp>
#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "render/json_report.h"
#include "text/diagnostic_text.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

Json position_json(const Position& position) {
  return {{"line", position.line}, {"column", position.column}};
}

void put_place(Json& json, const SourceSpan& at, const FileFindings& file) {
  const FindingPlace place = place_of(at, file);
  json["path"] = place.path;
  json["start"] = place.start ? position_json(*place.start) : Json(nullptr);
  json["end"] = place.stop ? position_json(*place.stop) : Json(nullptr);
}

Json diagnostic_json(const Diagnostic& diagnostic, const FileFindings& file,
                     Fingerprints& fingerprints) {
  Json json;
  json["code"] = diagnostic.info->code;
  json["severity"] = severity_name(diagnostic.severity);
  json["message"] = for_programs(diagnostic.message);
  json["help"] = diagnostic.help.empty() ? Json(nullptr) : Json(for_programs(diagnostic.help));
  put_place(json, diagnostic.at, file);
  json["related"] = Json::array();
  for (const RelatedPlace& related : diagnostic.related) {
    Json& place = json["related"].emplace_back();
    place["message"] = for_programs(related.message);
    put_place(place, related.at, file);
  }
  json["fix"] = nullptr;
  if (diagnostic.fix) {
    json["fix"] = Json::object();
    put_place(json["fix"], diagnostic.fix->at, file);
    json["fix"]["text"] = diagnostic.fix->text;
  }
  json["fingerprint"] = fingerprints.next(diagnostic, file);
  return json;
}

std::string render_json(const Findings& findings, const FindingsOptions& /*options*/) {
  const FindingCounts counts = counts_of(findings);
  Json document;
  document["schema"] = "rung/diagnostics/v1";
  document["errors"] = counts.errors;
  document["warnings"] = counts.warnings;
  document["notes"] = counts.notes;
  document["files"] = Json::array();
  Fingerprints fingerprints;
  for (const FileFindings& file : findings.files) {
    Json one = {{"path", file.path}, {"diagnostics", Json::array()}};
    for (const Diagnostic& diagnostic : file.diagnostics) {
      one["diagnostics"].push_back(diagnostic_json(diagnostic, file, fingerprints));
    }
    document["files"].push_back(std::move(one));
  }
  return dumped(document, 2);
}

}  // namespace

const DiagnosticFormat diagnostics_json{"json", "for scripts: schema rung/diagnostics/v1",
                                        render_json};

}  // namespace rung
