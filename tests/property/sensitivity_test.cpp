// What is said to turn a verdict turns it, and nothing else does: held against striking, changing
// and asking again.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "property/any_case.h"
#include "property/any_change.h"
#include "property/naive_rule.h"
#include "rung/sensitivity.h"

namespace rung::test {
namespace {

SmallCase any_case_of_either_kind(Random& random) {
  return random.one_in(2) ? any_gated_case(random) : any_case(random);
}

bool ready(const SmallCase& it) { return it.assess().assessments.front().ready; }

Sensitivity sensitivity_of(const SmallCase& it) {
  return rung::sensitivity_of(it.framework, it.evidence, it.assess().assessments.front(),
                              {it.as_of, false});
}

void check(const char* what, const std::function<void()>& property) {
  EXPECT_TRUE(rc::check(what, property)) << what;
}

/// The verdict with the rule met or not, all else as it was assessed (spec section 5, items 9, 10).
bool ready_with_rule(const SmallCase& it, const Assessment& assessment, bool rule_met) {
  const Promotion& promotion = it.framework.promotions.front();
  const bool granted = assessment.fast_track_finding && assessment.last_grant_allows &&
                       assessment.fast_track_finding->outcome == Outcome::met;
  bool result = rule_met || (granted && promotion.fast_track->waives_rule);
  for (const GateResult& gate : assessment.gates) {
    const bool passed = gate.finding.outcome == Outcome::met ||
                        (granted && promotion.fast_track->waives(gate.gate));
    result = result && passed;
  }
  return result;
}

/// A month of a row as though nothing were known of it, or performed from sources enough.
void suppose(NaiveMonth& month, bool performed) {
  month.own = performed ? Cell::performed : Cell::none;
  month.sources.clear();
  month.sources_enough = performed;
}

TEST(Sensitivity, the_naive_rule_agrees_with_the_engine) {
  check("naive rule", [] {
    Random random;
    const SmallCase it = any_case_of_either_kind(random);
    RC_ASSERT(naive_rule_met(it, naive_cells(it)) == it.assess().assessments.front().rule.met);
  });
}

TEST(Sensitivity, entries_are_exactly_those_that_turn_the_verdict) {
  check("entries", [] {
    Random random;
    const SmallCase it = any_case_of_either_kind(random);
    const bool before = ready(it);
    std::vector<int> turning;
    for (std::size_t i = 0; i < it.evidence.entries.size(); ++i) {
      SmallCase without = it;
      without.evidence.entries.erase(without.evidence.entries.begin() + static_cast<long>(i));
      if (ready(without) != before) turning.push_back(static_cast<int>(i));
    }
    RC_ASSERT(sensitivity_of(it).entries == turning);
  });
}

TEST(Sensitivity, responsibilities_and_months_are_exactly_those_that_turn_the_verdict) {
  check("responsibilities and months", [] {
    Random random;
    const SmallCase it = any_case_of_either_kind(random);
    const FileAssessment file = it.assess();
    const Assessment& assessment = file.assessments.front();
    const bool before = assessment.ready;
    const NaiveCells cells = naive_cells(it);
    std::vector<int> responsibilities;
    std::vector<Sensitivity::MonthOf> months;
    for (std::size_t r = 0; r < cells.rows.size(); ++r) {
      NaiveCells otherwise = cells;
      for (NaiveMonth& month : otherwise.rows[r]) suppose(month, !before);
      if (ready_with_rule(it, assessment, naive_rule_met(it, otherwise)) != before) {
        responsibilities.push_back(static_cast<int>(r));
      }
      for (std::size_t m = 0; m < cells.months.size(); ++m) {
        otherwise = cells;
        suppose(otherwise.rows[r][m], !before);
        if (ready_with_rule(it, assessment, naive_rule_met(it, otherwise)) != before) {
          months.push_back({static_cast<int>(r), cells.months[m]});
        }
      }
    }
    const Sensitivity found = sensitivity_of(it);
    RC_ASSERT(found.responsibilities == responsibilities);
    RC_ASSERT(found.months == months);
  });
}

TEST(Sensitivity, the_other_reading_confirmation_and_setting_aside_turn_what_they_turn) {
  check("readings of the rule and of evidence", [] {
    Random random;
    const SmallCase it = any_case_of_either_kind(random);
    const bool before = ready(it);
    const Sensitivity found = sensitivity_of(it);

    SmallCase other = it;
    Measure& measure = other.rule().measure;
    measure = measure == Measure::sustained ? Measure::monthly : Measure::sustained;
    RC_ASSERT(found.other_measure_turns == (ready(other) != before));

    const AssessOptions confirmed_only{it.as_of, true};
    const FileAssessment confirmed = assess(it.framework, it.evidence, confirmed_only);
    RC_ASSERT(found.confirmed_only_turns == (confirmed.assessments.front().ready != before));

    SmallCase nothing_aside = it;
    nothing_aside.evidence.set_aside.clear();
    RC_ASSERT(found.set_aside_turns == (ready(nothing_aside) != before));
  });
}

/// Every approval asked for becomes something that is met by now.
void grant_approvals(Predicate& predicate) {
  for (Predicate& part : predicate.parts) grant_approvals(part);
  if (predicate.kind->key != "approval") return;
  for (const PredicateKind* kind : predicate_kinds()) {
    if (kind->key == "level_months") predicate.kind = kind;
  }
  predicate.months = 1;
}

TEST(Sensitivity, who_waits_for_approval_is_ready_once_it_is_given) {
  check("approvals", [] {
    Random random;
    const SmallCase it = any_gated_case(random);
    const FileAssessment file = it.assess();
    const Assessment& assessment = file.assessments.front();
    SmallCase granted = it;
    for (Gate& gate : granted.promotion().gates) grant_approvals(gate.requirement);
    const bool waits =
        !assessment.ready && assessment.rule.status != RuleStatus::unmet && ready(granted);
    RC_ASSERT(sensitivity_of(it).waits_for_approval == waits);
  });
}

}  // namespace
}  // namespace rung::test
