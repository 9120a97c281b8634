#include "render/certificate.h"

#include <nlohmann/json.hpp>

#include "render/contract_words.h"
#include "render/json_report.h"
#include "render/sha256.h"

namespace rung {
namespace {

using Proof = nlohmann::ordered_json;

Proof proof_or_null(const std::optional<std::string>& text) {
  return text ? Proof(*text) : Proof(nullptr);
}
Proof proof_unless_empty(const std::string& text) {
  return text.empty() ? Proof(nullptr) : Proof(text);
}

Proof share_proof(const CertifiedShare& share) {
  return {
      {"weight", share.coverage.weight}, {"of", share.coverage.total}, {"needed", share.needed}};
}

Proof areas_proof(const std::vector<CertifiedArea>& areas) {
  Proof json = Proof::array();
  for (const CertifiedArea& area : areas) {
    Proof proof{{"id", area.id}};
    proof.update(share_proof(area.share));
    proof["met"] = area.met;
    json.push_back(std::move(proof));
  }
  return json;
}

Proof rule_proof(const CertifiedRule& rule) {
  Proof json;
  json["measure"] = contract_word(measure_words, rule.measure);
  json["window"] = {{"from", to_string(rule.window.from)}, {"to", to_string(rule.window.to)}};
  json["set"] = rule.set;
  json["set_weight"] = rule.set_weight;
  json["coverage"] = share_proof(rule.coverage);
  json["coverage_of_all"] = {{"weight", rule.coverage_of_all.weight},
                             {"of", rule.coverage_of_all.total}};
  json["short_by"] = rule.short_by;
  json["held_months"] = rule.held_months;
  json["unmet_required"] = rule.unmet_required;
  json["areas"] = areas_proof(rule.areas);
  json["met"] = rule.met;
  json["other_measure_met"] = rule.other_measure_met;
  json["status"] = contract_word(status_words, rule.status);
  return json;
}

Proof cells_proof(const std::vector<CertifiedCell>& cells) {
  Proof json = Proof::array();
  for (const CertifiedCell& cell : cells) {
    json.push_back({{"month", to_string(cell.month)},
                    {"cell", contract_word(cell_words, cell.cell)},
                    {"reading", proof_or_null(cell.reading)},
                    {"rests_on", cell.rests_on}});
  }
  return json;
}

Proof row_proof(const CertifiedResponsibility& row) {
  Proof json;
  json["id"] = row.id;
  json["area"] = proof_unless_empty(row.area);
  json["weight"] = row.weight;
  json["required"] = row.required;
  json["lasts"] = row.lasts;
  json["status"] = contract_word(responsibility_words, row.status);
  json["min_sources"] = row.min_sources;
  json["sources"] = row.sources;
  json["cells"] = cells_proof(row.cells);
  return json;
}

Proof finding_proof(const CertifiedFinding& finding) {
  Proof json;
  json["predicate"] = finding.predicate;
  json["outcome"] = contract_word(outcome_words, finding.outcome);
  json["witnesses"] = Proof::array();
  for (const CertifiedWitness& witness : finding.witnesses) {
    Proof record = Proof::object();
    for (const auto& [key, value] : witness) record[std::string(key)] = proof_or_null(value);
    json["witnesses"].push_back(std::move(record));
  }
  json["parts"] = Proof::array();
  for (const CertifiedFinding& part : finding.parts) json["parts"].push_back(finding_proof(part));
  return json;
}

Proof fast_track_proof(const std::optional<CertifiedFastTrack>& fast_track) {
  if (!fast_track) return nullptr;
  Proof json;
  json["requested_on"] = to_string(fast_track->requested_on);
  json["last_granted"] =
      fast_track->last_granted ? Proof(to_string(*fast_track->last_granted)) : Proof(nullptr);
  json["long_enough_ago"] = fast_track->long_enough_ago;
  json["requires"] = finding_proof(fast_track->requirement);
  json["granted"] = fast_track->granted;
  json["waived"] = fast_track->waived;
  return json;
}

Proof assessment_proof(const CertifiedAssessment& assessment) {
  Proof json;
  json["from"] = assessment.from;
  json["to"] = assessment.to;
  json["verdict"] = assessment.ready ? "ready" : "not_ready";
  json["rule"] = rule_proof(assessment.rule);
  json["set_aside"] = {{"approved", assessment.set_aside.approved},
                       {"unapproved", assessment.set_aside.unapproved},
                       {"beyond_limit", assessment.set_aside.beyond_limit}};
  json["responsibilities"] = Proof::array();
  for (const CertifiedResponsibility& row : assessment.responsibilities) {
    json["responsibilities"].push_back(row_proof(row));
  }
  json["gates"] = Proof::array();
  for (const CertifiedGate& gate : assessment.gates) {
    json["gates"].push_back({{"id", gate.id},
                             {"status", contract_word(status_words, gate.status)},
                             {"finding", finding_proof(gate.finding)}});
  }
  json["fast_track"] = fast_track_proof(assessment.fast_track);
  return json;
}

/// Keys in the order of their bytes and no spaces: the same text, whoever writes it.
std::string seal_of(const Proof& certificate) {
  const nlohmann::json sorted = certificate;
  return sha256(sorted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

std::string render_certificate(const Certificate& certificate) {
  Proof json;
  json["schema"] = "rung/certificate/v1";
  json["rung"] = certificate.inputs.rung;
  json["evidence"] = {{"sha256", certificate.inputs.evidence}};
  json["framework"] = {{"id", certificate.framework_id},
                       {"version", certificate.framework_version},
                       {"sha256", certificate.inputs.framework}};
  json["employee"] = {{"id", certificate.employee},
                      {"level", certificate.level},
                      {"track", proof_unless_empty(certificate.track)},
                      {"level_since", to_string(certificate.level_since)}};
  json["as_of"] = to_string(certificate.as_of);
  json["confirmed_only"] = certificate.confirmed_only;
  json["evaluated_through"] = to_string(certificate.evaluated_through);
  json["targets"] = certificate.targets;
  json["ready"] = certificate.ready ? Proof(*certificate.ready) : Proof(nullptr);
  json["assessments"] = Proof::array();
  for (const CertifiedAssessment& assessment : certificate.assessments) {
    json["assessments"].push_back(assessment_proof(assessment));
  }
  json["seal"] = seal_of(json);
  return dumped(json, 2);
}

}  // namespace rung
