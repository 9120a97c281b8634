#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

const Decimal hours_of_a_month = Decimal::from_integer(31L * 24L);

/// The hours of a month are a sum: not negative, and no more than the month has.
void check_hours(const MetricRange& range, const Metric& metric, Diagnostics& diagnostics) {
  if (range.at_most && *range.at_most < Decimal()) {
    diagnostics.report(impossible_hours, range.at_most_at);
  } else if (range.at_least && *range.at_least > hours_of_a_month) {
    diagnostics.report(impossible_hours, range.at_least_at);
  } else if (range.at_least && *range.at_least <= Decimal() && !range.at_most) {
    diagnostics.report(any_reading, range.at_least_at, metric.id);
  }
}

void check_scale(const MetricRange& range, const Metric& metric, Diagnostics& diagnostics) {
  const auto top = Decimal::from_integer(static_cast<std::int64_t>(metric.scale.size()) - 1);
  const bool from_the_lowest = !range.at_least || *range.at_least == Decimal();
  const bool to_the_highest = !range.at_most || *range.at_most == top;
  if (!from_the_lowest || !to_the_highest) return;
  diagnostics.report(any_reading, range.at_least ? range.at_least_at : range.at_most_at, metric.id)
      .help = "ask for more than the lowest name on the scale";
}

void check(const Framework& framework, const MetricRange& range, Diagnostics& diagnostics) {
  const Metric& metric = at(framework.metrics, range.metric);
  if (metric.sums_hours) check_hours(range, metric, diagnostics);
  if (!metric.scale.empty()) check_scale(range, metric, diagnostics);
}

void check_readings(const Framework& framework, Diagnostics& diagnostics) {
  for (const Responsibility& one : framework.responsibilities) {
    if (one.metric) check(framework, *one.metric, diagnostics);
  }
  for (const Promotion& promotion : framework.promotions) {
    for_each_leaf(promotion, [&](const Predicate& leaf) {
      if (leaf.kind->subject == PredicateSubject::metric) {
        check(framework, leaf.range, diagnostics);
      }
    });
  }
}

}  // namespace

const FrameworkCheck readings_check{"readings", check_readings};

}  // namespace rung
