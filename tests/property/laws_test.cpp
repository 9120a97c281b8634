// What holds of every verdict: the two laws of section 5, and what a plan and a margin promise.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <random>

#include "property/any_case.h"

namespace rung::test {
namespace {

bool ready(const SmallCase& it) { return it.assess().assessments.front().ready; }

void check(const char* what, const std::function<void()>& property) {
  EXPECT_TRUE(rc::check(what, property)) << what;
}

TEST(Laws, MoreEvidenceNeverTurnsReadyIntoNotReady) {
  check("adding an entry", [] {
    Random random;
    SmallCase it = any_ready_case(random);
    it.evidence.entries.push_back(any_showing(it, random));
    RC_ASSERT(ready(it));
  });
}

TEST(Laws, ShowingMoreNeverTurnsReadyIntoNotReady) {
  check("adding to shows", [] {
    Random random;
    SmallCase it = any_ready_case(random);
    RC_PRE(!it.evidence.entries.empty());
    const int last = static_cast<int>(it.framework.responsibilities.size()) - 1;
    const int entry = random.any(0, static_cast<int>(it.evidence.entries.size()) - 1);
    it.evidence.entries[static_cast<std::size_t>(entry)].shows.push_back(
        {random.any(0, last), -1, -1, {}});
    RC_ASSERT(ready(it));
  });
}

TEST(Laws, GoingOnForLongerNeverTurnsReadyIntoNotReady) {
  check("a later to", [] {
    Random random;
    SmallCase it = any_ready_case(random);
    const int months = random.any(1, 5);
    for (Entry& entry : it.evidence.entries) {
      if (entry.period && entry.period->to) *entry.period->to = *entry.period->to + months;
    }
    RC_ASSERT(ready(it));
  });
}

TEST(Laws, TheOrderOfEntriesChangesNothing) {
  check("shuffled entries", [] {
    Random random;
    SmallCase it = any_case(random);
    const std::string before = digest(it, it.assess());
    std::ranges::shuffle(it.evidence.entries, random.engine());
    RC_ASSERT(digest(it, it.assess()) == before);
  });
}

TEST(Laws, WhoThePersonIsChangesNothing) {
  check("another name", [] {
    Random random;
    SmallCase it = any_case(random);
    const std::string before = digest(it, it.assess());
    it.evidence.employee.id = *rc::gen::string<std::string>();
    it.evidence.employee.name = *rc::gen::string<std::string>();
    RC_ASSERT(digest(it, it.assess()) == before);
  });
}

TEST(Laws, ShiftingAllDatesShiftsTheVerdict) {
  check("shifted dates", [] {
    Random random;
    SmallCase it = any_case(random);
    const std::string before = digest(it, it.assess());
    const int by = random.any(-60, 60);
    it.as_of.month = it.as_of.month + by;
    it.evidence.employee.level_since = it.evidence.employee.level_since + by;
    for (LeavePeriod& leave : it.evidence.leave) leave = {leave.from + by, leave.to + by, {}};
    for (Entry& entry : it.evidence.entries) {
      if (entry.period) {
        entry.period->from = entry.period->from + by;
        if (entry.period->to) *entry.period->to = *entry.period->to + by;
      }
      for (Reading& reading : entry.readings) reading.month = reading.month + by;
    }
    RC_ASSERT(digest(it, it.assess()) == before);
  });
}

TEST(Margin, RestsOnExactlyTheEntriesThatTurnTheVerdict) {
  check("rests on", [] {
    Random random;
    const SmallCase it = any_ready_case(random);
    const FileAssessment assessed = it.assess();
    std::vector<int> turning;
    for (std::size_t i = 0; i < it.evidence.entries.size(); ++i) {
      SmallCase without = it;
      without.evidence.entries.erase(without.evidence.entries.begin() + static_cast<long>(i));
      if (!ready(without)) turning.push_back(static_cast<int>(i));
    }
    RC_ASSERT(assessed.assessments.front().rests_on == turning);
  });
}

TEST(Margin, ShortByIsTheLeastWeightThatReaches) {
  check("short by", [] {
    Random random;
    const SmallCase it = any_case(random);
    const FileAssessment assessed = it.assess();
    const RuleResult& rule = assessed.assessments.front().rule;
    const BasisPoints required = it.framework.promotions.front().rule.coverage;
    const auto with = [&](std::int64_t more) {
      return Coverage{rule.coverage.weight + more, rule.coverage.total}.reaches(required);
    };
    RC_ASSERT(with(rule.short_by));
    RC_ASSERT(rule.short_by == 0 || !with(rule.short_by - 1));
  });
}

/// The case as of a later month, with these responsibilities shown by every source from E+1 on.
SmallCase carried_on(const SmallCase& it, Month until, const std::vector<int>& responsibilities) {
  SmallCase later = it;
  later.as_of = {until, std::nullopt};
  const Month next = it.as_of.month + 1;
  for (Entry& entry : later.evidence.entries) {  // nothing else goes on by itself
    if (entry.period) entry.period->to = std::min(entry.period->to.value_or(last_month), next - 1);
    std::erase_if(entry.readings, [&](const Reading& reading) { return reading.month >= next; });
  }
  for (const int responsibility : responsibilities) {
    auto& metric =
        later.framework.responsibilities[static_cast<std::size_t>(responsibility)].metric;
    for (Month month = next; month <= until; ++month) {
      for (int source = 0; source < 3; ++source) {
        Entry& entry = add_entry(later, {responsibility}, month, month, source);
        entry.confirmed_by = Person{"m", {Standing::Kind::level, 1}};
        if (!metric) continue;
        entry.period.reset();
        entry.reaches = false;
        entry.metric = metric->metric;
        entry.readings = {{month, Decimal::from_integer(3), {}}};
      }
    }
  }
  return later;
}

TEST(Plan, WhatItCountsOnMeetsTheRuleInItsMonthAndNothingDoesBefore) {
  check("rule earliest", [] {
    Random random;
    const SmallCase it = any_case(random);
    const FileAssessment assessed = it.assess();
    const Plan& plan = assessed.assessments.front().plan;
    RC_PRE(!assessed.assessments.front().rule.met);
    std::vector<int> counted_on = plan.start;
    counted_on.insert(counted_on.end(), plan.keep.begin(), plan.keep.end());
    const SmallCase then = carried_on(it, *plan.rule_earliest, counted_on);
    RC_ASSERT(then.assess().assessments.front().rule.met);

    std::vector<int> everything;
    for (int r = 0; r < static_cast<int>(it.framework.responsibilities.size()); ++r) {
      everything.push_back(r);
    }
    const SmallCase before = carried_on(it, *plan.rule_earliest - 1, everything);
    RC_ASSERT(!before.assess().assessments.front().rule.met);
  });
}

TEST(Plan, WritingDownWhatItNamesMeetsTheRule) {
  check("document", [] {
    Random random;
    const SmallCase it = any_case(random);
    const FileAssessment assessed = it.assess();
    const Plan& plan = assessed.assessments.front().plan;
    RC_PRE(!assessed.assessments.front().rule.met);
    RC_PRE(plan.document.has_value());
    SmallCase written = it;
    for (const ToDocument& item : *plan.document) {
      auto& asked =
          written.framework.responsibilities[static_cast<std::size_t>(item.responsibility)];
      for (const Month month : item.months) {
        for (int source = 0; source < 3; ++source) {
          Entry& entry = add_entry(written, {item.responsibility}, month, month, source);
          entry.confirmed_by = Person{"m", {Standing::Kind::level, 1}};
          if (!asked.metric) continue;
          entry.period.reset();
          entry.reaches = false;
          entry.metric = asked.metric->metric;
          entry.readings = {{month, Decimal::from_integer(3), {}}};
        }
      }
    }
    RC_ASSERT(written.assess().assessments.front().rule.met);
  });
}

}  // namespace
}  // namespace rung::test
