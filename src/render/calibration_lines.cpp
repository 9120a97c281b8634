#include "render/calibration_lines.h"

#include <nlohmann/json.hpp>

#include "render/contract_words.h"
#include "render/json_report.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

Json line_text(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json line_month(const std::optional<Month>& month) {
  return month ? Json(to_string(*month)) : Json(nullptr);
}
Json line_percentage(const Coverage& coverage) { return coverage.basis_points() / 100.0; }

const std::string& id_in(const RowAssessment& one, int responsibility) {
  return one.asked->responsibilities[static_cast<std::size_t>(responsibility)].id;
}

Json line_rule(const RowAssessment& one) {
  Json json;
  json["status"] = contract_word(status_words, one.rule);
  json["measure"] = contract_word(measure_words, one.measure);
  json["required_coverage"] = one.required_coverage / 100.0;
  json["coverage"] = line_percentage(one.coverage);
  json["weight"] = one.coverage.weight;
  json["total_weight"] = one.coverage.total;
  json["coverage_of_all"] = line_percentage(one.coverage_of_all);
  json["weight_of_all"] = one.coverage_of_all.weight;
  json["total_weight_of_all"] = one.coverage_of_all.total;
  json["required_months"] = one.required_months;
  json["held_months"] = one.held_months;
  json["other_measure_met"] = one.other_measure_met;
  json["short_by"] = one.short_by;
  return json;
}

/// Texts stand where something is lacking: what is held needs no explanation.
Json line_responsibilities(const RowAssessment& one) {
  Json all = Json::array();
  for (std::size_t i = 0; i < one.responsibilities.size(); ++i) {
    const auto& [status, gap] = one.responsibilities[i];
    Json json{{"id", one.asked->responsibilities[i].id},
              {"status", contract_word(responsibility_words, status)}};
    if (status == ResponsibilityStatus::unmet) {
      json["gap"] = contract_word(gap_kind_words, gap);
      json["text"] = one.asked->responsibilities[i].text;
    }
    all.push_back(std::move(json));
  }
  return all;
}

Json line_gates(const RowAssessment& one) {
  Json all = Json::array();
  for (std::size_t i = 0; i < one.gates.size(); ++i) {
    const RowGate& gate = one.gates[i];
    Json json{{"id", one.asked->gates[i].id}, {"status", contract_word(status_words, gate.status)}};
    if (gate.status == GateStatus::unmet) {
      json["progress"] = gate.progress;
      json["by_approvals"] = gate.by_approvals;
      json["text"] = one.asked->gates[i].text;
    }
    all.push_back(std::move(json));
  }
  return all;
}

Json line_set_aside(const RowAssessment& one) {
  Json all = Json::array();
  for (const RowSetAside& item : one.set_aside) {
    all.push_back({{"id", id_in(one, item.responsibility)},
                   {"no_opportunity", item.no_opportunity},
                   {"counted", item.counted},
                   {"approved_by", line_text(item.approved_by)}});
  }
  return all;
}

Json line_turns(const RowAssessment& one) {
  Json json{
      {"entries", Json::array()}, {"responsibilities", Json::array()}, {"months", Json::array()}};
  for (const RowEntry& entry : one.turning_entries) {
    json["entries"].push_back({{"id", entry.id}, {"position", entry.position}});
  }
  for (const int responsibility : one.turning_responsibilities) {
    json["responsibilities"].push_back(id_in(one, responsibility));
  }
  for (const auto& [responsibility, months] : one.turning_months) {
    Json list = Json::array();
    for (const Month month : months) list.push_back(to_string(month));
    json["months"].push_back({{"id", id_in(one, responsibility)}, {"months", std::move(list)}});
  }
  json["other_measure"] = one.other_measure_turns;
  json["confirmed_only"] = one.confirmed_only_turns;
  json["nothing_set_aside"] = one.set_aside_turns;
  return json;
}

Json line_assessment(const CalibrationRow& row, const RowAssessment& one) {
  Json json;
  json["from"] = row.place->level;
  json["to"] = one.asked->to;
  json["to_title"] = line_text(one.asked->to_title);
  json["verdict"] = verdict_key(one.ready);
  json["fast_track"] = one.fast_track;
  json["second_in_a_year"] = one.second_in_a_year;
  json["rule"] = line_rule(one);
  json["responsibilities"] = line_responsibilities(one);
  json["gates"] = line_gates(one);
  json["plan"] = {{"rule_earliest", line_month(one.rule_earliest)},
                  {"earliest", line_month(one.earliest)}};
  json["set_aside"] = line_set_aside(one);
  json["beyond_limit"] = one.beyond_limit;
  json["turns"] = line_turns(one);
  json["waits_for_approval"] = one.waits_for_approval;
  return json;
}

Json line_employee(const CalibrationRow& row) {
  Json json;
  json["id"] = row.id;
  json["name"] = line_text(row.name);
  json["level"] = row.place->level;
  json["level_title"] = line_text(row.place->level_title);
  json["rank"] = row.place->rank;
  json["track"] = line_text(row.place->track);
  json["track_title"] = line_text(row.place->track_title);
  json["months_at_level"] = row.months_at_level;
  json["usual_years"] = row.usual_years ? Json(*row.usual_years) : Json(nullptr);
  json["growth_plan"] = row.growth_plan;
  return json;
}

Json line_confirmers(const CalibrationRow& row) {
  Json all = Json::array();
  for (const RowConfirmer& one : row.confirmers) {
    all.push_back({{"id", one.id},
                   {"role", one.role},
                   {"manager", one.manager},
                   {"confirmed", one.confirmed},
                   {"set_aside", one.set_aside}});
  }
  return all;
}

}  // namespace

std::string calibration_line(const CalibrationRow& row) {
  Json json;
  json["schema"] = "rung/calibration/v1";
  json["framework"] = {{"id", row.place->framework},
                       {"version", row.place->version},
                       {"title", row.place->framework_title}};
  json["file"] = row.file;
  json["employee"] = line_employee(row);
  json["as_of"] = to_string(row.as_of);
  json["evaluated_through"] = to_string(row.evaluated_through);
  json["confirmed_only"] = row.confirmed_only;
  json["ready"] = row.ready ? Json(*row.ready) : Json(nullptr);
  json["assessments"] = Json::array();
  for (const RowAssessment& one : row.assessments) {
    json["assessments"].push_back(line_assessment(row, one));
  }
  json["evidence"] = {{"entries", row.entries}, {"unconfirmed", row.unconfirmed}};
  json["confirmers"] = line_confirmers(row);
  json["agenda"] = Json::array();
  for (const AgendaTopic* topic : topics_of(row)) json["agenda"].push_back(topic->key);
  return dumped(json, -1);
}

}  // namespace rung
