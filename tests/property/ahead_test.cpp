// Every month that `rung plan` names is the right one: had what it asks for
// been done, the engine says so in that month, and not in the one before.

#include "rung/ahead.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "property/any_change.h"
#include "property/carried_out.h"
#include "rung/calendar.h"

namespace rung::test {
namespace {

/// A random case that is not ready and does not contradict itself, and what
/// lies ahead of it.
struct Way {
  SmallCase it;
  FileAssessment assessed;
  Ahead ahead;

  const Assessment& assessment() const { return assessed.assessments.front(); }
  const Plan& plan() const { return assessment().plan; }
  Month now() const { return it.as_of.evaluation_month(); }
};

SmallCase any_case_ahead(Random& random) {
  SmallCase it = any_gated_case(random);
  if (random.one_in(3)) it.as_of.day = random.any(1, 30);
  it.framework.calibration = random.one_in(2) ? std::vector{6, 12} : std::vector{2, 7, 8, 11};
  return it;
}

Way any_way(Random& random) {
  Way way{any_case_ahead(random), {}, {}};
  RC_PRE(!contradicts_itself(way.it));
  way.assessed = way.it.assess();
  way.ahead =
      look_ahead(way.it.framework, way.it.evidence, {way.it.as_of, false}, way.assessment());
  return way;
}

void check(const char* what, const std::function<void()>& property) {
  EXPECT_TRUE(rc::check(what, property)) << what;
}

bool ready(const SmallCase& it) { return it.assess().assessments.front().ready; }
bool rule_met(const SmallCase& it) { return it.assess().assessments.front().rule.met; }
bool gate_met(const SmallCase& it, int gate) {
  const FileAssessment assessed = it.assess();
  const auto& gates = assessed.assessments.front().gates;
  return gates[static_cast<std::size_t>(gate)].finding.outcome == Outcome::met;
}

std::vector<int> everything(const SmallCase& it) {
  std::vector<int> all;
  for (int i = 0; i < static_cast<int>(it.framework.responsibilities.size()); ++i) all.push_back(i);
  return all;
}

std::vector<Doing::Gate> every_gate(const SmallCase& it, Month from) {
  std::vector<Doing::Gate> all;
  const auto& gates = it.framework.promotions.front().gates;
  for (int i = 0; i < static_cast<int>(gates.size()); ++i) all.push_back({i, from});
  return all;
}

/// All that could help, from the next month on.
Doing all_of_it(const Way& way) {
  return {everything(way.it), {}, {}, every_gate(way.it, way.now() + 1)};
}

/// What a plan asks for, begun as late as it allows.
Doing asked_for(const PointAhead& point) {
  Doing doing{point.keep, point.start, point.begin_by.value_or(last_month), {}};
  for (const ActAhead& act : point.acts) doing.gates.push_back({act.gate, *act.begin_by});
  return doing;
}

/// What is performed in the last non-leave month.
std::vector<int> performed_now(const Way& way) {
  std::vector<int> performed;
  for (const ResponsibilityResult& result : way.assessment().responsibilities) {
    const auto last = std::find_if(result.history.rbegin(), result.history.rend(),
                                   [](const auto& it) { return it.cell != Cell::leave; });
    if (last != result.history.rend() && last->cell == Cell::performed) {
      performed.push_back(result.responsibility);
    }
  }
  return performed;
}

/// Whether to go on with one of those is to perform one of these: they read the same metric.
bool share_a_metric(const SmallCase& it, const std::vector<int>& those,
                    const std::vector<int>& these) {
  const auto metric_of = [&](int responsibility) {
    const auto& metric =
        it.framework.responsibilities[static_cast<std::size_t>(responsibility)].metric;
    return metric ? metric->metric : -1;
  };
  return std::ranges::any_of(those, [&](int one) {
    return metric_of(one) >= 0 && std::ranges::any_of(these, [&](int other) {
             return metric_of(one) == metric_of(other);
           });
  });
}

/// Whether the readings of what is done perform something else as well, which may then do instead.
bool does_more_by_the_way(const SmallCase& it, const Doing& doing) {
  std::vector<int> rest = everything(it);
  for (const auto* done : {&doing.keep, &doing.start}) {
    std::erase_if(rest, [&](int one) { return std::ranges::count(*done, one) > 0; });
  }
  return share_a_metric(it, doing.keep, rest) || share_a_metric(it, doing.start, rest);
}

/// A fast track that has yet to be granted is not counted on; what is done for
/// the rest may bring it.
bool may_be_granted(const Way& way) {
  return way.it.framework.promotions.front().fast_track && way.it.evidence.fast_track;
}

TEST(Ahead, TheSoonestMonthIsReadyIfAllIsDoneAndNoMonthBeforeIs) {
  check("soonest", [] {
    Random random;
    const Way way = any_way(random);
    RC_PRE(!way.assessment().ready && way.ahead.soonest.has_value());
    RC_ASSERT(*way.ahead.soonest > way.now());
    RC_ASSERT(ready(carried_out(way.it, {*way.ahead.soonest, {}}, all_of_it(way))));
    RC_PRE(!may_be_granted(way));
    for (Month before = way.now() + 1; before < *way.ahead.soonest; ++before) {
      RC_ASSERT(!ready(carried_out(way.it, {before, {}}, all_of_it(way))));
    }
  });
}

TEST(Ahead, DoingWhatIsAskedForAsLateAsIsAllowedMakesReadyInTheMonthOfTheGoal) {
  check("goal", [] {
    Random random;
    const Way way = any_way(random);
    RC_PRE(way.ahead.goal.has_value());
    const PointAhead& goal = *way.ahead.goal;
    RC_ASSERT(goal.in_reach());
    RC_ASSERT(ready(carried_out(way.it, {goal.through, {}}, asked_for(goal))));
  });
}

TEST(Ahead, TheGoalOfWaitingAsksNobodyForAnythingNew) {
  check("earliest asks for nothing", [] {
    Random random;
    const Way way = any_way(random);
    RC_PRE(way.ahead.goal.has_value() && way.plan().earliest.has_value());
    // A rule that is met now may lapse, whatever is done, before a gate comes:
    // then the goal is later.
    RC_PRE(!way.assessment().rule.met || way.ahead.goal->through == *way.plan().earliest);
    RC_ASSERT(way.ahead.goal->through == *way.plan().earliest);
    for (const ActAhead& act : way.ahead.goal->acts) {
      const Finding& finding = way.assessment().gates[static_cast<std::size_t>(act.gate)].finding;
      RC_ASSERT(finding.outcome == Outcome::met || finding.by_waiting.has_value());
    }
  });
}

/// Whether waiting is not the only way to meet it.
bool has_another_way(const Finding& finding, const Predicate& predicate) {
  if (finding.outcome == Outcome::met) return false;
  if (predicate.parts.empty()) return !finding.by_waiting;
  bool another = false;
  for (std::size_t i = 0; i < predicate.parts.size(); ++i) {
    another = another || has_another_way(finding.parts[i], predicate.parts[i]);
  }
  return another;
}

TEST(Ahead, NoMonthBeforeTheEarliestIsReadyByGoingOnAndWaiting) {
  check("earliest", [] {
    Random random;
    const Way way = any_way(random);
    RC_PRE(!way.assessment().ready && way.plan().earliest.has_value());
    RC_PRE(!may_be_granted(way));
    const auto& gates = way.it.framework.promotions.front().gates;
    for (std::size_t i = 0; i < gates.size(); ++i) {
      RC_PRE(!has_another_way(way.assessment().gates[i].finding, gates[i].requirement));
    }
    const Month before = *way.plan().earliest - 1;
    RC_PRE(before > way.now());
    RC_ASSERT(!ready(carried_out(way.it, {before, {}}, {everything(way.it), {}, {}, {}})));
  });
}

TEST(Ahead, ASessionInReachIsReadyIfWhatItTakesBeginsAsLateAsIsAllowed) {
  check("sessions in reach", [] {
    Random random;
    const Way way = any_way(random);
    for (const SessionAhead& session : way.ahead.sessions) {
      RC_ASSERT(session.point.through == session.session - 1);
      if (!session.point.in_reach()) continue;
      RC_ASSERT(ready(carried_out(way.it, {session.session, 1}, asked_for(session.point))));
    }
  });
}

TEST(Ahead, ASessionOutOfReachIsNotReadyWhateverIsDone) {
  check("sessions out of reach", [] {
    Random random;
    const Way way = any_way(random);
    RC_PRE(!may_be_granted(way));
    for (const SessionAhead& session : way.ahead.sessions) {
      if (session.point.in_reach()) continue;
      RC_ASSERT(!ready(carried_out(way.it, {session.session, 1}, all_of_it(way))));
    }
  });
}

TEST(Ahead, WhatBeginsAMonthTooLateDoesNotMeetTheRuleByTheSession) {
  check("latest start", [] {
    Random random;
    const Way way = any_way(random);
    const bool leave_counts = way.it.framework.promotions.front().rule.leave_counts;
    const Calendar calendar(way.it.evidence.leave, leave_counts);
    for (const SessionAhead& session : way.ahead.sessions) {
      if (!session.point.begin_by) continue;
      Doing late{performed_now(way), session.point.start, {}, {}};
      RC_PRE(!share_a_metric(way.it, late.keep, late.start));
      RC_PRE(!does_more_by_the_way(way.it, late));
      late.start_from = calendar.at_or_after(*session.point.begin_by + 1);
      RC_ASSERT(!rule_met(carried_out(way.it, {session.session, 1}, late)));
    }
  });
}

TEST(Ahead, AGateActedOnAMonthTooLateIsNotMetByTheSession) {
  check("latest act", [] {
    Random random;
    const Way way = any_way(random);
    for (const SessionAhead& session : way.ahead.sessions) {
      const AsOf as_of{session.session, 1};
      for (const ActAhead& act : session.point.acts) {
        const Month from = act.begin_by.value_or(way.now());
        if (act.begin_by) {
          RC_ASSERT(
              gate_met(carried_out(way.it, as_of, {{}, {}, {}, {{act.gate, from}}}), act.gate));
        }
        if (from + 1 > session.session) continue;
        RC_ASSERT(
            !gate_met(carried_out(way.it, as_of, {{}, {}, {}, {{act.gate, from + 1}}}), act.gate));
      }
    }
  });
}

/// The finding at the same place of the tree.
const Finding& at_place(const Finding& finding, const std::vector<std::size_t>& place) {
  const Finding* found = &finding;
  for (const std::size_t part : place) found = &found->parts[part];
  return *found;
}

void check_waits(const Way& way, std::size_t gate, const Finding& finding,
                 std::vector<std::size_t>& place) {
  for (std::size_t i = 0; i < finding.parts.size(); ++i) {
    place.push_back(i);
    check_waits(way, gate, finding.parts[i], place);
    place.pop_back();
  }
  if (!finding.parts.empty() || finding.outcome == Outcome::met || !finding.by_waiting) return;
  const auto outcome = [&](Month month) {
    const FileAssessment then = carried_out(way.it, {month, {}}, {}).assess();
    return at_place(then.assessments.front().gates[gate].finding, place).outcome;
  };
  RC_ASSERT(outcome(*finding.by_waiting) == Outcome::met);
  for (Month before = way.now() + 1; before < *finding.by_waiting; ++before) {
    RC_ASSERT(outcome(before) != Outcome::met);
  }
}

TEST(Ahead, WhatADutyAndTheTimeAtTheLevelReachComesInTheMonthNamed) {
  check("waiting", [] {
    Random random;
    const Way way = any_way(random);
    const auto& gates = way.assessment().gates;
    for (std::size_t i = 0; i < gates.size(); ++i) {
      std::vector<std::size_t> place;
      check_waits(way, i, gates[i].finding, place);
    }
  });
}

}  // namespace
}  // namespace rung::test
