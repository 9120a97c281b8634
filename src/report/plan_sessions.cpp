#include <fmt/format.h>

#include <algorithm>

#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

/// Names this many at most in a line; more are counted.
constexpr std::size_t named_in_a_line = 3;

std::string named_or_counted_in_line(const std::vector<std::string>& ids, std::string_view what) {
  return ids.size() <= named_in_a_line
             ? listed(ids)
             : fmt::format("{} {}", number_word(static_cast<std::int64_t>(ids.size())), what);
}

std::vector<std::string> ids_of_asked(const PlanInput& input, const std::vector<int>& asked) {
  std::vector<std::string> ids;
  for (const int index : asked) ids.push_back(input.report_input.asked(index).id);
  return ids;
}

/// Gates by what is still to do: those that can be met shortly before, and those that take time.
std::vector<std::string> acts_in_words(const PlanSession& session) {
  std::vector<std::string> shortly;
  std::vector<std::string> parts;
  for (const PlanAct& act : session.acts) {
    if (!act.begin_by || *act.begin_by >= session.through) {
      shortly.push_back(act.gate);
    } else {
      parts.push_back(fmt::format("begin with {} by {}", act.gate, in_words(*act.begin_by)));
    }
  }
  if (!shortly.empty()) parts.push_back(fmt::format("have {} by then", listed(shortly)));
  return parts;
}

std::string what_it_takes(const PlanSession& session, bool rule_waived) {
  std::vector<std::string> parts;
  if (!rule_waived && !session.start.empty()) {
    parts.push_back(fmt::format("begin {} by {}",
                                named_or_counted_in_line(session.start, "responsibilities"),
                                in_words(*session.begin_by)));
  }
  if (!rule_waived && !session.keep.empty()) {
    parts.push_back("keep up " + named_or_counted_in_line(session.keep, "performed now"));
  }
  for (std::string& part : acts_in_words(session)) parts.push_back(std::move(part));
  return parts.empty() ? "nothing more than there is" : fmt::to_string(fmt::join(parts, "; "));
}

/// What keeps a session out of reach.
std::string what_stands_against(const PlanInput& input, const PointAhead& point,
                                const PlanSession& session) {
  std::vector<std::string> parts;
  const std::optional<Month>& rule_earliest = input.assessment().plan.rule_earliest;
  if (!point.rule_in_reach && !point.rule_waived) {
    parts.push_back(rule_earliest ? fmt::format("the rule can be met in {}, not before",
                                                in_words(*rule_earliest))
                                  : std::string("the rule cannot be met while leave goes on"));
  }
  std::vector<std::string> gates;
  for (const PlanAct& act : session.acts) {
    if (!act.begin_by) gates.push_back(act.gate);
  }
  if (!gates.empty()) parts.push_back(listed(gates) + " cannot be met by then");
  return fmt::to_string(fmt::join(parts, "; "));
}

bool judges_what_is_there(const PlanInput& input, const PlanSession& session) {
  return session.through == input.report_input.evaluated_through;
}

/// Whether writing down what was done would do for a session that judges no month more than today.
bool writing_down_would_do(const PlanInput& input, const PlanSession& session) {
  const auto& document = input.assessment().plan.document;
  return judges_what_is_there(input, session) && document && !document->empty() &&
         input.report.rule.status == RuleStatus::unmet && unmet_gates(input.report).empty();
}

}  // namespace

std::vector<PlanSession> plan_sessions_of(const PlanInput& input) {
  std::vector<PlanSession> sessions;
  for (const SessionAhead& ahead : input.ahead.sessions) {
    const PointAhead& point = ahead.point;
    PlanSession session;
    session.session = ahead.session;
    session.through = point.through;
    session.in_reach = point.in_reach();
    session.keep = ids_of_asked(input, point.keep);
    session.start = ids_of_asked(input, point.start);
    session.begin_by = point.begin_by;
    for (const ActAhead& act : point.acts) {
      session.acts.push_back({input.report_input.gate(act.gate).id, act.begin_by});
    }
    session.verdict = session.in_reach ? "in reach" : "out of reach";
    session.takes = session.in_reach ? what_it_takes(session, point.rule_waived)
                                     : what_stands_against(input, point, session);
    if (!session.in_reach && writing_down_would_do(input, session)) {
      session.verdict = "if written down";
      session.takes = "write down what was done; else " + session.takes;
    }
    sessions.push_back(std::move(session));
  }
  return sessions;
}

}  // namespace rung
