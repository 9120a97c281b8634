#include "property/any_case.h"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>
#include <set>

namespace rung::test {
namespace {

Month any_month(const SmallCase& it, Random& random, int back, int ahead) {
  return it.as_of.month + random.any(-back, ahead);
}

void draw_responsibilities(SmallCase& it, Random& random) {
  for (Responsibility& responsibility : it.framework.responsibilities) {
    responsibility.weight = random.any(1, 3);
    responsibility.lasts = random.one_in(3) ? random.any(2, 3) : 1;
    responsibility.min_sources = random.one_in(4) ? 2 : 1;
    responsibility.required = random.one_in(6);
    responsibility.area = random.any(-1, 1);
    if (random.one_in(5)) responsibility.sources = {0, 1};
    if (random.one_in(5))
      responsibility.metric = MetricRange{random.any(0, 1), Decimal::from_integer(3), {}};
  }
}

void draw_rule(SmallCase& it, Random& random) {
  Rule& rule = it.rule();
  rule.coverage =
      std::array{5000, 6000, 6667, 7000, 10000}[static_cast<std::size_t>(random.any(0, 4))];
  rule.months = random.any(1, 4);
  rule.measure = random.one_in(3) ? Measure::monthly : Measure::sustained;
  rule.window_within = random.one_in(3) ? random.any(1, 2) : 0;
  rule.leave_counts = random.one_in(8);
  if (random.one_in(4)) rule.confirmation.need = Confirmation::Need::anyone;
  if (random.one_in(3)) rule.max_entry_months = random.any(1, 4);
  rule.max_not_applicable = random.one_in(2) ? 5000 : 0;
  if (random.one_in(3)) it.framework.areas[0].min_coverage = 5000;
}

void draw_readings(SmallCase& it, Random& random, Entry& entry, std::set<Month>& read) {
  entry.period.reset();
  entry.reaches = false;
  entry.metric = random.any(0, 1);
  const Month from = any_month(it, random, 6, 0);
  for (int i = random.any(1, 5); i > 0; --i) {
    const Month month = from + i;
    // One reading of a metric a month, so that none contradicts another; hours add up.
    if (entry.metric == 0 && !read.insert(month).second) continue;
    entry.readings.push_back({month, Decimal::from_integer(random.any(1, 4)), {}});
  }
  if (entry.readings.empty()) {
    entry.metric = 1;
    entry.readings.push_back({from, Decimal::from_integer(2), {}});
  }
}

void draw_gate(SmallCase& it, Random& random) {
  if (!random.one_in(3)) return;
  Gate gate;
  gate.id = "gate";
  for (const PredicateKind* kind : predicate_kinds()) {
    if (kind->key == (random.one_in(2) ? "count" : "level_months")) gate.requirement.kind = kind;
  }
  if (gate.requirement.kind == nullptr) return;
  gate.requirement.subject = random.any(0, 2);
  gate.requirement.at_least = random.any(1, 2);
  gate.requirement.months = random.any(20, 34);
  it.promotion().gates.push_back(gate);
}

}  // namespace

Random::Random()
    : engine_(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>()))) {}

Entry any_showing(const SmallCase& it, Random& random) {
  SmallCase scratch = small_case(1);
  const int count = static_cast<int>(it.framework.responsibilities.size());
  const Month from = any_month(it, random, 7, 1);
  Entry entry = add_entry(scratch, {}, from, from + random.any(0, 7), random.any(0, 2));
  for (int r = 0; r < count; ++r) {
    if (random.one_in(2)) entry.shows.push_back({r, -1, -1, {}});
  }
  if (random.one_in(4)) entry.period->to.reset();
  if (random.one_in(3)) entry.confirmed_by = Person{"m", {Standing::Kind::level, 1}};
  entry.draft = random.one_in(10);
  entry.id = "added";
  return entry;
}

SmallCase any_case(Random& random) {
  SmallCase it = small_case(random.any(1, 5));
  draw_responsibilities(it, random);
  draw_rule(it, random);
  draw_gate(it, random);
  if (random.one_in(4)) {
    const Month from = any_month(it, random, 6, 2);
    it.evidence.leave.push_back({from, from + random.any(0, 2), {}});
  }
  std::set<Month> read;
  for (int i = random.any(0, 7); i > 0; --i) {
    Entry entry = any_showing(it, random);
    entry.id = fmt::format("e{}", i);
    if (random.one_in(4)) draw_readings(it, random, entry, read);
    it.evidence.entries.push_back(entry);
  }
  if (random.one_in(4)) {
    it.evidence.set_aside.push_back({0, false, "", Person{"m", {Standing::Kind::level, 1}}, {}});
  }
  return it;
}

SmallCase any_ready_case(Random& random) {
  for (int tries = 0; tries < 1000; ++tries) {
    SmallCase it = any_case(random);
    if (it.assess().assessments.front().ready) return it;
  }
  RC_DISCARD("no ready case in a thousand");
}

}  // namespace rung::test
