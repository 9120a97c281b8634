#include "render/json_report.h"

#include <nlohmann/json.hpp>

#include "render/contract_words.h"

namespace rung {
namespace {

void write(JsonWriter& json, const ReportRule& rule) {
  json.begin_object();
  json.field("status", contract_word(status_words, rule.status));
  json.field("measure", contract_word(measure_words, rule.measure));
  json.key("required_coverage");
  json.percentage(rule.required_coverage);
  json.key("coverage");
  json.percentage(rule.coverage);
  json.field("required_months", rule.required_months);
  json.field("held_months", rule.held_months);
  json.key("window");
  json.begin_object();
  json.field("from", rule.window.from);
  json.field("to", rule.window.to);
  json.end_object();
  json.field("other_measure_met", rule.other_measure_met);
  json.field("short_by", rule.short_by);
  json.field("unmet_required", rule.unmet_required);
  json.field("unmet_areas", rule.unmet_areas);
  json.key("coverage_of_all");
  json.percentage(rule.coverage_of_all);
  json.end_object();
}

void write_trace(JsonWriter& json, const std::vector<ReportEntry>& entries) {
  json.key("trace");
  json.begin_list();
  for (const ReportEntry& entry : entries) {
    json.begin_object();
    json.field("entry", entry.id);
    json.field("file", entry.place.path);
    json.field("line", entry.place.line);
    json.field("counted", entry.counted);
    if (!entry.counted) json.field("why_not", entry.why_not);
    json.end_object();
  }
  json.end_list();
}

void write(JsonWriter& json, const ReportGap& gap) {
  json.begin_object();
  json.field("kind", gap.kind);
  json.key("months");
  json.begin_list();
  for (const ReportMissing& missing : gap.months) {
    json.begin_object();
    json.field("month", missing.month);
    json.field("kind", contract_word(gap_kind_words, missing.kind));
    json.end_object();
  }
  json.end_list();
  json.field("message", gap.message);
  json.end_object();
}

void write(JsonWriter& json, const ReportResponsibility& row, const RenderOptions& options) {
  json.begin_object();
  json.field("id", row.id);
  json.field("text", row.text);
  json.key("area");
  json.text_or_null(row.area);
  json.field("weight", row.weight);
  json.field("required", row.required);
  json.field("status", contract_word(responsibility_words, row.status));
  json.key("months");
  json.begin_list();
  for (const ReportMonth& month : row.months) {
    json.begin_object();
    json.field("month", month.month);
    json.field("cell", contract_word(cell_words, month.cell));
    json.field("evidence", month.evidence);
    json.end_object();
  }
  json.end_list();
  if (row.gap) {
    json.key("gap");
    write(json, *row.gap);
  }
  if (!row.set_aside.empty()) json.field("set_aside", row.set_aside);
  if (options.trace) write_trace(json, row.entries);
  json.end_object();
}

/// The records of every leaf, in the order of the tree.
void collect_records(const ReportFinding& finding, std::vector<ReportEntry>& records) {
  records.insert(records.end(), finding.records.begin(), finding.records.end());
  for (const ReportFinding& part : finding.parts) collect_records(part, records);
}

/// Each part of what a gate requires, and how far it got, down to the leaves.
void write_parts(JsonWriter& json, const std::vector<ReportFinding>& parts) {
  json.key("parts");
  json.begin_list();
  for (const ReportFinding& part : parts) {
    json.begin_object();
    json.field("outcome", contract_word(outcome_words, part.outcome));
    json.field("asks", part.asks);
    json.field("found", part.summary);
    if (!part.parts.empty()) write_parts(json, part.parts);
    json.end_object();
  }
  json.end_list();
}

void write(JsonWriter& json, const ReportGate& gate, const RenderOptions& options) {
  json.begin_object();
  json.field("id", gate.id);
  json.field("text", gate.text);
  json.field("status", contract_word(status_words, gate.status));
  if (gate.gap) {
    json.key("gap");
    json.begin_object();
    json.field("kind", gate.gap->kind);
    json.field("message", gate.gap->message);
    if (!gate.finding.parts.empty()) write_parts(json, gate.finding.parts);
    json.end_object();
  }
  json.field("evidence", gate.evidence);
  if (options.trace) {
    std::vector<ReportEntry> records;
    collect_records(gate.finding, records);
    write_trace(json, records);
  }
  json.end_object();
}

void write(JsonWriter& json, const ReportPlan& plan) {
  json.begin_object();
  json.key("rule_earliest");
  json.month(plan.rule_earliest);
  json.key("earliest");
  json.month(plan.earliest);
  json.field("start", plan.start);
  json.field("keep", plan.keep);
  json.field("actions", plan.actions);
  json.key("document");
  if (plan.document) {
    json.begin_list();
    for (const ReportToDocument& item : *plan.document) {
      json.begin_object();
      json.field("id", item.id);
      json.key("months");
      json.begin_list();
      for (const Month month : item.months) json.month(month);
      json.end_list();
      json.end_object();
    }
    json.end_list();
  } else {
    json.null();
  }
  json.end_object();
}

void write(JsonWriter& json, const ReportAssessment& assessment, const RenderOptions& options) {
  json.begin_object();
  json.field("from", assessment.from.id);
  json.field("to", assessment.to.id);
  json.field("verdict", assessment.ready ? "ready" : "not_ready");
  json.field("reason", assessment.reason);
  json.field("fast_track", assessment.fast_track);
  json.key("rule");
  write(json, assessment.rule);
  json.key("responsibilities");
  json.begin_list();
  for (const ReportResponsibility& row : assessment.responsibilities) write(json, row, options);
  json.end_list();
  json.key("gates");
  json.begin_list();
  for (const ReportGate& gate : assessment.gates) write(json, gate, options);
  json.end_list();
  json.key("plan");
  write(json, assessment.plan);
  json.field("rests_on", assessment.rests_on);
  json.end_object();
}

void write_remarks(JsonWriter& json, std::string_view key,
                   const std::vector<ReportRemark>& remarks) {
  json.key(key);
  json.begin_list();
  for (const ReportRemark& remark : remarks) {
    json.begin_object();
    json.field("code", remark.code);
    json.field("message", remark.message);
    json.end_object();
  }
  json.end_list();
}

void write_head(JsonWriter& json, const Report& report) {
  json.field("schema", "rung/report/v1");
  json.key("framework");
  json.begin_object();
  json.field("id", report.framework_id);
  json.field("version", report.framework_version);
  json.end_object();
  json.field("file", report.file);
  json.key("employee");
  json.begin_object();
  json.field("id", report.employee_id);
  json.key("name");
  json.text_or_null(report.employee_name);
  json.field("level", report.level.id);
  json.key("track");
  json.text_or_null(report.track);
  json.end_object();
  json.field("as_of", to_string(report.as_of));
  json.field("evaluated_through", report.evaluated_through);
  json.field("confirmed_only", report.confirmed_only);
  json.key("ready");
  report.ready ? json.boolean(*report.ready) : json.null();
}

}  // namespace

void write_json(JsonWriter& json, const Report& report, const RenderOptions& options) {
  json.begin_object();
  write_head(json, report);
  json.key("assessments");
  json.begin_list();
  for (const ReportAssessment& assessment : report.assessments) write(json, assessment, options);
  json.end_list();
  write_remarks(json, "advisories", report.advisories);
  write_remarks(json, "notes", report.notes);
  json.end_object();
}

std::string dumped(const nlohmann::ordered_json& document, int indent) {
  return document.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace rung
