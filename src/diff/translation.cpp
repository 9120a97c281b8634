#include <algorithm>

#include "diff/predicates.h"
#include "text/element.h"

namespace rung {
namespace {

/// A bound on a scale is a position, and means the name that stands there.
std::optional<Decimal> bound_after(const Metric& before, const Metric& after,
                                   const std::optional<Decimal>& bound, bool& comparable) {
  if (!bound || before.scale == after.scale) return bound;
  for (std::size_t i = 0; i < before.scale.size(); ++i) {
    if (*bound != Decimal::from_integer(static_cast<std::int64_t>(i))) continue;
    const auto found = std::ranges::find(after.scale, before.scale[i]);
    if (found != after.scale.end()) {
      return Decimal::from_integer(static_cast<std::int64_t>(found - after.scale.begin()));
    }
  }
  comparable = false;
  return bound;
}

const Pairing* pairing_of(const Pairings& pairings, const Predicate& predicate) {
  if (predicate.kind == nullptr) return nullptr;
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      return &pairings.duties;
    case PredicateSubject::source:
      return &pairings.sources;
    case PredicateSubject::metric:
      return &pairings.metrics;
    case PredicateSubject::approval:
      return &pairings.approvals;
    case PredicateSubject::months:
    case PredicateSubject::parts:
      break;
  }
  return nullptr;
}

}  // namespace

Who who_after(const Comparison& comparison, const Who& before) {
  Who after = before;
  for (Who::Item& item : after.items) {
    const bool level = item.standing.kind == Standing::Kind::level;
    item.standing.index =
        (level ? comparison.pairings.levels : comparison.pairings.roles)(item.standing.index);
  }
  return after;
}

MetricRange range_after(const Comparison& comparison, const MetricRange& before) {
  MetricRange range = before;
  range.metric = comparison.pairings.metrics(before.metric);
  if (range.metric < 0) return range;
  const Metric& old = at(comparison.before.metrics, before.metric);
  const Metric& metric = at(comparison.after.metrics, range.metric);
  bool comparable = true;
  range.at_least = bound_after(old, metric, before.at_least, comparable);
  range.at_most = bound_after(old, metric, before.at_most, comparable);
  if (!comparable) range.metric = Pairing::removed;
  return range;
}

Predicate predicate_after(const Comparison& comparison, const Predicate& before) {
  Predicate after = before;
  if (const Pairing* pairing = pairing_of(comparison.pairings, before)) {
    after.subject = (*pairing)(before.subject);
  }
  if (pairing_of(comparison.pairings, before) == &comparison.pairings.metrics) {
    after.range = range_after(comparison, before.range);
    after.subject = after.range.metric;
  }
  for (FactCondition& condition : after.where) {
    condition.fact = comparison.pairings.facts(condition.fact);
  }
  after.by = who_after(comparison, before.by);
  for (Predicate& part : after.parts) part = predicate_after(comparison, part);
  return after;
}

}  // namespace rung
