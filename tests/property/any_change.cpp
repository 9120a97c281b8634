#include "property/any_change.h"

#include <array>

#include "support/report_story.h"

namespace rung::test {
namespace {

template <typename T>
T& any_of(std::vector<T>& things, Random& random) {
  return things[static_cast<std::size_t>(random.any(0, static_cast<int>(things.size()) - 1))];
}

Who any_who(Random& random) {
  Who who;
  if (random.one_in(4)) return who;
  const auto kind = random.one_in(3) ? Standing::Kind::role : Standing::Kind::level;
  who.items.push_back({{kind, random.any(0, 1)}, random.one_in(2)});
  if (random.one_in(4)) who.items.push_back({{Standing::Kind::role, random.any(0, 1)}, false});
  who.text = "whoever";
  return who;
}

std::vector<FactCondition> any_where(Random& random) {
  if (random.one_in(2)) return {};
  FactCondition condition;
  if (random.one_in(3)) {
    condition.one_of = {FactValue(Decimal::from_integer(random.any(1, 3)))};
    if (random.one_in(2)) condition.one_of.emplace_back(Decimal::from_integer(4));
  } else {
    condition.at_least = Decimal::from_integer(random.any(1, 3));
    if (random.one_in(3)) condition.at_most = Decimal::from_integer(random.any(3, 4));
  }
  return {condition};
}

MetricRange any_range(Random& random) {
  MetricRange range{random.any(0, 1), {}, {}};
  if (!random.one_in(4)) range.at_least = Decimal::from_integer(random.any(1, 3));
  if (!range.at_least || random.one_in(3)) range.at_most = Decimal::from_integer(random.any(3, 6));
  return range;
}

Predicate any_requirement(Random& random, int depth) {
  constexpr std::array kinds{"duty", "count", "metric", "approval", "level_months", "any", "all"};
  const int most = depth > 0 ? 6 : 4;
  Predicate it = predicate_of(kinds[static_cast<std::size_t>(random.any(0, most))]);
  it.subject = 0;
  it.where = any_where(random);
  it.at_least = random.any(1, 2);
  it.current = random.one_in(3);
  it.unanimous = random.one_in(3);
  it.by = any_who(random);
  if (random.one_in(3)) it.within_months = random.any(2, 8);
  if (it.kind->key == "duty" || (it.kind->key == "metric" && random.one_in(2))) {
    it.months = random.any(1, 3);
  }
  if (it.kind->key == "level_months") it.months = random.any(20, 34);
  if (it.kind->key == "metric") {
    it.range = any_range(random);
    it.subject = it.range.metric;
  }
  if (it.kind->subject != PredicateSubject::parts) return it;
  for (int i = random.any(1, 3); i > 0; --i) it.parts.push_back(any_requirement(random, depth - 1));
  return it;
}

/// Says a requirement a little, or wholly, otherwise.
void change_requirement(Predicate& it, Random& random) {
  if (!it.parts.empty() && random.one_in(2)) return change_requirement(it.parts.front(), random);
  const Predicate other = any_requirement(random, 1);
  switch (random.any(0, 8)) {
    case 0:
      it.where = other.where;
      break;
    case 1:
      it.at_least = other.at_least;
      break;
    case 2:
      it.current = other.current;
      break;
    case 3:
      it.unanimous = other.unanimous;
      break;
    case 4:
      it.by = other.by;
      break;
    case 5:
      it.within_months = other.within_months;
      break;
    case 6:
      if (it.months) it.months = *it.months + random.any(-1, 1) + (*it.months == 1 ? 1 : 0);
      break;
    case 7:
      if (it.kind->key == "metric") it.range.at_least = Decimal::from_integer(random.any(1, 4));
      if (!it.parts.empty()) it.parts.push_back(other);
      break;
    default:
      it = random.one_in(2) ? other : any_requirement(random, 2);
  }
}

void change_rule(Framework& framework, Random& random) {
  Rule& rule = framework.promotions.front().rule;
  switch (random.any(0, 7)) {
    case 0:
      rule.coverage = 1000 * random.any(5, 10);
      break;
    case 1:
      rule.months = random.any(1, 4);
      break;
    case 2:
      rule.measure = random.one_in(2) ? Measure::monthly : Measure::sustained;
      break;
    case 3:
      rule.window_within = random.any(0, 2);
      break;
    case 4:
      rule.leave_counts = !rule.leave_counts;
      break;
    case 5:
      rule.confirmation = {static_cast<Confirmation::Need>(random.any(0, 2)), {}};
      if (rule.confirmation.need == Confirmation::Need::who)
        rule.confirmation.who = any_who(random);
      break;
    case 6:
      rule.max_entry_months = random.any(1, 4);
      break;
    default:
      rule.max_not_applicable = 1000 * random.any(0, 5);
  }
  framework.rule = rule;
}

void change_responsibility(Framework& framework, Random& random) {
  Responsibility& asked = any_of(framework.responsibilities, random);
  switch (random.any(0, 6)) {
    case 0:
      if (asked.metric) asked.metric = any_range(random);
      break;
    case 1:
      asked.sources = random.one_in(2) ? std::vector{0} : std::vector{0, 1};
      break;
    case 2:
      asked.min_sources = random.any(1, 2);
      break;
    case 3:
      asked.lasts = random.any(1, 3);
      break;
    case 4:
      asked.weight = random.any(1, 3);
      break;
    case 5:
      asked.required = !asked.required;
      break;
    default:
      asked.area = random.any(-1, 1);
  }
}

void change_fast_track(Promotion& promotion, Random& random) {
  if (!promotion.fast_track) {
    promotion.fast_track = FastTrack{any_requirement(random, 0), random.one_in(2), {}, 0, {}};
    return;
  }
  FastTrack& fast_track = *promotion.fast_track;
  switch (random.any(0, 3)) {
    case 0:
      change_requirement(fast_track.requirement, random);
      break;
    case 1:
      fast_track.waives_rule = !fast_track.waives_rule;
      break;
    case 2:
      fast_track.once_every_months = random.any(0, 20);
      break;
    default:
      promotion.fast_track.reset();
  }
}

void add_records(SmallCase& it, Random& random) {
  const auto month = [&](int back) { return it.as_of.month - random.any(0, back); };
  for (Entry& entry : it.evidence.entries) {
    if (random.one_in(2)) entry.facts = {{0, FactValue(Decimal::from_integer(random.any(1, 4)))}};
  }
  for (int i = random.any(0, 2); i > 0; --i) {
    DutyRecord& duty = it.evidence.duties.emplace_back();
    duty.period = {month(5), {}};
    if (random.one_in(2)) duty.period.to = duty.period.from + random.any(0, 3);
    duty.facts = {{0, FactValue(Decimal::from_integer(random.any(1, 4)))}};
    if (random.one_in(2)) duty.confirmed_by = Person{"m", {Standing::Kind::level, 1}};
  }
  for (const char* approver : {"a", "b", "c", "a"}) {
    if (random.one_in(3)) continue;
    const auto kind = random.one_in(2) ? Standing::Kind::role : Standing::Kind::level;
    const auto decision = random.one_in(4)   ? Decision::reject
                          : random.one_in(4) ? Decision::abstain
                                             : Decision::approve;
    it.evidence.votes.push_back(
        {0, 1, approver, {kind, random.any(0, 1)}, decision, {month(6), random.any(1, 28)}, {}});
  }
  if (random.one_in(2)) {
    it.evidence.fast_track = FastTrackRequest{{it.as_of.month - 1, 3}, {}, {}};
    if (random.one_in(2)) it.evidence.fast_track->last_granted = month(20);
  }
}

}  // namespace

SmallCase any_gated_case(Random& random) {
  SmallCase it = any_case(random);
  Framework& framework = it.framework;
  framework.facts = {{"adopters", FactKind::integer, {}, {}}};
  framework.duties = {{"owner", "Owner", {}, {}}};
  framework.approvals = {{"panel", "Panel", {}}};
  framework.roles = {{"vp", "Vice", 8, {}}, {"hr", "Human resources", {}, {}}};
  Promotion& promotion = it.promotion();
  promotion.gates.clear();
  for (int i = random.any(0, 2); i > 0; --i) {
    Gate& gate = promotion.gates.emplace_back();
    gate.id = "gate" + std::to_string(i);
    gate.requirement = any_requirement(random, 1);
  }
  if (random.one_in(3)) change_fast_track(promotion, random);
  framework.rule = it.rule();
  add_records(it, random);
  return it;
}

void change_something(Framework& framework, Random& random) {
  Promotion& promotion = framework.promotions.front();
  switch (random.any(0, 7)) {
    case 0:
    case 1:
      return change_rule(framework, random);
    case 2:
    case 3:
      return change_responsibility(framework, random);
    case 4:
      any_of(framework.areas, random).min_coverage = 1000 * random.any(3, 9);
      return;
    case 5:
      return change_fast_track(promotion, random);
    case 6:
      if (promotion.gates.empty() || random.one_in(4)) {
        promotion.gates.push_back({"new", "", any_requirement(random, 1), {}});
      } else if (random.one_in(4) && !promotion.fast_track) {
        promotion.gates.pop_back();
      }
      return;
    default:
      if (!promotion.gates.empty()) {
        change_requirement(any_of(promotion.gates, random).requirement, random);
      }
  }
}

}  // namespace rung::test
