#include "rung/ahead.h"

#include <algorithm>

#include "assess/fulfil.h"
#include "assess/gates.h"
#include "assess/plan.h"
#include "assess/promotion_case.h"

namespace rung {
namespace {

/// Sessions are told up to the first that is in reach, but at least and at most so many.
constexpr std::size_t fewest_sessions = 3;
constexpr std::size_t most_sessions = 12;

/// The evidence without what it says of months after E. Duties and leave are known ahead.
Evidence known_by(Evidence evidence, const AsOf& as_of) {
  const Month evaluated = as_of.evaluation_month();
  for (Entry& entry : evidence.entries) {
    std::erase_if(entry.readings,
                  [&](const Reading& reading) { return reading.month > evaluated; });
    if (!entry.period) continue;
    if (entry.period->from > evaluated) entry.draft = true;
    entry.period->to = std::min(entry.period->to.value_or(evaluated), evaluated);
  }
  std::erase_if(evidence.votes, [&](const Vote& vote) { return vote.date > as_of.last_day(); });
  return evidence;
}

/// Looks at one promotion from E on.
class Lookout {
 public:
  Lookout(const Framework& framework, const Evidence& evidence, const Promotion& promotion,
          const AssessOptions& options)
      : framework_(framework),
        promotion_(promotion),
        options_(options),
        known_(known_by(evidence, options.as_of)),
        now_(framework, known_, promotion, options) {}

  Month now() const { return now_.evaluated_through; }

  /// What it takes to be ready at a moment to come.
  PointAhead point_at(const AsOf& as_of) const {
    PromotionCase then(framework_, known_, promotion_, {as_of, options_.confirmed_only});
    const GateFindings findings = evaluate_gates(promotion_, then.gates);
    const bool granted = decide(promotion_, false, findings).granted;
    PointAhead point;
    point.through = then.evaluated_through;
    point.rule_waived = granted && promotion_.fast_track->waives_rule;
    reach_rule(then, point);
    for (std::size_t i = 0; i < findings.gates.size(); ++i) {
      const int gate = static_cast<int>(i);
      if (findings.gates[i].outcome == Outcome::met) continue;
      if (granted && promotion_.fast_track->waives(gate)) continue;
      point.acts.push_back({gate, latest_to_act(promotion_.gates[i].requirement, as_of)});
    }
    return point;
  }

 private:
  /// Supposes that what is counted on is performed, the rest of it from a later slot on, and holds
  /// the windows that are allowed then against the rule.
  bool rule_met_with(PromotionCase& then, const CountedOn& counted_on, int first, int begin) const {
    const auto suppose = [&](const std::vector<int>& responsibilities, int from) {
      for (const int responsibility : responsibilities) {
        const auto row = std::ranges::find(then.asked, responsibility) - then.asked.begin();
        then.rows.suppose(static_cast<int>(row), {from, then.timeline.last()}, true);
      }
    };
    suppose(counted_on.keep, first);
    suppose(counted_on.start, begin);
    return rule_met(then.rule_case, then.timeline, promotion_.rule.measure);
  }

  void reach_rule(PromotionCase& then, PointAhead& point) const {
    point.rule_in_reach = rule_met(then.rule_case, then.timeline, promotion_.rule.measure);
    const Slots ahead = then.timeline.slots(now() + 1, then.evaluated_through);
    if (point.rule_in_reach || ahead.count() <= 0) return;
    auto counted_on = fewest_to_count_on(now_.rule_case, now_.timeline, ahead.count());
    if (!counted_on || !rule_met_with(then, *counted_on, ahead.first, ahead.first)) return;
    point.rule_in_reach = true;
    if (!counted_on->start.empty()) {
      int begin = ahead.last;
      while (!rule_met_with(then, *counted_on, ahead.first, begin)) --begin;
      point.begin_by = then.timeline.month(begin);
    }
    point.start = std::move(counted_on->start);
    point.keep = std::move(counted_on->keep);
  }

  /// The latest month after E in which one may begin with what a gate asks for.
  std::optional<Month> latest_to_act(const Predicate& requirement, const AsOf& as_of) const {
    for (Month begin = as_of.month; begin > now(); begin = begin - 1) {
      Evidence acted = known_;
      fulfil(requirement, {framework_, promotion_.rule, promotion_.to, begin, as_of}, acted);
      const Claims claims(framework_, acted, promotion_.rule, options_.confirmed_only);
      const GateContext context{framework_,    acted, now_.calendar,           claims,
                                promotion_.to, as_of, as_of.evaluation_month()};
      if (evaluate(requirement, context).outcome == Outcome::met) return begin;
    }
    return std::nullopt;
  }

  const Framework& framework_;
  const Promotion& promotion_;
  const AssessOptions& options_;
  Evidence known_;
  PromotionCase now_;
};

std::optional<Month> soonest_of(const Lookout& lookout, const Assessment& assessment) {
  if (assessment.ready) return lookout.now();
  Month first = lookout.now() + 1;
  if (!assessment.promotion->fast_track) {
    if (!assessment.plan.rule_earliest) return std::nullopt;
    first = std::max(first, *assessment.plan.rule_earliest);
  }
  const Month last = std::min(lookout.now() + most_months_ahead, last_month);
  for (Month month = first; month <= last; ++month) {
    if (lookout.point_at({month, std::nullopt}).in_reach()) return month;
  }
  return std::nullopt;
}

/// A rule that is met now may lapse before a gate comes, whatever is done: the plan's `earliest`
/// holds it for met, so the month is then another.
std::optional<PointAhead> goal_of(const Lookout& lookout, const Assessment& assessment,
                                  const std::optional<Month>& soonest) {
  if (const std::optional<Month>& earliest = assessment.plan.earliest) {
    PointAhead point = lookout.point_at({*earliest, std::nullopt});
    if (point.in_reach()) return point;
  }
  if (!soonest) return std::nullopt;
  return lookout.point_at({*soonest, std::nullopt});
}

std::vector<SessionAhead> sessions_of(const Framework& framework, const Lookout& lookout,
                                      const AsOf& as_of) {
  std::vector<SessionAhead> sessions;
  const Month last = std::min(as_of.month + most_months_ahead, last_month);
  for (Month month = as_of.month + 1; month <= last; ++month) {
    if (std::ranges::count(framework.calibration, month.month_of_year()) == 0) continue;
    sessions.push_back({month, lookout.point_at({month, 1})});
    const bool enough = sessions.size() >= fewest_sessions && sessions.back().point.in_reach();
    if (enough || sessions.size() == most_sessions) break;
  }
  return sessions;
}

}  // namespace

bool PointAhead::in_reach() const {
  return (rule_waived || rule_in_reach) &&
         std::ranges::all_of(acts, [](const ActAhead& act) { return act.begin_by.has_value(); });
}

Ahead look_ahead(const Framework& framework, const Evidence& evidence, const AssessOptions& options,
                 const Assessment& assessment) {
  const Lookout lookout(framework, evidence, *assessment.promotion, options);
  Ahead ahead;
  ahead.soonest = soonest_of(lookout, assessment);
  if (!assessment.ready) ahead.goal = goal_of(lookout, assessment, ahead.soonest);
  ahead.sessions = sessions_of(framework, lookout, options.as_of);
  return ahead;
}

}  // namespace rung
