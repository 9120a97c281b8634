#include "rung/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

ReportLevel level_of(const Framework& framework, int index) {
  const Level& level = framework.levels[static_cast<std::size_t>(index)];
  const bool titled = !level.title.empty() && level.title != level.id;
  return {level.id, level.title, titled ? level.id + " " + level.title : level.id};
}

ReportRule rule_of(const ReportInput& input) {
  const RuleResult& result = input.assessment.rule;
  ReportRule rule;
  rule.status = result.status;
  rule.measure = input.rule().measure;
  rule.required_coverage = input.rule().coverage;
  rule.coverage = result.coverage.basis_points();
  rule.coverage_of_all = result.coverage_of_all.basis_points();
  rule.weight = result.coverage;
  rule.required_weight = result.coverage.weight_needed(input.rule().coverage);
  rule.required_months = input.rule().months;
  rule.held_months = result.held_months;
  rule.window = result.window;
  rule.other_measure_met = result.other_measure_met;
  rule.short_by = result.short_by;
  for (const int index : result.unmet_required) {
    rule.unmet_required.push_back(input.asked(index).id);
  }
  for (const int index : result.unmet_areas) {
    rule.unmet_areas.push_back(id_of(input.framework.areas, index));
  }
  for (const ResponsibilityResult& row : input.assessment.responsibilities) {
    rule.met_count += row.status == ResponsibilityStatus::met ? 1 : 0;
    rule.applicable_count += row.status == ResponsibilityStatus::not_applicable ? 0 : 1;
  }
  return rule;
}

ReportPlan plan_of(const ReportInput& input) {
  const Plan& plan = input.assessment.plan;
  ReportPlan report;
  report.rule_earliest = plan.rule_earliest;
  report.earliest = plan.earliest;
  for (const int index : plan.start) report.start.push_back(input.asked(index).id);
  for (const int index : plan.keep) report.keep.push_back(input.asked(index).id);
  for (const int index : plan.actions) report.actions.push_back(input.gate(index).id);
  if (plan.document) {
    report.document.emplace();
    for (const ToDocument& item : *plan.document) {
      report.document->push_back({input.asked(item.responsibility).id, item.months});
    }
  }
  return report;
}

std::string coverage_text(const ReportRule& rule) {
  std::string text = fmt::format("{} of {}", percentage_to_string(rule.coverage),
                                 percentage_to_string(rule.required_coverage));
  if (rule.coverage_of_all != rule.coverage) {
    text += fmt::format(" ({} of all)", percentage_to_string(rule.coverage_of_all));
  }
  if (rule.status == RuleStatus::waived) text += ", waived";
  return text;
}

/// Held months leave aside how many sources a responsibility needs (spec section 5, item 7), so all
/// of them may be held where the coverage is not reached.
std::string held_text(const ReportRule& rule) {
  const bool sources_missing =
      rule.held_months >= rule.required_months && rule.coverage < rule.required_coverage;
  const std::string aside = sources_missing ? ", sources aside" : "";
  if (rule.held_months > rule.required_months) {
    return fmt::format("{} months, {} needed{}", rule.held_months, rule.required_months, aside);
  }
  return fmt::format("{} of {} month{}{}", rule.held_months, rule.required_months,
                     rule.required_months == 1 ? "" : "s", aside);
}

std::string gates_text(const std::vector<ReportGate>& gates) {
  if (gates.empty()) return "none asked";
  const auto met = std::ranges::count(gates, GateStatus::met, &ReportGate::status);
  const auto waived = std::ranges::count(gates, GateStatus::waived, &ReportGate::status);
  const std::string text = fmt::format("{} of {} met", met, gates.size());
  return waived == 0 ? text : fmt::format("{}, {} waived", text, waived);
}

std::string also_unmet(RuleStatus rule) {
  switch (rule) {
    case RuleStatus::met:
      return "Also unmet (the rule is met without)";
    case RuleStatus::waived:
      return "Also unmet (the rule is waived)";
    case RuleStatus::unmet:
      break;
  }
  return "";
}

/// The verdict, and what it hangs on beside the gates.
ReportAssessment verdict_of(const ReportInput& input) {
  ReportAssessment report;
  const Assessment& assessment = input.assessment;
  report.from = level_of(input.framework, assessment.from);
  report.to = level_of(input.framework, assessment.to);
  report.ready = assessment.ready;
  report.fast_track = assessment.fast_track;
  report.rule = rule_of(input);
  report.areas = areas_of(input);
  return report;
}

ReportAssessment assessment_of(const ReportInput& input) {
  ReportAssessment report = verdict_of(input);
  const Assessment& assessment = input.assessment;
  report.responsibilities = responsibilities_of(input);
  report.gates = gates_of(input);
  if (assessment.fast_track_finding && assessment.promotion->fast_track) {
    report.fast_track_finding = finding_of(input, assessment.promotion->fast_track->requirement,
                                           *assessment.fast_track_finding);
  }
  report.plan = plan_of(input);
  for (const int index : assessment.rests_on) report.rests_on.push_back(input.entry(index).id);
  report.reason = reason_of(input, report);
  if (!input.is_whole()) return report;
  report.coverage_text = coverage_text(report.rule);
  report.held_text = held_text(report.rule);
  report.gates_text = gates_text(report.gates);
  report.also_unmet = also_unmet(report.rule.status);
  report.way = way_of(input, report);
  report.earliest_text = earliest_of(input, report);
  report.milestones = milestones_of(input, report);
  report.margin = margin_of(input, report);
  return report;
}

std::vector<ReportRemark> remarks_of(const std::vector<Remark>& remarks) {
  std::vector<ReportRemark> report;
  for (const Remark& remark : remarks) report.push_back({remark.code, remark.message});
  return report;
}

void describe_employee(Report& report, const Framework& framework, const Employee& employee) {
  report.employee_id = employee.id;
  report.employee_name = employee.name;
  report.level = level_of(framework, employee.level);
  if (employee.track < 0) return;
  const Named& track = framework.tracks[static_cast<std::size_t>(employee.track)];
  report.track = track.id;
  report.track_title = track.title;
}

}  // namespace

ReportPlace place_of(const SourceSpan& span) {
  if (span.file == nullptr) return {};
  return {span.file->path(), span.is_whole_file() ? 0 : span.start().line};
}

bool weights_are_equal(const ReportInput& input) {
  std::optional<std::int64_t> weight;
  for (const ResponsibilityResult& row : input.assessment.responsibilities) {
    if (row.status == ResponsibilityStatus::not_applicable) continue;
    const std::int64_t own = input.asked(row.responsibility).weight;
    if (weight && *weight != own) return false;
    weight = own;
  }
  return true;
}

std::vector<std::string> unmet_gates(const ReportAssessment& report) {
  std::vector<std::string> ids;
  for (const ReportGate& gate : report.gates) {
    if (gate.status == GateStatus::unmet) ids.push_back(gate.id);
  }
  return ids;
}

std::vector<ReportArea> areas_of(const ReportInput& input) {
  std::vector<ReportArea> areas;
  for (std::size_t i = 0; i < input.framework.areas.size(); ++i) {
    const Area& area = input.framework.areas[i];
    const int index = static_cast<int>(i);
    Coverage coverage;
    bool occurs = false;
    for (const ResponsibilityResult& row : input.assessment.responsibilities) {
      const Responsibility& asked = input.asked(row.responsibility);
      if (asked.area != index) continue;
      occurs = true;
      if (row.status == ResponsibilityStatus::not_applicable) continue;
      coverage.total += asked.weight;
      coverage.weight += row.status == ResponsibilityStatus::met ? asked.weight : 0;
    }
    if (!occurs) continue;
    ReportArea report{area.id, area.title, 0, std::nullopt, false};
    if (coverage.total > 0) {
      report.coverage = coverage.basis_points();
      report.floor = area.min_coverage;
    }
    report.missed = std::ranges::count(input.assessment.rule.unmet_areas, index) > 0;
    areas.push_back(std::move(report));
  }
  return areas;
}

Report make_report(const Framework& framework, const Evidence& evidence,
                   const FileAssessment& assessment, ReportExtent extent) {
  Report report;
  report.framework_id = framework.id.value;
  report.framework_title = framework.title;
  report.framework_version = framework.version;
  if (evidence.source) report.file = evidence.source->path();
  describe_employee(report, framework, evidence.employee);
  report.as_of = assessment.as_of;
  report.evaluated_through = assessment.evaluated_through;
  report.confirmed_only = assessment.confirmed_only;
  report.ready = assessment.ready();
  for (const Assessment& one : assessment.assessments) {
    report.assessments.push_back(
        assessment_of({framework, evidence, one, assessment.as_of, assessment.evaluated_through,
                       assessment.confirmed_only, extent}));
  }
  if (report.assessments.empty()) {
    report.nothing_to_assess =
        fmt::format("{} leads to no further level: there is nothing to assess.", report.level.name);
  }
  report.advisories = remarks_of(assessment.advisories);
  report.notes = remarks_of(assessment.notes);
  report.disclaimer =
      "A verdict says whether the evidence meets the stated rules. Whether to promote is for "
      "people to decide.";
  return report;
}

ReportAssessment make_brief_report(const Framework& framework, const Evidence& evidence,
                                   const FileAssessment& file, const Assessment& assessment) {
  const ReportInput input{framework,
                          evidence,
                          assessment,
                          file.as_of,
                          file.evaluated_through,
                          file.confirmed_only,
                          ReportExtent::contract};
  ReportAssessment report = verdict_of(input);
  for (const GateResult& result : assessment.gates) {
    ReportGate& gate = report.gates.emplace_back();
    gate.id = input.gate(result.gate).id;
    gate.status = result.status;
    gate.finding.summary = result.finding.summary;
  }
  report.reason = reason_of(input, report);
  return report;
}

std::string tally_of(std::span<const Report> reports) {
  const auto ready = std::ranges::count(reports, std::optional(true), &Report::ready);
  const auto not_ready = std::ranges::count(reports, std::optional(false), &Report::ready);
  const auto nothing = std::ssize(reports) - ready - not_ready;
  std::string text =
      fmt::format("{} assessed: {} ready, {} not ready", ready + not_ready, ready, not_ready);
  if (nothing > 0) text += fmt::format("; {} with nothing to assess", nothing);
  return text;
}

}  // namespace rung
