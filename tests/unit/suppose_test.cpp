#include "scenario/suppose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_case.h"

namespace rung::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What is wrong with the value of an `--assume`; empty where nothing is.
std::string mistake_in(const std::string& word) {
  std::vector<Mistake> mistakes;
  const auto assumption = read_assumption(word, mistakes);
  EXPECT_EQ(assumption.has_value(), mistakes.empty()) << word;
  return mistakes.empty() ? "" : mistakes.front().message;
}

TEST(Assumption, reads_months_and_ranges) {
  std::vector<Mistake> mistakes;
  const auto read = read_assumption("L5.x=2026-12..2027-02,2026-08,2027-01", mistakes);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->id, "L5.x");
  EXPECT_EQ(read->kind, Assumption::Kind::performed);
  EXPECT_THAT(read->months,
              ElementsAre(Month(2026, 8), Month(2026, 12), Month(2027, 1), Month(2027, 2)));
}

TEST(Assumption, reads_gates) {
  std::vector<Mistake> mistakes;
  const auto read = read_assumption("gate:panel", mistakes);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->kind, Assumption::Kind::gate_met);
  EXPECT_EQ(read->id, "panel");
}

TEST(Assumption, tells_what_it_cannot_read) {
  EXPECT_THAT(mistake_in("gate:"), HasSubstr("does not say what is supposed"));
  EXPECT_THAT(mistake_in("L5.x"), HasSubstr("does not say what is supposed"));
  EXPECT_THAT(mistake_in("=2026-12"), HasSubstr("does not say what is supposed"));
  EXPECT_THAT(mistake_in("L5.x="), HasSubstr("neither a month nor a range"));
  EXPECT_THAT(mistake_in("L5.x=2026-12.."), HasSubstr("neither a month nor a range"));
  EXPECT_THAT(mistake_in("L5.x=2026-12,"), HasSubstr("neither a month nor a range"));
  EXPECT_THAT(mistake_in("L5.x=2027-01..2026-12"), HasSubstr("is before"));
  EXPECT_THAT(mistake_in("L5.x=2000-01..2026-12"), HasSubstr("at most 120"));
}

/// A case with a metric that asks for three, and what it comes to when performed is supposed.
struct Measured {
  SmallCase it = small_case(1);
  std::vector<Mistake> mistakes;

  Measured() {
    it.framework.responsibilities[0].metric = MetricRange{0, Decimal::from_integer(3), {}};
  }
  void read(Month month, int value, int source = 0) {
    Entry& entry = add_entry(it, {}, month, month, source);
    entry.period.reset();
    entry.reaches = false;
    entry.metric = it.framework.responsibilities[0].metric->metric;
    entry.readings = {{month, Decimal::from_integer(value), {}}};
  }
  /// The value that is assumed for a month.
  std::string assumed(Month month) {
    const Assumption assumption{Assumption::Kind::performed, "L2.r0", {month}, "--assume L2.r0=…"};
    const auto supposed =
        suppose(it.framework, it.evidence, {{assumption}, "", "", false}, mistakes);
    if (!supposed) return "refused";
    return supposed->evidence.entries.back().readings.front().value.to_string();
  }
};

TEST(Suppose, a_reading_stays_what_it_was_last_or_becomes_what_is_asked) {
  Measured measured;
  EXPECT_EQ(measured.assumed(Month(2026, 5)), "3");
  measured.read(Month(2026, 3), 8);
  EXPECT_EQ(measured.assumed(Month(2026, 5)), "8");
  measured.read(Month(2026, 4), 1);
  EXPECT_EQ(measured.assumed(Month(2026, 5)), "3");
}

TEST(Suppose, what_was_measured_out_of_range_stands) {
  Measured measured;
  measured.read(Month(2026, 5), 1);
  EXPECT_EQ(measured.assumed(Month(2026, 5)), "refused");
  ASSERT_THAT(measured.mistakes, SizeIs(1));
  EXPECT_THAT(measured.mistakes.front().message, HasSubstr("what was measured stands: 1 in May"));
  EXPECT_THAT(measured.mistakes.front().help, HasSubstr("--strike e1"));
}

TEST(Suppose, hours_are_added_to_those_there_are) {
  Measured measured;
  measured.it.framework.responsibilities[0].metric->metric = 1;
  measured.read(Month(2026, 5), 2);
  EXPECT_EQ(measured.assumed(Month(2026, 5)), "1");
}

TEST(Suppose, a_source_that_a_gate_counts_is_taken_last) {
  SmallCase it = small_case(1);
  Gate gate;
  gate.id = "proof";
  for (const PredicateKind* kind : predicate_kinds()) {
    if (kind->key == "count") gate.requirement.kind = kind;
  }
  gate.requirement.subject = 0;
  it.promotion().gates.push_back(gate);
  const Assumption assumption{
      Assumption::Kind::performed, "L2.r0", {Month(2026, 5)}, "--assume L2.r0=2026-05"};
  std::vector<Mistake> mistakes;
  const auto supposed = suppose(it.framework, it.evidence, {{assumption}, "", "", false}, mistakes);
  ASSERT_TRUE(supposed.has_value());
  ASSERT_THAT(supposed->evidence.entries, SizeIs(1));
  EXPECT_EQ(supposed->evidence.entries.front().source, 1);
}

TEST(Suppose, what_is_supposed_in_leave_is_told) {
  SmallCase it = small_case(1);
  it.evidence.leave.push_back({Month(2026, 5), Month(2026, 5), {}});
  const Assumption assumption{Assumption::Kind::performed,
                              "L2.r0",
                              {Month(2026, 4), Month(2026, 5)},
                              "--assume L2.r0=2026-04..2026-05"};
  std::vector<Mistake> mistakes;
  const auto supposed = suppose(it.framework, it.evidence, {{assumption}, "", "", false}, mistakes);
  ASSERT_TRUE(supposed.has_value());
  EXPECT_THAT(supposed->notes, ElementsAre(HasSubstr("May 2026 is leave")));
}

TEST(Suppose, everything_wrong_is_told_at_once) {
  const SmallCase it = small_case(1);
  std::vector<Mistake> mistakes;
  const std::vector<Assumption> assumptions = {
      {Assumption::Kind::performed, "L2.r9", {Month(2026, 5)}, "--assume L2.r9=2026-05"},
      {Assumption::Kind::gate_met, "panel", {}, "--assume gate:panel"},
      read_strike("e1")};
  EXPECT_FALSE(suppose(it.framework, it.evidence, {assumptions, "", "", false}, mistakes));
  EXPECT_THAT(mistakes, SizeIs(3));
}

TEST(Suppose, the_arguments_are_left_as_they_are) {
  SmallCase it = small_case(1);
  add_entry(it, {0}, Month(2026, 1), Month(2026, 6));
  std::vector<Mistake> mistakes;
  ASSERT_TRUE(suppose(it.framework, it.evidence, {{read_strike("e1")}, "", "", false}, mistakes));
  EXPECT_THAT(it.evidence.entries, SizeIs(1));
  EXPECT_THAT(mistakes, IsEmpty());
}

}  // namespace
}  // namespace rung::test
