#include <algorithm>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

bool is_within(const std::vector<int>& few, const std::vector<int>& many) {
  return std::ranges::all_of(few,
                             [&](int one) { return std::ranges::find(many, one) != many.end(); });
}

/// Whether lists of which an empty one means all say that `few` is part of `many`.
bool covers(const std::vector<int>& many, const std::vector<int>& few) {
  return many.empty() || (!few.empty() && is_within(few, many));
}

/// Whether every reading in `strict` is in `loose` as well.
bool is_looser(const MetricRange& loose, const MetricRange& strict) {
  const bool below = !loose.at_least || (strict.at_least && *strict.at_least >= *loose.at_least);
  const bool above = !loose.at_most || (strict.at_most && *strict.at_most <= *loose.at_most);
  return below && above;
}

/// Whether `idle` is met wherever it is asked, as long as `strict` is.
bool says_nothing(const Responsibility& idle, const Responsibility& strict) {
  return is_looser(*idle.metric, *strict.metric) && is_within(idle.levels, strict.levels) &&
         covers(strict.tracks, idle.tracks) && covers(idle.sources, strict.sources) &&
         idle.lasts >= strict.lasts && idle.min_sources <= strict.min_sources;
}

SourceSpan bound_of(const MetricRange& range) {
  return range.at_least ? range.at_least_at : range.at_most_at;
}

void report_idle(const Framework& framework, const Responsibility& idle,
                 const Responsibility& strict, Diagnostics& diagnostics) {
  const Metric& metric = at(framework.metrics, idle.metric->metric);
  diagnostics.report(idle_threshold, bound_of(*idle.metric), idle.id, metric.id, strict.id)
      .related.push_back({bound_of(*strict.metric), "what the other asks"});
}

/// The later of the two is reported, at the bound that keeps them apart.
void report_contradiction(const Framework& framework, const Responsibility& first,
                          const Responsibility& later, Diagnostics& diagnostics) {
  const MetricRange& one = *first.metric;
  const MetricRange& other = *later.metric;
  const bool other_is_low = other.at_most && one.at_least && *other.at_most < *one.at_least;
  diagnostics
      .report(contradicting_thresholds, other_is_low ? other.at_most_at : other.at_least_at,
              at(framework.metrics, other.metric).id, later.id, first.id)
      .related.push_back({other_is_low ? one.at_least_at : one.at_most_at, "what the other asks"});
}

bool exclude_each_other(const MetricRange& one, const MetricRange& other) {
  return (one.at_most && other.at_least && *one.at_most < *other.at_least) ||
         (other.at_most && one.at_least && *other.at_most < *one.at_least);
}

void check_thresholds(const Framework& framework, Diagnostics& diagnostics) {
  const auto& all = framework.responsibilities;
  int told = -1;  // one message for each, however many it is at odds with
  for_each_pair(
      framework, [&](int i) { return at(all, i).metric.has_value(); },
      [&](int i, int j) {
        const Responsibility& first = at(all, i);
        const Responsibility& later = at(all, j);
        if (j == told || first.metric->metric != later.metric->metric) return;
        told = j;
        if (exclude_each_other(*first.metric, *later.metric)) {
          report_contradiction(framework, first, later, diagnostics);
        } else if (says_nothing(later, first)) {
          report_idle(framework, later, first, diagnostics);
        } else if (says_nothing(first, later)) {
          report_idle(framework, first, later, diagnostics);
        } else {
          told = -1;
        }
      });
}

}  // namespace

const FrameworkCheck thresholds_check{"thresholds", check_thresholds};

}  // namespace rung
