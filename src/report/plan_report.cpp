#include <fmt/format.h>

#include <algorithm>

#include "report/evidence_words.h"
#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

/// The months in which a step is not to be written down anew but to be confirmed.
std::vector<Month> months_to_confirm(const ReportResponsibility& row,
                                     const std::vector<Month>& months) {
  std::vector<Month> unconfirmed;
  for (const ReportMonth& month : row.months) {
    if (month.cell == Cell::unconfirmed && std::ranges::count(months, month.month) > 0) {
      unconfirmed.push_back(month.month);
    }
  }
  return unconfirmed;
}

PlanStep step_to_document(const PlanInput& input, const ToDocument& item) {
  PlanStep step = step_of(input.report_input, item.responsibility);
  step.months = item.months;
  const auto row =
      std::ranges::find(input.report.responsibilities, step.id, &ReportResponsibility::id);
  const std::vector<Month> unconfirmed = months_to_confirm(*row, item.months);
  if (!unconfirmed.empty()) {
    step.how = fmt::format("{} Written down already for {}: only the confirmation is missing.",
                           step.how, months_in_words(unconfirmed));
  }
  return step;
}

std::string document_settles(const PlanInput& input) {
  if (input.report.rule.status == RuleStatus::waived) {
    return "If this was done, writing it down meets the rule, which so far is only waived.";
  }
  return unmet_gates(input.report).empty()
             ? "If this was done, writing it down settles it: the verdict is then ready at once."
             : "If this was done, writing it down meets the rule; the gates stay as they are.";
}

PlanTarget target_of(const PlanInput& input) {
  const Plan& plan = input.assessment().plan;
  PlanTarget target;
  target.from = input.report.from.id;
  target.to = input.report.to.id;
  target.to_name = input.report.to.name;
  target.ready = input.report.ready;
  target.reason = input.report.reason;
  target.rule_earliest = plan.rule_earliest;
  // A month in which it would not be ready after all is not named.
  const bool holds =
      target.ready || (input.ahead.goal && plan.earliest == input.ahead.goal->through);
  if (holds) target.earliest = plan.earliest;
  target.soonest = input.ahead.soonest;
  if (plan.document) {
    target.document.emplace();
    for (const ToDocument& item : *plan.document) {
      target.document->push_back(step_to_document(input, item));
    }
    if (!plan.document->empty()) target.document_settles = document_settles(input);
  }
  if (const auto& goal = input.ahead.goal) {
    target.goal = goal->through;
    target.keep = steps_of(input.report_input, goal->keep);
    target.start = steps_of(input.report_input, goal->start);
    target.begin_by = goal->begin_by;
  }
  target.gates = plan_gates_of(input);
  target.waits = waits_of(input);
  target.sessions = plan_sessions_of(input);
  target.help = help_of(input);
  target.chances = chances_of(input);
  target.answer = answer_of(input, target);
  target.milestones = plan_milestones_of(input, target);
  return target;
}

/// What holds for everything a plan asks for.
std::vector<std::string> plan_notes(const Framework& framework, const FileAssessment& assessment) {
  std::vector<std::string> notes;
  for (const Assessment& it : assessment.assessments) {
    const Confirmation& confirmation = it.promotion->rule.confirmation;
    const bool who = confirmation.need == Confirmation::Need::who;
    if (!who && confirmation.need == Confirmation::Need::none && !assessment.confirmed_only)
      continue;
    notes.push_back(fmt::format("For {}, entries and duties count once {} has confirmed them.",
                                id_of(framework.levels, it.to),
                                who ? confirmation.who.text : "somebody"));
  }
  notes.push_back(
      "Months are those of the evidence: a verdict for a month can be had from its last day on. A "
      "session judges what is complete before its month.");
  return notes;
}

}  // namespace

PlanStep step_of(const ReportInput& input, int responsibility) {
  const Responsibility& asked = input.asked(responsibility);
  return {asked.id,
          asked.text,
          as_sentence("What counts: " + evidence_in_words(input.framework, asked)),
          {}};
}

std::vector<PlanStep> steps_of(const ReportInput& input, const std::vector<int>& responsibilities) {
  std::vector<PlanStep> steps;
  for (const int responsibility : responsibilities) steps.push_back(step_of(input, responsibility));
  return steps;
}

PlanReport make_plan(const Framework& framework, const Evidence& evidence,
                     const FileAssessment& assessment, const std::vector<Ahead>& ahead,
                     Report report) {
  PlanReport plan;
  for (std::size_t i = 0; i < assessment.assessments.size(); ++i) {
    const ReportInput input{framework,
                            evidence,
                            assessment.assessments[i],
                            assessment.as_of,
                            assessment.evaluated_through,
                            assessment.confirmed_only};
    plan.targets.push_back(target_of({input, report.assessments[i], ahead[i]}));
  }
  if (!plan.targets.empty()) {
    plan.offers = offers_named(framework, evidence.employee, plan.targets);
    plan.other_offers = offers_for_anything(framework, evidence.employee);
    plan.notes = plan_notes(framework, assessment);
  }
  for (const ReportRemark& note : report.notes) {
    plan.notes.push_back(as_sentence(capitalised(note.message)));
  }
  plan.events = events_of(report, plan.targets);
  plan.report = std::move(report);
  return plan;
}

}  // namespace rung
