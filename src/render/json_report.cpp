#include "render/json_report.h"

#include <nlohmann/json.hpp>

#include "render/contract_words.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json or_null(const std::optional<Month>& month) {
  return month ? Json(to_string(*month)) : Json(nullptr);
}

/// Cut to two decimals already: basis points are whole.
Json percentage(BasisPoints value) { return value / 100.0; }

std::string_view name_of(Cell cell) {
  switch (cell) {
    case Cell::none:
      return "none";
    case Cell::performed:
      return "performed";
    case Cell::unconfirmed:
      return "unconfirmed";
    case Cell::below:
      return "below";
    case Cell::leave:
      break;
  }
  return "leave";
}

Json rule_json(const ReportRule& rule) {
  Json json;
  json["status"] = contract_word(status_words, rule.status);
  json["measure"] = contract_word(measure_words, rule.measure);
  json["required_coverage"] = percentage(rule.required_coverage);
  json["coverage"] = percentage(rule.coverage);
  json["required_months"] = rule.required_months;
  json["held_months"] = rule.held_months;
  json["window"] = {{"from", to_string(rule.window.from)}, {"to", to_string(rule.window.to)}};
  json["other_measure_met"] = rule.other_measure_met;
  json["short_by"] = rule.short_by;
  json["unmet_required"] = rule.unmet_required;
  json["unmet_areas"] = rule.unmet_areas;
  json["coverage_of_all"] = percentage(rule.coverage_of_all);
  return json;
}

Json trace_json(const std::vector<ReportEntry>& entries) {
  Json trace = Json::array();
  for (const ReportEntry& entry : entries) {
    Json json;
    json["entry"] = entry.id;
    json["file"] = entry.place.path;
    json["line"] = entry.place.line;
    json["counted"] = entry.counted;
    if (!entry.counted) json["why_not"] = entry.why_not;
    trace.push_back(std::move(json));
  }
  return trace;
}

Json gap_json(const ReportGap& gap) {
  Json json;
  json["kind"] = gap.kind;
  json["months"] = Json::array();
  for (const ReportMissing& missing : gap.months) {
    json["months"].push_back({{"month", to_string(missing.month)},
                              {"kind", contract_word(gap_kind_words, missing.kind)}});
  }
  json["message"] = gap.message;
  return json;
}

Json responsibility_json(const ReportResponsibility& row, const RenderOptions& options) {
  Json json;
  json["id"] = row.id;
  json["text"] = row.text;
  json["area"] = or_null(row.area);
  json["weight"] = row.weight;
  json["required"] = row.required;
  json["status"] = contract_word(responsibility_words, row.status);
  json["months"] = Json::array();
  for (const ReportMonth& month : row.months) {
    json["months"].push_back({{"month", to_string(month.month)},
                              {"cell", name_of(month.cell)},
                              {"evidence", month.evidence}});
  }
  if (row.gap) json["gap"] = gap_json(*row.gap);
  if (!row.set_aside.empty()) json["set_aside"] = row.set_aside;
  if (options.trace) json["trace"] = trace_json(row.entries);
  return json;
}

/// The records of every leaf, in the order of the tree.
void collect_records(const ReportFinding& finding, std::vector<ReportEntry>& records) {
  records.insert(records.end(), finding.records.begin(), finding.records.end());
  for (const ReportFinding& part : finding.parts) collect_records(part, records);
}

Json gate_json(const ReportGate& gate, const RenderOptions& options) {
  Json json;
  json["id"] = gate.id;
  json["text"] = gate.text;
  json["status"] = contract_word(status_words, gate.status);
  if (gate.gap) json["gap"] = {{"kind", gate.gap->kind}, {"message", gate.gap->message}};
  json["evidence"] = gate.evidence;
  if (options.trace) {
    std::vector<ReportEntry> records;
    collect_records(gate.finding, records);
    json["trace"] = trace_json(records);
  }
  return json;
}

Json plan_json(const ReportPlan& plan) {
  Json json;
  json["rule_earliest"] = or_null(plan.rule_earliest);
  json["earliest"] = or_null(plan.earliest);
  json["start"] = plan.start;
  json["keep"] = plan.keep;
  json["actions"] = plan.actions;
  json["document"] = nullptr;
  if (!plan.document) return json;
  json["document"] = Json::array();
  for (const ReportToDocument& item : *plan.document) {
    Json months = Json::array();
    for (const Month month : item.months) months.push_back(to_string(month));
    json["document"].push_back({{"id", item.id}, {"months", std::move(months)}});
  }
  return json;
}

Json assessment_json(const ReportAssessment& assessment, const RenderOptions& options) {
  Json json;
  json["from"] = assessment.from.id;
  json["to"] = assessment.to.id;
  json["verdict"] = assessment.ready ? "ready" : "not_ready";
  json["reason"] = assessment.reason;
  json["fast_track"] = assessment.fast_track;
  json["rule"] = rule_json(assessment.rule);
  json["responsibilities"] = Json::array();
  for (const ReportResponsibility& row : assessment.responsibilities) {
    json["responsibilities"].push_back(responsibility_json(row, options));
  }
  json["gates"] = Json::array();
  for (const ReportGate& gate : assessment.gates) {
    json["gates"].push_back(gate_json(gate, options));
  }
  json["plan"] = plan_json(assessment.plan);
  json["rests_on"] = assessment.rests_on;
  return json;
}

Json remarks_json(const std::vector<ReportRemark>& remarks) {
  Json json = Json::array();
  for (const ReportRemark& remark : remarks) {
    json.push_back({{"code", remark.code}, {"message", remark.message}});
  }
  return json;
}

}  // namespace

nlohmann::ordered_json json_of(const Report& report, const RenderOptions& options) {
  Json json;
  json["schema"] = "rung/report/v1";
  json["framework"] = {{"id", report.framework_id}, {"version", report.framework_version}};
  json["file"] = report.file;
  json["employee"] = {{"id", report.employee_id},
                      {"name", or_null(report.employee_name)},
                      {"level", report.level.id},
                      {"track", or_null(report.track)}};
  json["as_of"] = to_string(report.as_of);
  json["evaluated_through"] = to_string(report.evaluated_through);
  json["confirmed_only"] = report.confirmed_only;
  json["ready"] = report.ready ? Json(*report.ready) : Json(nullptr);
  json["assessments"] = Json::array();
  for (const ReportAssessment& assessment : report.assessments) {
    json["assessments"].push_back(assessment_json(assessment, options));
  }
  json["advisories"] = remarks_json(report.advisories);
  json["notes"] = remarks_json(report.notes);
  return json;
}

std::string dumped(const nlohmann::ordered_json& document, int indent) {
  return document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung
