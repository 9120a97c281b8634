// What a scenario supposes is what somebody could have written into the file by hand.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "property/any_case.h"
#include "scenario/suppose.h"

namespace rung::test {
namespace {

void check(const char* what, const std::function<void()>& property) {
  EXPECT_TRUE(rc::check(what, property)) << what;
}

std::string digest_of(const SmallCase& it) { return digest(it, it.assess()); }

/// The case as a scenario supposes it; discards what is a mistake.
SmallCase supposed_case(const SmallCase& it, const std::vector<Assumption>& assumptions) {
  std::vector<Mistake> mistakes;
  auto supposed = suppose(it.framework, it.evidence, {assumptions, "", "", false}, mistakes);
  RC_PRE(supposed.has_value());
  SmallCase other{std::move(supposed->framework), std::move(supposed->evidence), it.as_of};
  return other;
}

Assumption performed(const SmallCase& it, int responsibility, Month from, Month to) {
  const std::string& id =
      it.framework.responsibilities[static_cast<std::size_t>(responsibility)].id;
  Assumption assumption{Assumption::Kind::performed, id, {}, "--assume " + id};
  for (Month month = from; month <= to; ++month) assumption.months.push_back(month);
  return assumption;
}

Assumption any_performed(const SmallCase& it, Random& random) {
  const int last = static_cast<int>(it.framework.responsibilities.size()) - 1;
  const Month from = it.as_of.month - random.any(0, 6);
  return performed(it, random.any(0, last), from, from + random.any(0, 6));
}

TEST(Suppose, NothingChangesNothing) {
  check("nothing", [] {
    Random random;
    const SmallCase it = any_case(random);
    RC_ASSERT(digest_of(supposed_case(it, {})) == digest_of(it));
  });
}

TEST(Suppose, AnEntryThatIsStruckIsAsOneThatWasDeleted) {
  check("struck", [] {
    Random random;
    const SmallCase it = any_case(random);
    RC_PRE(!it.evidence.entries.empty());
    const int last = static_cast<int>(it.evidence.entries.size()) - 1;
    const auto entry = static_cast<std::size_t>(random.any(0, last));
    const Assumption strike = read_strike(it.evidence.entries[entry].id);
    SmallCase without = it;
    without.evidence.entries.erase(without.evidence.entries.begin() + static_cast<long>(entry));
    RC_ASSERT(digest_of(supposed_case(it, {strike})) == digest_of(without));
  });
}

TEST(Suppose, AGateThatIsSupposedIsAsOneThatIsNotAsked) {
  check("gate", [] {
    Random random;
    const SmallCase it = any_case(random);
    RC_PRE(!it.framework.promotions.front().gates.empty());
    SmallCase without = it;
    without.promotion().gates.clear();
    const SmallCase met = supposed_case(it, {{Assumption::Kind::gate_met, "gate", {}, ""}});
    RC_ASSERT(met.assess().assessments.front().gates.front().status == GateStatus::met);
    RC_ASSERT(met.assess().ready() == without.assess().ready());
  });
}

/// Whether every month that is supposed, and neither leave nor after E, is performed.
bool comes_true(const SmallCase& it, const Assumption& assumption) {
  const FileAssessment assessed = it.assess();
  for (const ResponsibilityResult& row : assessed.assessments.front().responsibilities) {
    const Responsibility& asked =
        it.framework.responsibilities[static_cast<std::size_t>(row.responsibility)];
    if (asked.id != assumption.id) continue;
    const bool all = std::ranges::all_of(row.history, [&](const MonthCell& cell) {
      return std::ranges::find(assumption.months, cell.month) == assumption.months.end() ||
             cell.cell == Cell::performed || cell.cell == Cell::leave;
    });
    if (!all) return false;
  }
  return true;
}

TEST(Suppose, WhatIsSupposedComesTrue) {
  check("comes true", [] {
    Random random;
    const SmallCase it = any_case(random);
    const Assumption one = any_performed(it, random);
    const Assumption other = any_performed(it, random);
    const SmallCase supposed = supposed_case(it, {one, other});
    RC_ASSERT(comes_true(supposed, one));
    RC_ASSERT(comes_true(supposed, other));
  });
}

/// What somebody would write by hand: an entry a source and month, confirmed, with a reading where
/// a metric asks for one.
void write_by_hand(SmallCase& it, const Assumption& assumption) {
  const int index = index_of(it.framework.responsibilities, assumption.id);
  const Responsibility asked = it.framework.responsibilities[static_cast<std::size_t>(index)];
  for (const Month month : assumption.months) {
    for (int source = 0; source < 3; ++source) {
      if (!asked.accepts(source)) continue;
      Entry& entry = add_entry(it, {index}, month, month, source);
      entry.confirmed_by = Person{"m", {Standing::Kind::level, 1}};
    }
  }
}

TEST(Suppose, WhatIsSupposedIsAsEntriesWrittenByHand) {
  check("by hand", [] {
    Random random;
    SmallCase it = any_case(random);
    it.promotion().gates.clear();  // by hand more sources are named than a scenario takes
    const Assumption assumption = any_performed(it, random);
    const int index = index_of(it.framework.responsibilities, assumption.id);
    RC_PRE(!it.framework.responsibilities[static_cast<std::size_t>(index)].metric);
    SmallCase by_hand = it;
    write_by_hand(by_hand, assumption);
    const FileAssessment supposed = supposed_case(it, {assumption}).assess();
    const FileAssessment written = by_hand.assess();
    RC_ASSERT(supposed.ready() == written.ready());
    const RuleResult& one = supposed.assessments.front().rule;
    const RuleResult& other = written.assessments.front().rule;
    RC_ASSERT(one.held_months == other.held_months);
    RC_ASSERT(one.coverage.weight == other.coverage.weight);
  });
}

TEST(Suppose, WhatWasMeasuredStands) {
  check("measured", [] {
    Random random;
    const SmallCase it = any_case(random);
    const Assumption assumption = any_performed(it, random);
    std::vector<Mistake> mistakes;
    const auto supposed =
        suppose(it.framework, it.evidence, {{assumption}, "", "", false}, mistakes);
    if (supposed.has_value()) return;
    // Refused is only what some entry reads out of range in one of these months.
    const int index = index_of(it.framework.responsibilities, assumption.id);
    const auto& metric = it.framework.responsibilities[static_cast<std::size_t>(index)].metric;
    RC_ASSERT(metric.has_value());
    const bool read = std::ranges::any_of(it.evidence.entries, [&](const Entry& entry) {
      return entry.metric == metric->metric && !entry.draft &&
             std::ranges::any_of(entry.readings, [&](const Reading& reading) {
               return std::ranges::binary_search(assumption.months, reading.month) &&
                      !metric->contains(reading.value);
             });
    });
    RC_ASSERT(read);
  });
}

TEST(Suppose, MoreWorkNeverTurnsReadyIntoNotReady) {
  check("monotone", [] {
    Random random;
    const SmallCase it = any_ready_case(random);
    RC_ASSERT(supposed_case(it, {any_performed(it, random)}).assess().ready() == true);
  });
}

TEST(Suppose, ALateralMoveIsAPromotionIntoTheOtherTrack) {
  check("lateral", [] {
    Random random;
    SmallCase it = any_case(random);
    it.promotion().gates.clear();
    it.framework.tracks = {{"a", "A", {}}, {"b", "B", {}}};
    it.evidence.employee.track = 0;
    for (Responsibility& one : it.framework.responsibilities) {
      if (random.one_in(2)) one.tracks = {random.any(0, 1)};
    }
    SmallCase promoted = it;  // somebody below, on the other track
    promoted.evidence.employee.track = 1;
    RC_PRE(!asked_at(it.framework, 1, 1).empty());
    SmallCase upper = it;  // somebody at the level already
    upper.evidence.employee.level = 1;
    upper.evidence.targets = {};
    std::vector<Mistake> mistakes;
    const auto supposed =
        suppose(upper.framework, upper.evidence, {{}, "L2", "b", false}, mistakes);
    RC_ASSERT(supposed.has_value());
    RC_ASSERT(supposed->lateral);
    const SmallCase lateral{supposed->framework, supposed->evidence, it.as_of};
    RC_ASSERT(digest_of(lateral) == digest_of(promoted));
  });
}

}  // namespace
}  // namespace rung::test
