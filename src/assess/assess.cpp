#include <algorithm>

#include "assess/gates.h"
#include "assess/margin.h"
#include "assess/plan.h"
#include "assess/promotion_case.h"
#include "assess/remarks.h"
#include "assess/results.h"
#include "rung/assessment.h"

namespace rung {
namespace {

/// Item 6: the window that meets the rule and ends latest; else that of the highest coverage, the
/// latest of equals.
Slots window_to_show(const RuleCase& rule_case, const CountedMonths& timeline) {
  const Rule& rule = rule_case.rule;
  const std::vector<Slots> windows = allowed_windows(rule, timeline);
  Slots best = windows.front();
  std::int64_t best_weight = -1;
  for (const Slots& window : windows) {
    const WindowResult result = judge(rule_case, window, rule.measure);
    if (result.meets(rule, rule.measure)) return window;
    const std::int64_t weight = result.coverage(rule.measure).weight;
    if (weight > best_weight) {
      best = window;
      best_weight = weight;
    }
  }
  return best;
}

/// Item 7: for how many months up to the window's end the coverage has been reached.
int held_months(const RuleCase& rule_case, int last) {
  Coverage sustained{0, rule_case.total()};
  std::vector<char> so_far = rule_case.applicable;
  for (int slot = last; slot >= 0; --slot) {
    Coverage month{0, sustained.total};
    sustained.weight = 0;
    for (int row = 0; row < rule_case.size(); ++row) {
      const bool performed = rule_case.applies(row) && rule_case.row(row).performed(slot);
      if (performed) month.weight += rule_case.row(row).weight();
      char& still = so_far[static_cast<std::size_t>(row)];
      still = still != 0 && performed ? 1 : 0;
      if (still != 0) sustained.weight += rule_case.row(row).weight();
    }
    const Coverage& reached = rule_case.rule.measure == Measure::sustained ? sustained : month;
    if (!reached.reaches(rule_case.rule.coverage)) return last - slot;
  }
  return last + 1;
}

RuleResult rule_result(const RuleCase& rule_case, const CountedMonths& timeline, Slots window,
                       const WindowResult& shown) {
  const Rule& rule = rule_case.rule;
  const Measure other = rule.measure == Measure::sustained ? Measure::monthly : Measure::sustained;
  RuleResult result;
  result.met = shown.meets(rule, rule.measure);
  result.status = result.met ? RuleStatus::met : RuleStatus::unmet;
  result.window = {timeline.month(window.first), timeline.month(window.last)};
  result.coverage = shown.coverage(rule.measure);
  result.coverage_of_all = coverage_of_all(rule_case, window, shown);
  result.held_months = held_months(rule_case, window.last);
  result.other_measure_met = rule_met(rule_case, timeline, other);
  result.short_by = std::max<std::int64_t>(
      0, result.coverage.weight_needed(rule.coverage) - result.coverage.weight);
  result.unmet_required = shown.unmet_required;
  result.unmet_areas = shown.unmet_areas;
  return result;
}

/// Items 8 and 9, told for each gate; what is waived is marked so.
void apply_gates(const Promotion& promotion, const GateFindings& findings, const Verdict& verdict,
                 Assessment& assessment) {
  for (std::size_t i = 0; i < promotion.gates.size(); ++i) {
    GateResult gate;
    gate.gate = static_cast<int>(i);
    gate.finding = findings.gates[i];
    if (gate.finding.outcome == Outcome::met) {
      gate.status = GateStatus::met;
    } else if (verdict.granted && promotion.fast_track->waives(gate.gate)) {
      gate.status = GateStatus::waived;
      assessment.fast_track = true;
    }
    assessment.gates.push_back(std::move(gate));
  }
  if (verdict.granted && promotion.fast_track->waives_rule && !assessment.rule.met) {
    assessment.rule.status = RuleStatus::waived;
    assessment.fast_track = true;
  }
  assessment.fast_track_finding = findings.fast_track;
  assessment.last_grant_allows = findings.last_grant_allows;
}

/// The part of the plan that gates decide: what waiting brings, and what must be done (spec section
/// 5, plan).
void plan_gates(Assessment& assessment, Month evaluated_through) {
  Plan& plan = assessment.plan;
  plan.earliest = assessment.ready ? std::optional(evaluated_through) : plan.rule_earliest;
  for (const GateResult& gate : assessment.gates) {
    if (gate.status != GateStatus::unmet) continue;
    const std::optional<Month>& by_waiting = gate.finding.by_waiting;
    if (!by_waiting) {
      plan.actions.push_back(gate.gate);
    } else if (plan.earliest) {
      plan.earliest = std::max(*plan.earliest, *by_waiting);
    }
  }
  if (!plan.actions.empty()) plan.earliest.reset();
}

Assessment assess_promotion(const Framework& framework, const Evidence& evidence,
                            const Promotion& promotion, const AssessOptions& options) {
  PromotionCase it(framework, evidence, promotion, options);
  const Slots window = window_to_show(it.rule_case, it.timeline);
  const WindowResult shown = judge(it.rule_case, window, promotion.rule.measure);

  Assessment assessment;
  assessment.from = promotion.from;
  assessment.to = promotion.to;
  assessment.promotion = &promotion;
  assessment.rule = rule_result(it.rule_case, it.timeline, window, shown);
  assessment.set_aside = it.set_aside.result;
  assessment.responsibilities =
      responsibility_results({framework, evidence, it.claims, it.calendar, it.timeline, it.rows,
                              it.set_aside, shown, window, it.evaluated_through});

  const GateFindings findings = evaluate_gates(promotion, it.gates);
  const Verdict verdict = decide(promotion, assessment.rule.met, findings);
  assessment.ready = verdict.ready;
  apply_gates(promotion, findings, verdict, assessment);

  assessment.plan = plan_rule({it.rule_case, it.timeline, it.calendar, it.evaluated_through, window,
                               shown, assessment.rule.met});
  plan_gates(assessment, it.evaluated_through);
  if (assessment.ready) {
    assessment.rests_on = entries_rested_on(it, findings, assessment.rule.met);
  }
  return assessment;
}

}  // namespace

std::vector<int> asked_at(const Framework& framework, int level, int track) {
  std::vector<int> asked;
  for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
    const Responsibility& it = framework.responsibilities[i];
    const bool at_level = std::ranges::find(it.levels, level) != it.levels.end();
    const bool on_track =
        it.tracks.empty() || std::ranges::find(it.tracks, track) != it.tracks.end();
    if (at_level && on_track) asked.push_back(static_cast<int>(i));
  }
  return asked;
}

std::optional<bool> FileAssessment::ready() const {
  if (assessments.empty()) return std::nullopt;
  return std::ranges::any_of(assessments, &Assessment::ready);
}

FileAssessment assess(const Framework& framework, const Evidence& evidence,
                      const AssessOptions& options) {
  FileAssessment result;
  result.as_of = options.as_of;
  result.evaluated_through = options.as_of.evaluation_month();
  result.confirmed_only = options.confirmed_only;
  for (const int target : evidence.targets) {
    const Promotion* promotion = framework.promotion(evidence.employee.level, target);
    result.assessments.push_back(assess_promotion(framework, evidence, *promotion, options));
  }
  result.advisories = advisories_of(framework, evidence, result);
  result.notes = notes_of(framework, evidence, result);
  return result;
}

}  // namespace rung
