#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"

namespace rung {
namespace {

using Kind = ReportMilestone::Kind;

/// How far ahead sessions are named where nothing of the plan lies further.
constexpr int usual_months_ahead = 12;
/// A plan that reaches further than this is no plan; its sessions would fill pages.
constexpr int most_months_shown = 36;

void add_sessions(const ReportInput& input, std::vector<ReportMilestone>& milestones) {
  const std::vector<int>& sessions = input.framework.calibration;
  Month last = input.as_of.month + usual_months_ahead;
  for (const ReportMilestone& milestone : milestones) last = std::max(last, milestone.month + 1);
  // The session that follows the last milestone is the one it is for.
  const auto is_session = [&](Month month) {
    return std::ranges::count(sessions, month.month_of_year()) > 0;
  };
  while (!sessions.empty() && !is_session(last)) ++last;
  last = std::min(last, input.as_of.month + most_months_shown);
  for (Month month = input.as_of.month + 1; month <= last; ++month) {
    if (is_session(month)) milestones.push_back({month, Kind::session, "calibration session"});
  }
}

}  // namespace

std::vector<ReportMilestone> milestones_of(const ReportInput& input,
                                           const ReportAssessment& report) {
  std::vector<ReportMilestone> milestones;
  milestones.push_back({input.evaluated_through, Kind::evaluated, "evidence counted up to here"});
  if (!report.ready) {
    if (report.plan.rule_earliest && report.rule.status == RuleStatus::unmet) {
      milestones.push_back({*report.plan.rule_earliest, Kind::rule, "the rule can be met"});
    }
    for (const ReportGate& gate : report.gates) {
      if (gate.status != GateStatus::unmet || !gate.by_waiting) continue;
      milestones.push_back(
          {*gate.by_waiting, Kind::gate, fmt::format("gate {} is met by waiting", gate.id)});
    }
    if (report.plan.earliest) {
      milestones.push_back({*report.plan.earliest, Kind::ready,
                            fmt::format("ready for {} at the earliest", report.to.id)});
    }
  }
  add_sessions(input, milestones);
  std::ranges::stable_sort(milestones, {}, &ReportMilestone::month);
  return milestones;
}

}  // namespace rung
