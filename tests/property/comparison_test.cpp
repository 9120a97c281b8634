// What holds of every comparison of two assessments.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>

#include "property/any_case.h"
#include "scenario/comparison.h"

namespace rung::test {
namespace {

/// Reports cost more than verdicts: a fifth of the usual number of cases does.
void check(const char* what, const std::function<void(Random&)>& property) {
  EXPECT_TRUE(rc::check(what, [&] {
    Random random;
    if (random.one_in(5)) property(random);
  })) << what;
}

Report report_of(const SmallCase& it) {
  return make_report(it.framework, it.evidence, it.assess());
}

TEST(Compared, AnythingWithItselfSaysNothingChanged) {
  check("with itself", [](Random& random) {
    const SmallCase it = any_case(random);
    const Report report = report_of(it);
    const ComparedReports compared = compare(report, report_of(it));
    RC_ASSERT(compared.same());
    RC_ASSERT(compared.assessments.front().effects.empty());
  });
}

/// Something else about the evidence: more of it, less of it, or another moment.
SmallCase changed(const SmallCase& it, Random& random) {
  SmallCase other = it;
  auto& entries = other.evidence.entries;
  switch (random.any(0, 2)) {
    case 0:
      entries.push_back(any_showing(it, random));
      break;
    case 1:
      if (!entries.empty()) entries.pop_back();
      break;
    default:
      other.as_of.month = other.as_of.month - random.any(1, 3);
  }
  return other;
}

TEST(Compared, WhatSaysNothingChangedHasTheSameVerdictInEverything) {
  check("same is the same", [](Random& random) {
    const SmallCase it = any_case(random);
    const SmallCase other = changed(it, random);
    const Report before = report_of(it);
    const Report after = report_of(other);
    const ComparedReports compared = compare(before, after);
    // A digest counts months from the moment it is made for.
    const bool one_moment = it.as_of.month == other.as_of.month;
    if (compared.same() && one_moment) {
      RC_ASSERT(digest(other, other.assess()) == digest(it, it.assess()));
    }
    if (it.assess().ready() != other.assess().ready()) RC_ASSERT(!compared.same());
  });
}

TEST(Compared, BothWaysMirrorEachOther) {
  check("mirrored", [](Random& random) {
    const SmallCase it = any_case(random);
    const Report before = report_of(it);
    const Report after = report_of(changed(it, random));
    const ComparedAssessment there = compare(before, after).assessments.front();
    const ComparedAssessment back = compare(after, before).assessments.front();
    RC_ASSERT(there.same == back.same);
    for (std::size_t i = 0; i < there.responsibilities.size(); ++i) {
      const Movement one = there.responsibilities[i].movement;
      const Movement other = back.responsibilities[i].movement;
      RC_ASSERT((one == Movement::better) == (other == Movement::worse));
      RC_ASSERT((one == Movement::none) == (other == Movement::none));
      RC_ASSERT(there.responsibilities[i].status_before == back.responsibilities[i].status_after);
    }
  });
}

}  // namespace
}  // namespace rung::test
