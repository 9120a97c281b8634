#include <fmt/format.h>

#include <algorithm>

#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

/// The votes a finding counted: those that stand, by approvers of the standing asked for.
struct Standings {
  int approve = 0;
  int reject = 0;
  std::vector<std::string> against;  ///< who did not approve
};

Standings standings_of(const ReportInput& input, const Finding& finding) {
  Standings standings;
  for (const Vote& vote : input.evidence.votes) {
    if (std::ranges::find(finding.places, vote.at) == finding.places.end()) continue;
    standings.approve += vote.decision == Decision::approve ? 1 : 0;
    standings.reject += vote.decision == Decision::reject ? 1 : 0;
    if (vote.decision != Decision::approve) standings.against.push_back(vote.by);
  }
  return standings;
}

bool reaches_above(const Who& who) {
  return std::ranges::any_of(who.items, [](const Who::Item& item) { return item.or_above; });
}

/// `L6+ (L6, M6, vp)`: whom the WHO names, level by level and role by role.
std::string approvers_in_words(const Framework& framework, const Who& who) {
  if (who.items.empty()) return "anyone";
  if (!reaches_above(who)) return who.text;
  std::vector<std::string> ids;
  const auto add = [&](const auto& things, Standing::Kind kind) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (framework.matches(who, {kind, static_cast<int>(i)})) ids.push_back(things[i].id);
    }
  };
  add(framework.levels, Standing::Kind::level);
  add(framework.roles, Standing::Kind::role);
  return fmt::format("{} ({})", who.text, listed(ids, "or"));
}

/// What is still missing of an approval, given the votes that stand.
std::string votes_missing(const Predicate& predicate, const Standings& standings) {
  std::vector<std::string> missing;
  if (predicate.unanimous && !standings.against.empty()) {
    missing.push_back(fmt::format("{} would have to approve", listed(standings.against)));
  }
  const auto changed = predicate.unanimous ? static_cast<int>(standings.against.size()) : 0;
  const int majority = predicate.unanimous ? 0 : standings.reject + 1 - standings.approve;
  const int more = std::max(predicate.at_least - standings.approve - changed, majority);
  if (more > 0) missing.push_back(counted(more, "approval", "approvals") + " more");
  return listed(missing);
}

std::string approval_asks(const ReportInput& input, const Predicate& predicate,
                          const Finding& finding) {
  const Named& kind = at(input.framework.approvals, predicate.subject);
  std::string text = fmt::format("{}: {} by {}", kind.title.empty() ? kind.id : kind.title,
                                 counted(predicate.at_least, "approval", "approvals"),
                                 approvers_in_words(input.framework, predicate.by));
  text += predicate.unanimous ? ", and nobody who votes may reject or abstain"
                              : ", and more approve than reject";
  if (predicate.within_months) {
    text += fmt::format(", no older than {}", counted(*predicate.within_months, "month", "months"));
  }
  const Standings standings = standings_of(input, finding);
  if (finding.outcome == Outcome::not_enough) text += fmt::format("; so far {}", finding.summary);
  if (finding.outcome != Outcome::met && standings.approve + standings.reject > 0) {
    const std::string missing = votes_missing(predicate, standings);
    if (!missing.empty()) text += ", so " + missing;
  }
  return text;
}

std::string leaf_asks(const ReportInput& input, const Predicate& predicate,
                      const Finding& finding) {
  if (predicate.kind->subject == PredicateSubject::approval) {
    return approval_asks(input, predicate, finding);
  }
  std::string text = predicate_in_words(input.framework, predicate);
  if (finding.outcome == Outcome::not_enough) text += fmt::format("; so far {}", finding.summary);
  return text;
}

/// The latest month to begin with a gate, and whether the goal needs anybody to act on it at all.
const ActAhead* act_for(const PlanInput& input, int gate) {
  if (!input.ahead.goal) return nullptr;
  const auto& acts = input.ahead.goal->acts;
  const auto act = std::ranges::find(acts, gate, &ActAhead::gate);
  return act == acts.end() ? nullptr : &*act;
}

/// The leaves that waiting alone meets.
void collect_waits(const ReportInput& input, const std::string& gate, const Predicate& predicate,
                   const Finding& finding, std::vector<PlanWait>& waits) {
  for (std::size_t i = 0; i < finding.parts.size(); ++i) {
    collect_waits(input, gate, predicate.parts[i], finding.parts[i], waits);
  }
  if (!finding.parts.empty() || finding.outcome == Outcome::met || !finding.by_waiting) return;
  waits.push_back(
      {gate, predicate_in_words(input.framework, predicate), finding.summary, *finding.by_waiting});
}

}  // namespace

PlanAsk ask_of(const ReportInput& input, const Predicate& predicate, const Finding& finding) {
  PlanAsk ask;
  ask.met = finding.outcome == Outcome::met;
  if (predicate.parts.empty()) {
    ask.text = capitalised(leaf_asks(input, predicate, finding));
    return ask;
  }
  ask.text = predicate.kind->key == "any" ? "One of these" : "All of these";
  for (std::size_t i = 0; i < predicate.parts.size(); ++i) {
    ask.parts.push_back(ask_of(input, predicate.parts[i], finding.parts[i]));
  }
  return ask;
}

std::vector<PlanGate> plan_gates_of(const PlanInput& input) {
  std::vector<PlanGate> gates;
  for (const GateResult& result : input.assessment().gates) {
    const bool open = result.status == GateStatus::unmet && !result.finding.by_waiting;
    const ActAhead* act = act_for(input, result.gate);
    if (!open && act == nullptr) continue;
    const Gate& asked = input.report_input.gate(result.gate);
    PlanGate gate;
    gate.id = asked.id;
    gate.text = asked.text;
    gate.asks = ask_of(input.report_input, asked.requirement, result.finding);
    gate.lapses = !open;
    if (act != nullptr) gate.begin_by = act->begin_by;
    gates.push_back(std::move(gate));
  }
  return gates;
}

std::vector<PlanWait> waits_of(const PlanInput& input) {
  std::vector<PlanWait> waits;
  for (const GateResult& result : input.assessment().gates) {
    if (result.status != GateStatus::unmet) continue;
    const Gate& asked = input.report_input.gate(result.gate);
    collect_waits(input.report_input, asked.id, asked.requirement, result.finding, waits);
  }
  std::ranges::stable_sort(waits, {}, &PlanWait::month);
  return waits;
}

}  // namespace rung
