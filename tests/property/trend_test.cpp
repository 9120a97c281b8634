// What a trend says of the months in which a verdict turned, held against taking records out of the
// file one by one.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>

#include "property/any_case.h"
#include "scenario/trend.h"

namespace rung::test {
namespace {

constexpr int months_looked_at = 5;

void check(const char* what, const std::function<void(Random&)>& property) {
  EXPECT_TRUE(rc::check(what, [&] {
    Random random;
    if (random.one_in(5)) property(random);  // reports cost more than verdicts
  })) << what;
}

bool ready_at(const SmallCase& it, Month month) {
  SmallCase then = it;
  then.as_of = {month, std::nullopt};
  return then.assess().ready().value_or(false);
}

/// A case with gates that votes and duties meet, beside what any case has.
SmallCase any_story(Random& random) {
  SmallCase it = any_case(random);
  it.framework.approvals = {{"panel", "Panel", {}}};
  it.framework.duties = {{"lead", "Leads", {}, {}}};
  for (const PredicateKind* kind : predicate_kinds()) {
    if (kind->key != (random.one_in(2) ? "approval" : "duty")) continue;
    Gate gate;
    gate.id = "more";
    gate.requirement.kind = kind;
    gate.requirement.subject = 0;
    it.promotion().gates.push_back(gate);
    break;
  }
  const Month last = it.as_of.month;
  for (int i = random.any(0, 3); i > 0; --i) {
    Vote vote;
    vote.level = 1;
    vote.by = random.one_in(2) ? "a" : "b";
    vote.decision = random.one_in(3) ? Decision::reject : Decision::approve;
    vote.date = {last - random.any(0, 5), random.any(1, 28)};
    it.evidence.votes.push_back(vote);
  }
  if (random.one_in(2)) {
    const Month from = last - random.any(0, 5);
    it.evidence.duties.push_back({0, {from, from + random.any(0, 3)}, {}, {}, {}, {}});
  }
  return it;
}

std::vector<std::string> without_which_it_turns_back(const SmallCase& it, Month month) {
  const bool ready = ready_at(it, month);
  std::vector<std::string> records;
  for (std::size_t i = 0; i < it.evidence.entries.size(); ++i) {
    SmallCase without = it;
    without.evidence.entries.erase(without.evidence.entries.begin() + static_cast<long>(i));
    if (ready_at(without, month) != ready) records.push_back("entry " + it.evidence.entries[i].id);
  }
  for (std::size_t i = 0; i < it.evidence.votes.size(); ++i) {
    SmallCase without = it;
    without.evidence.votes.erase(without.evidence.votes.begin() + static_cast<long>(i));
    if (ready_at(without, month) != ready) records.push_back("vote " + it.evidence.votes[i].by);
  }
  for (std::size_t i = 0; i < it.evidence.duties.size(); ++i) {
    SmallCase without = it;
    without.evidence.duties.erase(without.evidence.duties.begin() + static_cast<long>(i));
    if (ready_at(without, month) != ready) records.emplace_back("duty lead");
  }
  return records;
}

TEST(Trend, ShowsTheVerdictOfEachMonthAndTurnsWhereItDoes) {
  check("months", [](Random& random) {
    const SmallCase it = any_story(random);
    const Trend trend = trend_of(it.framework, it.evidence,
                                 moments_of_trend(it.as_of, months_looked_at + 1), false);
    RC_ASSERT(trend.reports.size() == static_cast<std::size_t>(months_looked_at));
    std::size_t turns = 0;
    for (int i = 0; i < months_looked_at; ++i) {
      const Month month = it.as_of.month - (months_looked_at - 1 - i);
      const auto point = static_cast<std::size_t>(i);
      RC_ASSERT(trend.reports[point].evaluated_through == month);
      RC_ASSERT(trend.targets.front().points[point]->ready == ready_at(it, month));
      if (ready_at(it, month) == ready_at(it, month - 1)) continue;
      RC_ASSERT(turns < trend.targets.front().turns.size());
      RC_ASSERT(trend.targets.front().turns[turns].point == point);
      RC_ASSERT(trend.targets.front().turns[turns].to_ready == ready_at(it, month));
      ++turns;
    }
    RC_ASSERT(turns == trend.targets.front().turns.size());
  });
}

TEST(Trend, NamesExactlyTheRecordsWithoutWhichItWouldNotHaveTurned) {
  check("records", [](Random& random) {
    const SmallCase it = any_story(random);
    const Trend trend = trend_of(it.framework, it.evidence,
                                 moments_of_trend(it.as_of, months_looked_at + 1), false);
    for (const Turn& turn : trend.targets.front().turns) {
      std::vector<std::string> named;
      for (const TurningRecord& record : turn.records) {
        named.push_back(record.kind + ' ' + record.id);
      }
      const Month month = trend.reports[turn.point].evaluated_through;
      RC_ASSERT(named == without_which_it_turns_back(it, month));
    }
  });
}

}  // namespace
}  // namespace rung::test
