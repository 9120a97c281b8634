#include <fmt/format.h>

#include <algorithm>

#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

/// `, in time for the June 2027 session`: the first that is in reach.
std::string in_time_for(const PlanTarget& target) {
  const auto session = std::ranges::find(target.sessions, true, &PlanSession::in_reach);
  if (session == target.sessions.end()) return "";
  return fmt::format(", in time for the {} session", in_words(session->session));
}

std::vector<std::string> gate_ids(const PlanTarget& target) {
  std::vector<std::string> ids;
  for (const PlanGate& gate : target.gates) ids.push_back(gate.id);
  return ids;
}

std::string what_to_do(const PlanTarget& target) {
  std::vector<std::string> parts;
  if (!target.keep.empty()) parts.emplace_back("keeping up");
  if (!target.start.empty()) parts.emplace_back("beginning");
  if (!target.waits.empty()) parts.emplace_back("waiting");
  return parts.empty() ? "" : fmt::format(" by {}", listed(parts));
}

/// Somebody has to act, and with that it would be ready sooner than by waiting.
std::string or_sooner(const PlanTarget& target) {
  if (!target.earliest || !target.soonest || *target.soonest >= *target.earliest) return "";
  return fmt::format(" Sooner, in {}, if what is waited for is done in another way.",
                     in_words(*target.soonest));
}

std::string when_ready(const PlanInput& input, const PlanTarget& target) {
  if (target.earliest) {
    return fmt::format("ready in {} at the earliest{}{}.{}", in_words(*target.earliest),
                       what_to_do(target), in_time_for(target), or_sooner(target));
  }
  if (target.soonest) {
    const std::string once = target.gates.empty()
                                 ? ""
                                 : fmt::format(", once {} {} met", listed(gate_ids(target)),
                                               target.gates.size() == 1 ? "is" : "are");
    return fmt::format("ready in {} at the earliest{}{}{}.", in_words(*target.soonest),
                       what_to_do(target), once, in_time_for(target));
  }
  if (!input.assessment().plan.rule_earliest) return "no month can be named, as leave never ends.";
  return fmt::format("no month can be named within {}.",
                     counted(most_months_ahead / 12, "year", "years"));
}

void add_milestone(std::vector<PlanMilestone>& milestones, Month month, PlanKind kind,
                   std::string key, std::string text) {
  milestones.push_back({month, kind, std::move(key), std::move(text)});
}

std::string begin_in_words(const std::vector<std::string>& ids) {
  constexpr std::size_t named_at_once = 2;
  if (ids.size() <= named_at_once + 1) return listed(ids);
  const std::vector<std::string> first(ids.begin(), ids.begin() + named_at_once);
  return fmt::format("{} and {} more", fmt::join(first, ", "),
                     number_word(static_cast<std::int64_t>(ids.size() - named_at_once)));
}

/// A session, and before it the latest months to begin for it.
void add_session(const PlanSession& session, std::vector<PlanMilestone>& milestones) {
  const std::string name = to_string(session.session);
  if (session.in_reach) {
    const std::string until =
        fmt::format(" at the latest for the {} session", in_words(session.session));
    if (session.begin_by) {
      add_milestone(milestones, *session.begin_by, PlanKind::begin, "begin/" + name,
                    fmt::format("begin {}{}", begin_in_words(session.start), until));
    }
    for (const PlanAct& act : session.acts) {
      if (!act.begin_by || *act.begin_by >= session.through) continue;
      add_milestone(milestones, *act.begin_by, PlanKind::begin,
                    fmt::format("begin/{}/{}", name, act.gate),
                    fmt::format("begin with {}{}", act.gate, until));
    }
  }
  add_milestone(milestones, session.session, PlanKind::session, "session/" + name,
                fmt::format("calibration session, {}", session.verdict));
}

}  // namespace

std::string answer_of(const PlanInput& input, const PlanTarget& target) {
  if (target.ready) {
    return fmt::format("ready by the evidence through {}.",
                       in_words(input.report_input.evaluated_through));
  }
  const bool at_once =
      target.document && !target.document->empty() && unmet_gates(input.report).empty();
  return fmt::format("{}{}", at_once ? "ready at once if what was done is written down; else " : "",
                     when_ready(input, target));
}

std::vector<PlanMilestone> plan_milestones_of(const PlanInput& input, const PlanTarget& target) {
  std::vector<PlanMilestone> milestones;
  add_milestone(milestones, input.report_input.evaluated_through, PlanKind::evaluated, "evaluated",
                "evidence counted up to here");
  for (std::size_t i = 0; i < target.waits.size(); ++i) {
    const PlanWait& wait = target.waits[i];
    add_milestone(milestones, wait.month, PlanKind::gate,
                  fmt::format("gate/{}/{}", wait.gate, i + 1),
                  fmt::format("{}: {} reached if it goes on", wait.gate, wait.asks));
  }
  const bool rule_comes_first = target.rule_earliest && target.rule_earliest != target.goal;
  if (input.report.rule.status == RuleStatus::unmet && rule_comes_first) {
    add_milestone(milestones, *target.rule_earliest, PlanKind::rule, "rule", "the rule can be met");
  }
  if (target.goal) {
    add_milestone(milestones, *target.goal, PlanKind::ready, "ready",
                  fmt::format("ready for {} at the earliest", target.to));
  }
  for (const PlanSession& session : target.sessions) add_session(session, milestones);
  std::ranges::stable_sort(milestones, {}, &PlanMilestone::month);
  return milestones;
}

}  // namespace rung
