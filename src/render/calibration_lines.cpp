#include "render/calibration_lines.h"

#include "render/contract_words.h"
#include "render/json_writer.h"

namespace rung {
namespace {

const std::string& id_in(const RowAssessment& one, int responsibility) {
  return one.asked->responsibilities[static_cast<std::size_t>(responsibility)].id;
}

void write_rule(JsonWriter& json, const RowAssessment& one) {
  json.begin_object();
  json.field("status", contract_word(status_words, one.rule));
  json.field("measure", contract_word(measure_words, one.measure));
  json.key("required_coverage");
  json.percentage(one.required_coverage);
  json.key("coverage");
  json.percentage(one.coverage.basis_points());
  json.field("weight", one.coverage.weight);
  json.field("total_weight", one.coverage.total);
  json.key("coverage_of_all");
  json.percentage(one.coverage_of_all.basis_points());
  json.field("weight_of_all", one.coverage_of_all.weight);
  json.field("total_weight_of_all", one.coverage_of_all.total);
  json.field("required_months", one.required_months);
  json.field("held_months", one.held_months);
  json.field("other_measure_met", one.other_measure_met);
  json.field("short_by", one.short_by);
  json.key("unmet_required");
  json.begin_list();
  for (const int responsibility : one.unmet_required) json.text(id_in(one, responsibility));
  json.end_list();
  json.field("unmet_areas", one.unmet_areas);
  json.end_object();
}

/// Texts stand where something is lacking: what is held needs no explanation.
void write_responsibilities(JsonWriter& json, const RowAssessment& one) {
  json.begin_list();
  for (std::size_t i = 0; i < one.responsibilities.size(); ++i) {
    const auto& [status, gap] = one.responsibilities[i];
    json.begin_object();
    json.field("id", one.asked->responsibilities[i].id);
    json.field("status", contract_word(responsibility_words, status));
    if (status == ResponsibilityStatus::unmet) {
      json.field("gap", contract_word(gap_kind_words, gap));
      json.field("text", one.asked->responsibilities[i].text);
    }
    json.end_object();
  }
  json.end_list();
}

void write_gates(JsonWriter& json, const RowAssessment& one) {
  json.begin_list();
  for (std::size_t i = 0; i < one.gates.size(); ++i) {
    const RowGate& gate = one.gates[i];
    json.begin_object();
    json.field("id", one.asked->gates[i].id);
    json.field("status", contract_word(status_words, gate.status));
    if (gate.status == GateStatus::unmet) {
      json.field("progress", gate.progress);
      json.field("by_approvals", gate.by_approvals);
      json.field("text", one.asked->gates[i].text);
    }
    json.end_object();
  }
  json.end_list();
}

void write_set_aside(JsonWriter& json, const RowAssessment& one) {
  json.begin_list();
  for (const RowSetAside& item : one.set_aside) {
    json.begin_object();
    json.field("id", id_in(one, item.responsibility));
    json.field("no_opportunity", item.no_opportunity);
    json.field("counted", item.counted);
    json.key("approved_by");
    json.text_or_null(item.approved_by);
    json.end_object();
  }
  json.end_list();
}

void write_turning_months(JsonWriter& json, const RowAssessment& one) {
  json.begin_list();
  for (const auto& [responsibility, months] : one.turning_months) {
    json.begin_object();
    json.field("id", id_in(one, responsibility));
    json.key("months");
    json.begin_list();
    for (const Month month : months) json.month(month);
    json.end_list();
    json.end_object();
  }
  json.end_list();
}

void write_turns(JsonWriter& json, const RowAssessment& one) {
  json.begin_object();
  json.key("entries");
  json.begin_list();
  for (const RowEntry& entry : one.turning_entries) {
    json.begin_object();
    json.field("id", entry.id);
    json.field("position", entry.position);
    json.end_object();
  }
  json.end_list();
  json.key("responsibilities");
  json.begin_list();
  for (const int responsibility : one.turning_responsibilities) {
    json.text(id_in(one, responsibility));
  }
  json.end_list();
  json.key("months");
  write_turning_months(json, one);
  json.field("other_measure", one.other_measure_turns);
  json.field("confirmed_only", one.confirmed_only_turns);
  json.field("nothing_set_aside", one.set_aside_turns);
  json.end_object();
}

void write_assessment(JsonWriter& json, const CalibrationRow& row, const RowAssessment& one) {
  json.begin_object();
  json.field("from", row.place->level);
  json.field("to", one.asked->to);
  json.key("to_title");
  json.text_or_null(one.asked->to_title);
  json.field("verdict", verdict_key(one.ready));
  json.field("reason", one.reason);
  json.field("fast_track", one.fast_track);
  json.field("second_in_a_year", one.second_in_a_year);
  json.key("rule");
  write_rule(json, one);
  json.key("responsibilities");
  write_responsibilities(json, one);
  json.key("gates");
  write_gates(json, one);
  json.key("plan");
  json.begin_object();
  json.key("rule_earliest");
  json.month(one.rule_earliest);
  json.key("earliest");
  json.month(one.earliest);
  json.end_object();
  json.key("set_aside");
  write_set_aside(json, one);
  json.field("beyond_limit", one.beyond_limit);
  json.key("turns");
  write_turns(json, one);
  json.field("waits_for_approval", one.waits_for_approval);
  json.end_object();
}

void write_employee(JsonWriter& json, const CalibrationRow& row) {
  json.begin_object();
  json.field("id", row.id);
  json.key("name");
  json.text_or_null(row.name);
  json.field("level", row.place->level);
  json.key("level_title");
  json.text_or_null(row.place->level_title);
  json.field("rank", row.place->rank);
  json.key("track");
  json.text_or_null(row.place->track);
  json.key("track_title");
  json.text_or_null(row.place->track_title);
  json.field("months_at_level", row.months_at_level);
  json.key("usual_years");
  row.usual_years ? json.number(*row.usual_years) : json.null();
  json.field("growth_plan", row.growth_plan);
  json.end_object();
}

void write_confirmers(JsonWriter& json, const CalibrationRow& row) {
  json.begin_list();
  for (const RowConfirmer& one : row.confirmers) {
    json.begin_object();
    json.field("id", one.id);
    json.field("role", one.role);
    json.field("manager", one.manager);
    json.field("confirmed", one.confirmed);
    json.field("set_aside", one.set_aside);
    json.end_object();
  }
  json.end_list();
}

void write_framework(JsonWriter& json, const Placement& place) {
  json.begin_object();
  json.field("id", place.framework);
  json.field("version", place.version);
  json.field("title", place.framework_title);
  json.end_object();
}

}  // namespace

std::string calibration_line(const CalibrationRow& row) {
  JsonWriter json(-1);
  json.begin_object();
  json.field("schema", "rung/calibration/v1");
  json.key("framework");
  write_framework(json, *row.place);
  json.field("file", row.file);
  json.key("employee");
  write_employee(json, row);
  json.field("as_of", to_string(row.as_of));
  json.field("evaluated_through", row.evaluated_through);
  json.field("confirmed_only", row.confirmed_only);
  json.key("ready");
  row.ready ? json.boolean(*row.ready) : json.null();
  json.key("assessments");
  json.begin_list();
  for (const RowAssessment& one : row.assessments) write_assessment(json, row, one);
  json.end_list();
  json.key("evidence");
  json.begin_object();
  json.field("entries", row.entries);
  json.field("unconfirmed", row.unconfirmed);
  json.end_object();
  json.key("confirmers");
  write_confirmers(json, row);
  json.key("agenda");
  json.begin_list();
  for (const AgendaTopic* topic : topics_of(row)) json.text(topic->key);
  json.end_list();
  json.end_object();
  return std::move(json).finish();
}

}  // namespace rung
