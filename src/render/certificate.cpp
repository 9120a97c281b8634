#include "render/certificate.h"

#include <nlohmann/json.hpp>

#include "render/contract_words.h"
#include "render/json_report.h"
#include "render/sha256.h"

namespace rung {
namespace {

using Proof = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> certified_cell_words{"none", "performed", "unconfirmed",
                                                               "below", "leave"};
constexpr std::array<std::string_view, 3> certified_outcome_words{"met", "not_enough",
                                                                  "no_evidence"};

Proof proof_or_null(const std::optional<std::string>& text) {
  return text ? Proof(*text) : Proof(nullptr);
}
Proof proof_unless_empty(const std::string& text) {
  return text.empty() ? Proof(nullptr) : Proof(text);
}

Proof file_proof(const CertifiedFile& file) {
  return {{"file", file.file}, {"sha256", file.sha256}};
}

Proof share_proof(const CertifiedShare& share) {
  return {
      {"weight", share.coverage.weight}, {"of", share.coverage.total}, {"needed", share.needed}};
}

Proof confirmation_proof(const CertifiedRule& rule) {
  switch (rule.in_force.confirmation.need) {
    case Confirmation::Need::none:
      return "none";
    case Confirmation::Need::anyone:
      return "anyone";
    case Confirmation::Need::who:
      break;
  }
  return rule.who;
}

Proof in_force_proof(const CertifiedRule& certified) {
  const Rule& rule = certified.in_force;
  Proof json;
  json["coverage"] = percentage_to_string(rule.coverage);
  json["months"] = rule.months;
  json["measure"] = contract_word(measure_words, rule.measure);
  json["within"] = rule.window_within;
  json["leave"] = rule.leave_counts ? "count" : "skip";
  json["confirmation"] = confirmation_proof(certified);
  json["max_entry_months"] = rule.max_entry_months ? Proof(*rule.max_entry_months) : Proof(nullptr);
  json["max_not_applicable"] = percentage_to_string(rule.max_not_applicable);
  return json;
}

Proof areas_proof(const std::vector<CertifiedArea>& areas) {
  Proof json = Proof::array();
  for (const CertifiedArea& area : areas) {
    json.push_back({{"id", area.id},
                    {"min_coverage", percentage_to_string(area.min_coverage)},
                    {"held", share_proof(area.share)},
                    {"met", area.met}});
  }
  return json;
}

Proof rule_proof(const CertifiedRule& rule) {
  Proof json;
  json["in_force"] = in_force_proof(rule);
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
                    {"cell", contract_word(certified_cell_words, cell.cell)},
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
  json["metric"] = nullptr;
  if (row.metric) {
    json["metric"] = {{"name", row.metric->name},
                      {"at_least", proof_or_null(row.metric->at_least)},
                      {"at_most", proof_or_null(row.metric->at_most)}};
  }
  json["status"] = contract_word(responsibility_words, row.status);
  json["min_sources"] = row.min_sources;
  json["sources"] = row.sources;
  json["cells"] = cells_proof(row.cells);
  return json;
}

Proof finding_proof(const CertifiedFinding& finding) {
  Proof json;
  json["predicate"] = finding.predicate;
  json["outcome"] = contract_word(certified_outcome_words, finding.outcome);
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
                       {"approved_weight", assessment.set_aside.approved_weight},
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

Proof framework_proof(const Certificate& certificate) {
  Proof json;
  json["id"] = certificate.framework_id;
  json["version"] = certificate.framework_version;
  json["built_in"] = certificate.inputs.built_in;
  json["files"] = Proof::array();
  for (const CertifiedFile& file : certificate.inputs.framework) {
    json["files"].push_back(file_proof(file));
  }
  return json;
}

/// Keys in the order of their bytes and no spaces: the same text, whoever writes it.
std::string seal_of(const Proof& certificate) {
  const nlohmann::json sorted = certificate;
  return sha256(sorted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

CertifiedFile certified_file(const SourceFile& source) {
  return {source.path(), sha256(source.bytes())};
}

std::string render_certificate(const Certificate& certificate) {
  Proof json;
  json["schema"] = "rung/certificate/v1";
  json["rung"] = certificate.inputs.rung;
  json["evidence"] = file_proof(certificate.inputs.evidence);
  json["framework"] = framework_proof(certificate);
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
