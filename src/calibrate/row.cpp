#include <algorithm>
#include <map>

#include "calibrate/turning.h"
#include "rung/calibration.h"
#include "rung/report.h"

namespace rung {
namespace {

/// Fewer months than these between two grants of the fast track are more than one a year.
constexpr int months_of_a_year = 12;

/// Who confirmed, and who approved that something is set aside, each with how often.
class Confirmers {
 public:
  explicit Confirmers(const Framework& framework) : framework_(framework) {}

  void count(const std::optional<Person>& person, int RowConfirmer::*tally) {
    if (!person) return;
    RowConfirmer& confirmer = by_id_[person->id];
    const bool manager = is_manager(framework_, person->standing);
    if (confirmer.id.empty() || (manager && !confirmer.manager)) {
      confirmer.id = person->id;
      confirmer.role = framework_.id_of(person->standing);
      confirmer.manager = manager;
    }
    ++(confirmer.*tally);
  }

  std::vector<RowConfirmer> all() {
    std::vector<RowConfirmer> all;
    for (auto& [id, confirmer] : by_id_) all.push_back(std::move(confirmer));
    return all;
  }

 private:
  const Framework& framework_;
  std::map<std::string, RowConfirmer, std::less<>> by_id_;
};

void count_evidence(const Framework& framework, const Evidence& evidence, CalibrationRow& row) {
  Confirmers confirmers(framework);
  for (const Entry& entry : evidence.entries) {
    if (entry.draft) continue;
    ++row.entries;
    row.unconfirmed += entry.confirmed_by ? 0 : 1;
    confirmers.count(entry.confirmed_by, &RowConfirmer::confirmed);
  }
  for (const DutyRecord& duty : evidence.duties) {
    confirmers.count(duty.confirmed_by, &RowConfirmer::confirmed);
  }
  for (const SetAside& item : evidence.set_aside) {
    confirmers.count(item.approved_by, &RowConfirmer::set_aside);
  }
  row.confirmers = confirmers.all();
}

void take_rule(const Assessment& assessment, RowAssessment& row) {
  const Rule& rule = assessment.promotion->rule;
  row.rule = assessment.rule.status;
  row.measure = rule.measure;
  row.other_measure_met = assessment.rule.other_measure_met;
  row.required_coverage = rule.coverage;
  row.coverage = assessment.rule.coverage;
  row.coverage_of_all = assessment.rule.coverage_of_all;
  row.short_by = assessment.rule.short_by;
  row.required_months = rule.months;
  row.held_months = assessment.rule.held_months;
}

void take_reason(const Framework& framework, const Evidence& evidence, const FileAssessment& file,
                 const Assessment& assessment, RowAssessment& row) {
  ReportAssessment brief = make_brief_report(framework, evidence, file, assessment);
  row.reason = std::move(brief.reason);
  row.unmet_areas = std::move(brief.rule.unmet_areas);
  for (const int responsibility : assessment.rule.unmet_required) {
    row.unmet_required.push_back(place_in(assessment, responsibility));
  }
}

void take_gates(const Assessment& assessment, RowAssessment& row) {
  for (const GateResult& gate : assessment.gates) {
    RowGate taken;
    taken.status = gate.status;
    if (gate.status == GateStatus::unmet) {
      const auto& gates = assessment.promotion->gates;
      const Gate& asked = gates[static_cast<std::size_t>(gate.gate)];
      taken.by_approvals = met_by_approvals(asked.requirement, gate.finding);
      taken.progress = gate.finding.summary;
    }
    row.gates.push_back(std::move(taken));
  }
}

void take_set_aside(const Evidence& evidence, const Assessment& assessment, RowAssessment& row) {
  row.beyond_limit = assessment.set_aside.beyond_limit;
  for (const int index : assessment.set_aside.asked) {
    const SetAside& item = evidence.set_aside[static_cast<std::size_t>(index)];
    RowSetAside taken;
    taken.responsibility = place_in(assessment, item.responsibility);
    taken.no_opportunity = item.no_opportunity;
    taken.counted = item.approved_by && !row.beyond_limit;
    if (item.approved_by) taken.approved_by = item.approved_by->id;
    row.set_aside.push_back(std::move(taken));
  }
}

RowAssessment row_assessment(const Framework& framework, const Evidence& evidence,
                             const Assessment& assessment, const FileAssessment& file,
                             CalibrationNames& names) {
  RowAssessment row;
  row.asked = names.asked(framework, *assessment.promotion, evidence.employee.track);
  row.ready = assessment.ready;
  row.fast_track = assessment.fast_track;
  if (row.fast_track && evidence.fast_track && evidence.fast_track->last_granted) {
    row.second_in_a_year =
        file.evaluated_through - *evidence.fast_track->last_granted < months_of_a_year;
  }
  take_reason(framework, evidence, file, assessment, row);
  take_rule(assessment, row);
  for (const ResponsibilityResult& one : assessment.responsibilities) {
    row.responsibilities.push_back({one.status, one.gap ? one.gap->kind : GapKind::no_evidence});
  }
  take_gates(assessment, row);
  take_set_aside(evidence, assessment, row);
  row.rule_earliest = assessment.plan.rule_earliest;
  row.earliest = assessment.plan.earliest;
  take_sensitivity(
      evidence, assessment,
      sensitivity_of(framework, evidence, assessment, {file.as_of, file.confirmed_only}), row);
  return row;
}

}  // namespace

CalibrationRow calibration_row(const Framework& framework, const Evidence& evidence,
                               const FileAssessment& assessment, CalibrationNames& names) {
  CalibrationRow row;
  row.place = names.place(framework, evidence.employee);
  if (evidence.source) row.file = evidence.source->path();
  row.id = evidence.employee.id;
  row.name = evidence.employee.name;
  row.as_of = assessment.as_of;
  row.evaluated_through = assessment.evaluated_through;
  row.confirmed_only = assessment.confirmed_only;
  row.ready = assessment.ready();
  const Level& level = framework.levels[static_cast<std::size_t>(evidence.employee.level)];
  row.months_at_level = assessment.evaluated_through - evidence.employee.level_since + 1;
  row.usual_years = level.years_to;
  row.growth_plan = evidence.growth_plan.has_value();
  count_evidence(framework, evidence, row);
  for (const Assessment& one : assessment.assessments) {
    row.assessments.push_back(row_assessment(framework, evidence, one, assessment, names));
  }
  return row;
}

bool is_manager(const Framework& framework, const Standing& standing) {
  const auto index = static_cast<std::size_t>(standing.index);
  return standing.kind == Standing::Kind::role ? framework.roles[index].id == "manager"
                                               : framework.levels[index].kind == LevelKind::manager;
}

std::string_view verdict_words(const std::optional<bool>& ready) {
  if (!ready) return "nothing to assess";
  return *ready ? "ready" : "not ready";
}

std::string_view verdict_key(const std::optional<bool>& ready) {
  if (!ready) return "nothing_to_assess";
  return *ready ? "ready" : "not_ready";
}

}  // namespace rung
