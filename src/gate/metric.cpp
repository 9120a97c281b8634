#include <fmt/format.h>

#include <array>
#include <map>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

struct MonthReading {
  Decimal value;
  std::vector<int> entries;
};

/// The metric's readings from confirmed entries, by month, up to E; hours add up (spec section 4).
std::map<Month, MonthReading> readings_of(int metric, const GateContext& context) {
  const bool sums = context.framework.metrics[static_cast<std::size_t>(metric)].sums_hours;
  std::map<Month, MonthReading> readings;
  for (std::size_t i = 0; i < context.evidence.entries.size(); ++i) {
    const Entry& entry = context.evidence.entries[i];
    if (entry.metric != metric || !context.claims.confirmed(static_cast<int>(i))) continue;
    for (const Reading& reading : entry.readings) {
      if (reading.month > context.evaluated_through) continue;
      MonthReading& month = readings[reading.month];
      month.value = sums ? month.value + reading.value : reading.value;
      month.entries.push_back(static_cast<int>(i));
    }
  }
  return readings;
}

std::string shown(const Decimal& value, const Metric& metric) {
  for (std::size_t i = 0; i < metric.scale.size(); ++i) {
    if (value == Decimal::from_integer(static_cast<std::int64_t>(i))) return metric.scale[i];
  }
  return value.to_string();
}

/// `84 < 90`, or the range a reading is in: how a reading stands to what is asked.
std::string compared(const Decimal& value, const MetricRange& range, const Metric& metric) {
  const std::string text = shown(value, metric);
  if (range.at_least && value < *range.at_least) {
    return fmt::format("{} < {}", text, shown(*range.at_least, metric));
  }
  if (range.at_most && value > *range.at_most) {
    return fmt::format("{} > {}", text, shown(*range.at_most, metric));
  }
  if (range.at_least) return fmt::format("{} ≥ {}", text, shown(*range.at_least, metric));
  return fmt::format("{} ≤ {}", text, shown(*range.at_most, metric));
}

/// Cites the entries behind readings, each once.
class Citing {
 public:
  Citing(Finding& finding, const Evidence& evidence)
      : finding_(finding), evidence_(evidence), is_cited_(evidence.entries.size()) {}

  void cite(const MonthReading& reading) {
    for (const int entry : reading.entries) {
      const auto index = static_cast<std::size_t>(entry);
      if (is_cited_[index]) continue;
      is_cited_[index] = true;
      finding_.entries.push_back(entry);
      finding_.places.push_back(evidence_.entries[index].at);
    }
  }

 private:
  Finding& finding_;
  const Evidence& evidence_;
  std::vector<bool> is_cited_;
};

bool has_claimed_reading(int metric, const GateContext& context) {
  for (std::size_t i = 0; i < context.evidence.entries.size(); ++i) {
    const Entry& entry = context.evidence.entries[i];
    if (entry.metric == metric && context.claims.claimed(static_cast<int>(i)) &&
        context.claims.has_month(entry, Month{}, context.evaluated_through)) {
      return true;
    }
  }
  return false;
}

Finding evaluate_metric(const Predicate& predicate, const GateContext& context) {
  const Metric& metric =
      context.framework.metrics[static_cast<std::size_t>(predicate.range.metric)];
  const std::map<Month, MonthReading> readings = readings_of(predicate.range.metric, context);
  Finding finding;
  if (readings.empty()) {
    finding.outcome = has_claimed_reading(predicate.range.metric, context) ? Outcome::not_enough
                                                                           : Outcome::no_evidence;
    finding.summary =
        finding.outcome == Outcome::no_evidence ? "no reading" : "no confirmed reading";
    return finding;
  }
  finding.outcome = Outcome::not_enough;
  Citing citing(finding, context.evidence);
  if (!predicate.months) {
    const MonthReading& latest = readings.rbegin()->second;
    citing.cite(latest);
    finding.summary = fmt::format("{} in {}", compared(latest.value, predicate.range, metric),
                                  to_string(readings.rbegin()->first));
    if (predicate.range.contains(latest.value)) finding.outcome = Outcome::met;
    return finding;
  }
  int in_range = 0;
  std::string first_miss;
  Month month = context.calendar.at_or_before(context.evaluated_through);
  for (int i = 0; i < *predicate.months; ++i, month = context.calendar.back(month, 1)) {
    const auto reading = readings.find(month);
    if (reading == readings.end()) {
      if (first_miss.empty()) first_miss = fmt::format("no reading in {}", to_string(month));
      continue;
    }
    citing.cite(reading->second);
    if (predicate.range.contains(reading->second.value)) {
      ++in_range;
    } else if (first_miss.empty()) {
      first_miss = fmt::format("{} in {}", compared(reading->second.value, predicate.range, metric),
                               to_string(month));
    }
  }
  finding.progress = {in_range, *predicate.months};
  finding.summary = fmt::format("{} of {} months{}{}", in_range, *predicate.months,
                                first_miss.empty() ? "" : ", ", first_miss);
  if (in_range == *predicate.months) finding.outcome = Outcome::met;
  return finding;
}

constexpr std::array<std::string_view, 3> metric_options{"at_least", "at_most", "months"};

}  // namespace

const PredicateKind metric_predicate{
    "metric", PredicateSubject::metric, metric_options,
    "the latest reading of a metric is in range, or one in each of the last so many months",
    evaluate_metric};

}  // namespace rung
