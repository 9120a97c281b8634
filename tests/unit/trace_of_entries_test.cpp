// Why each entry that names a responsibility counts for it or does not.

#include <gtest/gtest.h>

#include "support/gate_case.h"

namespace rung::test {
namespace {

constexpr Month june{2026, 6};  // E
constexpr int skill_cell = 1;

/// A responsibility, and a skill cell of L2; one month is asked about.
struct Traced {
  GateCase it = GateCase(Predicate{});

  Traced() {
    it.it = small_case(2);
    it.it.rule().months = 1;
    it.it.framework.skills = {{"threats", "Threats", -1, {skill_cell}, {}}};
    asked(skill_cell).skill = 0;
  }
  Responsibility& asked(int row) {
    return it.it.framework.responsibilities[static_cast<std::size_t>(row)];
  }
  Entry& show(std::vector<Shown> shows, Month from, Month to) {
    Entry& entry = add_entry(it.it, {}, from, to);
    entry.shows = std::move(shows);
    return entry;
  }
  std::vector<TracedEntry> of(int row) const {
    return it.it.assess().assessments.front().responsibilities[static_cast<std::size_t>(row)].trace;
  }
  /// Why the one entry that names it does not count.
  std::optional<NotCounted> why_not(int row = 0) const {
    const std::vector<TracedEntry> traced = of(row);
    EXPECT_EQ(traced.size(), 1U);
    return traced.empty() ? std::nullopt : traced.front().why_not;
  }
};

const Shown the_responsibility{0, -1, -1, {}};
const Shown the_skill{-1, 0, 1, {}};
const Shown the_skill_lower{-1, 0, 0, {}};

TEST(TraceOfEntries, names_those_that_show_it_and_no_others) {
  Traced traced;
  traced.show({the_responsibility}, june, june);
  traced.show({the_skill}, june, june);
  traced.show({}, june, june);
  ASSERT_EQ(traced.of(0).size(), 1U);
  EXPECT_EQ(traced.of(0).front().entry, 0);
  EXPECT_EQ(traced.of(0).front().why_not, std::nullopt);
  ASSERT_EQ(traced.of(skill_cell).size(), 1U);
  EXPECT_EQ(traced.of(skill_cell).front().entry, 1);
  EXPECT_EQ(traced.of(skill_cell).front().why_not, std::nullopt);
}

TEST(TraceOfEntries, tells_a_skill_that_is_shown_too_low) {
  Traced traced;
  Entry& entry = traced.show({the_skill_lower}, june, june);
  EXPECT_EQ(traced.why_not(skill_cell), NotCounted::skill_level_too_low);
  entry.shows = {the_skill_lower, the_skill};
  EXPECT_EQ(traced.why_not(skill_cell), std::nullopt);
}

TEST(TraceOfEntries, tells_drafts_and_what_is_outside_the_window_or_later) {
  Traced traced;
  Entry& entry = traced.show({the_responsibility}, june - 1, june - 1);
  EXPECT_EQ(traced.why_not(), NotCounted::outside_window);
  entry.period = Period{june + 1, june + 1};
  EXPECT_EQ(traced.why_not(), NotCounted::after_evaluation);
  entry.draft = true;
  EXPECT_EQ(traced.why_not(), NotCounted::draft);
}

TEST(TraceOfEntries, tells_what_ends_before_the_window_as_one_entry_reaches_so_far_only) {
  Traced traced;
  traced.it.it.rule().max_entry_months = 3;
  Entry& entry = traced.show({the_responsibility}, june - 5, june);
  entry.reaches = true;
  EXPECT_EQ(traced.why_not(), NotCounted::capped);
  entry.period->to = std::nullopt;
  EXPECT_EQ(traced.why_not(), NotCounted::capped);
  entry.period->to = june - 1;
  EXPECT_EQ(traced.why_not(), NotCounted::outside_window);
  entry.period = Period{june - 2, std::nullopt};
  EXPECT_EQ(traced.why_not(), std::nullopt);
}

TEST(TraceOfEntries, tells_sources_that_are_not_accepted) {
  Traced traced;
  traced.asked(0).sources = {1};
  traced.show({the_responsibility}, june, june);
  EXPECT_EQ(traced.why_not(), NotCounted::source_not_accepted);
}

TEST(TraceOfEntries, tells_what_nobody_confirmed) {
  Traced traced;
  traced.it.it.rule().confirmation.need = Confirmation::Need::anyone;
  traced.show({the_responsibility}, june, june);
  EXPECT_EQ(traced.why_not(), NotCounted::unconfirmed);
}

TEST(TraceOfEntries, tells_that_a_metric_decides) {
  Traced traced;
  traced.asked(0).metric = MetricRange{0, Decimal::from_integer(3), {}};
  traced.show({the_responsibility}, june, june);
  EXPECT_EQ(traced.why_not(), NotCounted::metric_decides);
}

TEST(TraceOfEntries, names_those_that_read_its_metric) {
  Traced traced;
  traced.asked(0).metric = MetricRange{0, Decimal::from_integer(3), {}};
  traced.it.readings({3}, june);
  traced.it.readings({3}, june, 1);
  EXPECT_EQ(traced.why_not(), std::nullopt);
  EXPECT_EQ(traced.of(skill_cell).size(), 0U);
}

}  // namespace
}  // namespace rung::test
