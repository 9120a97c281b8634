#include "property/carried_out.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace rung::test {
namespace {

const Person somebody{"m", {Standing::Kind::level, 1}, {}};

void collect_ranges(const Predicate& predicate, int metric, std::vector<MetricRange>& ranges) {
  if (predicate.kind->key == "metric" && predicate.range.metric == metric) {
    ranges.push_back(predicate.range);
  }
  for (const Predicate& part : predicate.parts) collect_ranges(part, metric, ranges);
}

/// A reading that everything which asks for this metric accepts; none where they contradict.
std::optional<Decimal> reading_for(const SmallCase& it, int metric) {
  std::vector<MetricRange> ranges;
  for (const Responsibility& asked : it.framework.responsibilities) {
    if (asked.metric && asked.metric->metric == metric) ranges.push_back(*asked.metric);
  }
  const Promotion& promotion = it.framework.promotions.front();
  for (const Gate& gate : promotion.gates) collect_ranges(gate.requirement, metric, ranges);
  if (promotion.fast_track) collect_ranges(promotion.fast_track->requirement, metric, ranges);
  for (int value = 0; value <= 9; ++value) {
    const Decimal reading = Decimal::from_integer(value);
    if (std::ranges::all_of(ranges, [&](const auto& range) { return range.contains(reading); })) {
      return reading;
    }
  }
  return std::nullopt;
}

/// Nothing goes on by itself but duties, leave and time.
void forget_after(Month evaluated, const AsOf& as_of, Evidence& evidence) {
  std::erase_if(evidence.entries,
                [&](const Entry& entry) { return entry.period && entry.period->from > evaluated; });
  for (Entry& entry : evidence.entries) {
    if (entry.period) entry.period->to = std::min(entry.period->to.value_or(last_month), evaluated);
    std::erase_if(entry.readings, [&](const Reading& it) { return it.month > evaluated; });
  }
  std::erase_if(evidence.votes, [&](const Vote& vote) { return vote.date > as_of.last_day(); });
}

/// Carries one case on, month by month.
class Carrying {
 public:
  Carrying(const SmallCase& before, const AsOf& as_of)
      : before_(before), next_(before.as_of.evaluation_month() + 1), it_(before) {
    it_.as_of = as_of;
    forget_after(next_ - 1, before.as_of, it_.evidence);
  }

  void perform(const std::vector<int>& responsibilities, Month from) {
    for (const int responsibility : responsibilities) {
      const auto& asked = it_.framework.responsibilities[static_cast<std::size_t>(responsibility)];
      for (Month month = std::max(from, next_); month <= it_.as_of.month; ++month) {
        for (int source = 0; source < 3; ++source) show(responsibility, asked, month, source);
      }
    }
  }

  void act(const Predicate& predicate, Month from) {
    const std::string_view kind = predicate.kind->key;
    if (kind == "duty") {
      it_.evidence.duties.push_back({0, {from, {}}, facts_for(predicate), somebody, {}, {}});
    } else if (kind == "count") {
      for (int i = 0; i < predicate.at_least; ++i) {
        Entry& entry = add_entry(it_, {}, from, last_month, predicate.subject);
        entry.reaches = false;
        entry.facts = facts_for(predicate);
        entry.confirmed_by = somebody;
      }
    } else if (kind == "metric") {
      read(predicate.range.metric, from);
    } else if (kind == "approval") {
      approve(predicate);
    }
    for (const Predicate& part : predicate.parts) act(part, from);
  }

  SmallCase take() { return std::move(it_); }

 private:
  void show(int responsibility, const Responsibility& asked, Month month, int source) {
    Entry& entry = add_entry(it_, {responsibility}, month, month, source);
    entry.confirmed_by = somebody;
    if (!asked.metric) return;
    entry.period.reset();
    entry.reaches = false;
    entry.metric = asked.metric->metric;
    entry.readings = {{month, value(entry.metric, month), {}}};
  }

  void read(int metric, Month from) {
    for (Month month = from; month <= it_.as_of.month; ++month) {
      Entry& entry = add_entry(it_, {}, month, month, 0);
      entry.period.reset();
      entry.reaches = false;
      entry.confirmed_by = somebody;
      entry.metric = metric;
      entry.readings = {{month, value(metric, month), {}}};
    }
  }

  /// Hours add up: only the first of several entries brings any.
  Decimal value(int metric, Month month) {
    const bool sums = it_.framework.metrics[static_cast<std::size_t>(metric)].sums_hours;
    if (sums && !read_.insert({metric, month}).second) return {};
    return reading_for(before_, metric).value_or(Decimal::from_integer(3));
  }

  std::vector<Fact> facts_for(const Predicate& predicate) {
    std::vector<Fact> facts;
    for (const FactCondition& condition : predicate.where) {
      for (int value = 0; value <= 9; ++value) {
        facts = {{condition.fact, FactValue(Decimal::from_integer(value))}};
        if (satisfies(facts, predicate.where)) return facts;
      }
    }
    return facts;
  }

  void vote(const std::string& by, const Standing& standing) {
    it_.evidence.votes.push_back(
        {0, 1, by, standing, Decision::approve, it_.as_of.last_day(), {}, {}, {}, {}, {}});
  }

  /// Everybody who has voted says yes under the standing of their latest vote, and many more do.
  void approve(const Predicate& predicate) {
    std::vector<Vote> standing;
    for (const Vote& cast : it_.evidence.votes) {
      const auto same = std::ranges::find(standing, cast.by, &Vote::by);
      if (same == standing.end()) {
        standing.push_back(cast);
      } else if (same->date < cast.date) {
        *same = cast;
      }
    }
    if (predicate.unanimous) {
      for (const Vote& cast : standing) vote(cast.by, cast.standing);
    }
    const Standing asked = predicate.by.items.empty() ? Standing{Standing::Kind::level, 1}
                                                      : predicate.by.items.front().standing;
    // Others for each gate: nobody votes under two roles.
    for (int i = 0; i < 8; ++i) vote("new" + std::to_string(it_.evidence.votes.size()), asked);
  }

  const SmallCase& before_;
  Month next_;
  SmallCase it_;
  std::set<std::pair<int, Month>> read_;
};

}  // namespace

SmallCase carried_out(const SmallCase& small_case, const AsOf& as_of, const Doing& doing) {
  Carrying carrying(small_case, as_of);
  carrying.perform(doing.keep, small_case.as_of.evaluation_month() + 1);
  carrying.perform(doing.start, doing.start_from);
  const auto& gates = small_case.framework.promotions.front().gates;
  for (const Doing::Gate& it : doing.gates) {
    carrying.act(gates[static_cast<std::size_t>(it.gate)].requirement, it.from);
  }
  return carrying.take();
}

bool contradicts_itself(const SmallCase& small_case) {
  return !reading_for(small_case, 0) || !reading_for(small_case, 1);
}

}  // namespace rung::test
