#pragma once

#include <string>
#include <vector>

#include "report/build.h"
#include "rung/ahead.h"
#include "rung/plan.h"

namespace rung {

using PlanKind = PlanMilestone::Kind;

/// What the parts of one target's plan are made from.
struct PlanInput {
  const ReportInput& report_input;
  const ReportAssessment& report;  ///< the verdict as it is told
  const Ahead& ahead;

  const Framework& framework() const { return report_input.framework; }
  const Evidence& evidence() const { return report_input.evidence; }
  const Assessment& assessment() const { return report_input.assessment; }
};

/// What a gate asks for, with how far it got.
PlanAsk ask_of(const ReportInput& input, const Predicate& predicate, const Finding& finding);
/// The gates somebody has to act on for the goal: unmet ones, and those that lapse until then.
std::vector<PlanGate> plan_gates_of(const PlanInput& input);
/// What comes by itself while what runs goes on.
std::vector<PlanWait> waits_of(const PlanInput& input);

/// A responsibility as a step: its id, its words, and what counts for it.
PlanStep step_of(const ReportInput& input, int responsibility);
std::vector<PlanStep> steps_of(const ReportInput& input, const std::vector<int>& responsibilities);

/// The calibration sessions to come, each with what it takes.
std::vector<PlanSession> plan_sessions_of(const PlanInput& input);

/// Each gap with the offers that help with it.
std::vector<PlanHelp> help_of(const PlanInput& input);
/// What the role gives no chance for.
std::vector<PlanChance> chances_of(const PlanInput& input);
/// The offers at the person's level and on their track: those of these ids, or without an aim.
std::vector<PlanOffer> offers_named(const Framework& framework, const Employee& employee,
                                    const std::vector<PlanTarget>& targets);
std::vector<PlanOffer> offers_for_anything(const Framework& framework, const Employee& employee);

/// By when, in a sentence.
std::string answer_of(const PlanInput& input, const PlanTarget& target);
/// The way month by month.
std::vector<PlanMilestone> plan_milestones_of(const PlanInput& input, const PlanTarget& target);
/// The same as days of a calendar: what begins on the first of its month, what is reached on the
/// last.
std::vector<PlanEvent> events_of(const Report& report, const std::vector<PlanTarget>& targets);

}  // namespace rung
