#include <fmt/format.h>

#include <algorithm>

#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

std::string_view category_of(PlanKind kind) {
  switch (kind) {
    case PlanKind::session:
      return "Calibration session";
    case PlanKind::begin:
      return "Begin";
    case PlanKind::gate:
    case PlanKind::rule:
    case PlanKind::ready:
    case PlanKind::evaluated:
      break;
  }
  return "Milestone";
}

/// What begins, and a session, stands on the first day of its month; what is reached on the last,
/// the day from which on a verdict counts the month.
Date day_of(const PlanMilestone& milestone) {
  const bool first = milestone.kind == PlanKind::session || milestone.kind == PlanKind::begin;
  return {milestone.month, first ? 1 : days_in(milestone.month)};
}

std::string session_description(const PlanTarget& target, const PlanSession& session) {
  return fmt::format("{}: {}, {}. It judges the evidence through {}.", target.to, session.verdict,
                     session.takes, in_words(session.through));
}

std::string description_of(const PlanTarget& target, const PlanMilestone& milestone) {
  if (milestone.kind == PlanKind::ready) return as_sentence(capitalised(target.answer));
  if (milestone.kind != PlanKind::session) return "";
  const auto session = std::ranges::find(target.sessions, milestone.month, &PlanSession::session);
  return session == target.sessions.end() ? "" : session_description(target, *session);
}

PlanEvent event_of(const std::string& who, const PlanTarget& target,
                   const PlanMilestone& milestone) {
  const bool session = milestone.kind == PlanKind::session;
  PlanEvent event;
  event.key = session ? milestone.key : target.to + "/" + milestone.key;
  event.day = day_of(milestone);
  event.summary = session
                      ? fmt::format("{}: calibration session in {}", who, in_words(milestone.month))
                      : fmt::format("{}: {}", who, milestone.text);
  event.description = description_of(target, milestone);
  event.category = category_of(milestone.kind);
  return event;
}

}  // namespace

std::vector<PlanEvent> events_of(const Report& report, const std::vector<PlanTarget>& targets) {
  const std::string& who = report.employee_name.empty() ? report.employee_id : report.employee_name;
  std::vector<PlanEvent> events;
  for (const PlanTarget& target : targets) {
    for (const PlanMilestone& milestone : target.milestones) {
      if (milestone.kind == PlanKind::evaluated) continue;
      PlanEvent event = event_of(who, target, milestone);
      const auto same = std::ranges::find(events, event.key, &PlanEvent::key);
      if (same == events.end()) {
        events.push_back(std::move(event));
      } else {
        same->description += "\n" + event.description;
      }
    }
  }
  std::ranges::stable_sort(events, {}, &PlanEvent::day);
  return events;
}

}  // namespace rung
