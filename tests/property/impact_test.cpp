// What is named as the cause of a turned verdict is one, and nothing else is.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <set>

#include "impact/impact.h"
#include "property/any_change.h"
#include "support/told_changes.h"

namespace rung::test {
namespace {

constexpr int to = 1;

bool ready(const Framework& framework, const SmallCase& it) {
  return assess(framework, it.evidence, {it.as_of, false}).assessments.front().ready;
}

/// Gates are told apart by their ids, as in any file that loads.
void name_gates(Framework& framework) {
  std::set<std::string> ids;
  for (Gate& gate : framework.promotions.front().gates) {
    while (!ids.insert(gate.id).second) gate.id += '+';
  }
}

struct Edited {
  SmallCase before;
  Framework after;
};

/// A case, and its framework with some things said otherwise.
Edited any_edited(Random& random, bool turned) {
  for (int tries = 0; tries < 200; ++tries) {
    Edited edited{any_gated_case(random), {}};
    name_gates(edited.before.framework);
    edited.after = edited.before.framework;
    for (int i = random.any(1, 5); i > 0; --i) change_something(edited.after, random);
    name_gates(edited.after);
    if (!turned ||
        ready(edited.after, edited.before) != ready(edited.before.framework, edited.before)) {
      return edited;
    }
  }
  RC_DISCARD("no turned case in two hundred");
}

Way way_of(const SmallCase& it) { return {it.evidence, {it.as_of, false}, 0, to}; }

TEST(ImpactLaws, BetweenReachesFromOneVersionToTheOther) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const Edited edited = any_edited(random, false);
    const Between between(edited.before.framework, edited.after);
    for (const Framework& one : {between.with(between.none()), between.with(between.all())}) {
      RC_ASSERT(one.promotions.size() == 1U);
    }
    RC_ASSERT(ready(between.with(between.none()), edited.before) ==
              ready(edited.before.framework, edited.before));
    RC_ASSERT(ready(between.with(between.all()), edited.before) ==
              ready(edited.after, edited.before));
  }));
}

/// Makes the same thing otherwise in two frameworks, as far as it is the same in both.
void change_alike(Framework& one, Framework& other, Random& random) {
  Random again = random;
  change_something(one, random);
  change_something(other, again);
}

/// One change made by hand is what making it in between comes to.
TEST(ImpactLaws, AChangeMadeAloneIsWhatAFrameworkWithItAloneSays) {
  int compared = 0;
  EXPECT_TRUE(rc::check([&] {
    Random random;
    SmallCase before = any_gated_case(random);
    name_gates(before.framework);
    Framework after = before.framework;
    change_something(after, random);
    Framework alone = before.framework;
    change_alike(alone, after, random);
    name_gates(after);
    name_gates(alone);
    const std::vector<std::string> wanted = told(differences(before.framework, alone));
    const Between between(before.framework, after);
    const std::vector<std::string> all = told(between.changes());
    Made made = between.none();
    std::size_t found = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      made[i] = std::ranges::find(wanted, all[i]) != wanted.end();
      found += made[i] ? 1U : 0U;
    }
    if (found != wanted.size()) return;  // the two were about one thing
    ++compared;
    RC_ASSERT(ready(between.with(made), before) == ready(alone, before));
    for (const Change& change : differences(between.with(made), alone)) {
      RC_ASSERT(change.effect == Effect::none);
    }
  }));
  EXPECT_GT(compared, 20);
}

TEST(ImpactLaws, CausesAreThoseThatBruteForceFinds) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const Edited edited = any_edited(random, true);
    const Between between(edited.before.framework, edited.after);
    const Way way = way_of(edited.before);
    const bool before = ready(edited.before.framework, edited.before);
    CauseFinder finder(between);
    const Causes causes = finder.find(way, before, !before);
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < between.changes().size(); ++i) {
      Made one = between.none();
      one[i] = true;
      Made rest = between.all();
      rest[i] = false;
      const bool alone = ready(between.with(one), edited.before) != before;
      const bool needed = ready(between.with(rest), edited.before) == before;
      if (alone || needed) expected.push_back(fmt::format("{} {} {}", i, alone, needed));
    }
    std::vector<std::string> found;
    for (const Cause& one : causes.single) {
      found.push_back(fmt::format("{} {} {}", one.change, one.alone, one.needed));
    }
    RC_ASSERT(found == expected);
    RC_ASSERT(!causes.by_reading);
    RC_ASSERT(causes.single.empty() != causes.together.empty());
  }));
}

TEST(ImpactLaws, WhatTurnsAVerdictTogetherCannotDoWithout) {
  EXPECT_TRUE(rc::check([] {
    Random random;
    const Edited edited = any_edited(random, true);
    const Between between(edited.before.framework, edited.after);
    const bool before = ready(edited.before.framework, edited.before);
    CauseFinder finder(between);
    const Causes causes = finder.find(way_of(edited.before), before, !before);
    if (causes.together.empty()) return;
    Made made = between.none();
    for (const int change : causes.together) made[static_cast<std::size_t>(change)] = true;
    RC_ASSERT(ready(between.with(made), edited.before) != before);
    for (const int change : causes.together) {
      made[static_cast<std::size_t>(change)] = false;
      RC_ASSERT(ready(between.with(made), edited.before) == before);
      made[static_cast<std::size_t>(change)] = true;
    }
  }));
}

}  // namespace
}  // namespace rung::test
