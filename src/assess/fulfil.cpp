#include "assess/fulfil.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rung {
namespace {

/// Someone whom the WHO names; anybody where it names nobody.
Standing one_of(const Who& who, const Fulfilment& how) {
  return who.items.empty() ? Standing{Standing::Kind::level, how.level}
                           : who.items.front().standing;
}

Person confirmer(const Fulfilment& how) { return {"", one_of(how.rule.confirmation.who, how), {}}; }

std::vector<Fact> facts_satisfying(const std::vector<FactCondition>& where) {
  std::vector<Fact> facts;
  for (const FactCondition& condition : where) {
    FactValue value;
    if (!condition.one_of.empty()) {
      value = condition.one_of.front();
    } else if (condition.at_least || condition.at_most) {
      value = condition.at_least ? *condition.at_least : *condition.at_most;
    }
    facts.push_back({condition.fact, std::move(value)});
  }
  return facts;
}

void hold_duty(const Predicate& predicate, const Fulfilment& how, Evidence& evidence) {
  DutyRecord& duty = evidence.duties.emplace_back();
  duty.duty = predicate.subject;
  duty.period = {how.begin, std::nullopt};
  duty.facts = facts_satisfying(predicate.where);
  duty.confirmed_by = confirmer(how);
}

void add_entries(const Predicate& predicate, const Fulfilment& how, Evidence& evidence) {
  for (int i = 0; i < predicate.at_least; ++i) {
    Entry& entry = evidence.entries.emplace_back();
    entry.source = predicate.subject;
    entry.period = Period{how.begin, std::nullopt};
    entry.facts = facts_satisfying(predicate.where);
    entry.confirmed_by = confirmer(how);
  }
}

void collect_ranges(const Predicate& predicate, std::vector<MetricRange>& ranges) {
  if (predicate.kind->subject == PredicateSubject::metric) ranges.push_back(predicate.range);
  for (const Predicate& part : predicate.parts) collect_ranges(part, ranges);
}

/// What the first range takes, and as many of the others of the same metric as agree with it.
Decimal reading_within(const std::vector<MetricRange>& ranges, int metric) {
  MetricRange common{metric, {}, {}, {}, {}};
  for (const MetricRange& range : ranges) {
    if (range.metric != metric) continue;
    MetricRange both = common;
    if (range.at_least) both.at_least = std::max(both.at_least, range.at_least);
    if (range.at_most && (!both.at_most || *range.at_most < *both.at_most)) {
      both.at_most = range.at_most;
    }
    const bool agree = !both.at_least || !both.at_most || *both.at_least <= *both.at_most;
    if (agree) common = both;
  }
  return common.at_least ? *common.at_least : common.at_most.value_or(Decimal());
}

/// One reading a month of each metric that is asked about anywhere.
void add_readings(const Predicate& requirement, const Fulfilment& how, Evidence& evidence) {
  std::vector<MetricRange> ranges;
  collect_ranges(requirement, ranges);
  std::set<int> metrics;
  for (const MetricRange& range : ranges) metrics.insert(range.metric);
  for (const int metric : metrics) {
    Entry& entry = evidence.entries.emplace_back();
    entry.metric = metric;
    entry.confirmed_by = confirmer(how);
    for (Month month = how.begin; month <= how.as_of.month; ++month) {
      entry.readings.push_back({month, reading_within(ranges, metric), {}});
    }
  }
}

/// Whoever stands against it is won over where all must agree; new approvers do for the rest.
void add_votes(const Predicate& predicate, const Fulfilment& how, Evidence& evidence) {
  std::map<std::string, Vote> latest;
  for (const Vote& vote : evidence.votes) {
    if (vote.approval != predicate.subject || vote.level != how.level) continue;
    const auto [standing, is_new] = latest.try_emplace(vote.by, vote);
    if (!is_new && standing->second.date < vote.date) standing->second = vote;
  }
  int against = 0;
  for (auto& [by, vote] : latest) {
    if (vote.decision == Decision::approve || !how.framework.matches(predicate.by, vote.standing)) {
      continue;
    }
    ++against;
    if (!predicate.unanimous) continue;
    vote.decision = Decision::approve;
    vote.date = how.as_of.last_day();
    evidence.votes.push_back(vote);
  }
  const int approvers = predicate.at_least + (predicate.unanimous ? 0 : against + 1);
  for (int i = 0; i < approvers; ++i) {
    Vote& vote = evidence.votes.emplace_back();
    vote.approval = predicate.subject;
    vote.level = how.level;
    // A line break stands in no id of a file: nobody who has voted is called so.
    vote.by = "\n" + std::to_string(evidence.votes.size());
    vote.standing = one_of(predicate.by, how);
    vote.decision = Decision::approve;
    vote.date = how.as_of.last_day();
  }
}

void add_leaves(const Predicate& predicate, const Fulfilment& how, Evidence& evidence) {
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      return hold_duty(predicate, how, evidence);
    case PredicateSubject::source:
      return add_entries(predicate, how, evidence);
    case PredicateSubject::approval:
      return add_votes(predicate, how, evidence);
    case PredicateSubject::metric:
    case PredicateSubject::months:
    case PredicateSubject::parts:
      break;
  }
  for (const Predicate& part : predicate.parts) add_leaves(part, how, evidence);
}

}  // namespace

void fulfil(const Predicate& requirement, const Fulfilment& how, Evidence& evidence) {
  add_leaves(requirement, how, evidence);
  add_readings(requirement, how, evidence);
}

}  // namespace rung
