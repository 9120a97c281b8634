// What a difference says of verdicts holds of every verdict.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "diff/diff.h"
#include "property/any_change.h"

namespace rung::test {
namespace {

bool ready(const SmallCase& it) { return it.assess().assessments.front().ready; }

Effect effect_of(const std::vector<Change>& changes) {
  Effect effect = Effect::none;
  for (const Change& change : changes) effect = effect | change.effect;
  return effect;
}

/// The case with its framework said otherwise, if that can be so that the verdict turns.
SmallCase changed_case(const SmallCase& before, Random& random) {
  SmallCase after = before;
  for (int tries = 0; tries < 10 && ready(after) == ready(before); ++tries) {
    after = before;
    for (int i = random.any(1, 3); i > 0; --i) change_something(after.framework, random);
  }
  return after;
}

TEST(DiffLaws, WhatLoosensTurnsNobodyDownAndWhatTightensNobodyUp) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const SmallCase before = any_gated_case(random);
    const SmallCase after = changed_case(before, random);
    const Effect effect = effect_of(differences(before.framework, after.framework));
    if (effect == Effect::none || effect == Effect::loosens) {
      RC_ASSERT(!ready(before) || ready(after));
    }
    if (effect == Effect::none || effect == Effect::tightens) {
      RC_ASSERT(ready(before) || !ready(after));
    }
  }));
}

TEST(DiffLaws, TheOtherWayRoundIsTheOpposite) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const SmallCase before = any_gated_case(random);
    Framework after = before.framework;
    change_something(after, random);
    const auto there = differences(before.framework, after);
    const auto back = differences(after, before.framework);
    RC_ASSERT(there.size() == back.size());
    const Effect effect = effect_of(there);
    const Effect opposite = effect == Effect::tightens  ? Effect::loosens
                            : effect == Effect::loosens ? Effect::tightens
                                                        : effect;
    RC_ASSERT(effect_of(back) == opposite);
  }));
}

}  // namespace
}  // namespace rung::test
