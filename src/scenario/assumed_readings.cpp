#include "scenario/assumed_readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

const MetricRange& range_of(const Supposed& supposed, const AssumedReadings& one) {
  return *at(supposed.framework.responsibilities, one.responsibility).metric;
}

bool has_month(const AssumedReadings& one, Month month) {
  return std::ranges::binary_search(one.assumption.months, month);
}

/// What all that suppose something of a metric in one month ask of its reading.
MetricRange common_range(const std::vector<AssumedReadings>& measured, const Supposed& supposed,
                         int metric, Month month) {
  MetricRange common;
  common.metric = metric;
  for (const AssumedReadings& one : measured) {
    const MetricRange& range = range_of(supposed, one);
    if (range.metric != metric || !has_month(one, month)) continue;
    if (range.at_least && (!common.at_least || *range.at_least > *common.at_least)) {
      common.at_least = range.at_least;
    }
    if (range.at_most && (!common.at_most || *range.at_most < *common.at_most)) {
      common.at_most = range.at_most;
    }
  }
  return common;
}

/// The value of the range that is nearest to a reading; without one its lower bound, else its
/// upper.
Decimal nearest_in_range(const MetricRange& range, const std::optional<Decimal>& reading) {
  if (range.at_least && (!reading || *reading < *range.at_least)) return *range.at_least;
  if (range.at_most && (!reading || *reading > *range.at_most)) return *range.at_most;
  return reading.value_or(Decimal{});
}

/// The last reading up to a month, from anything but drafts, and what it is a reading of.
struct LastReading {
  std::optional<Decimal> in_month;
  std::optional<Decimal> before;
};

LastReading last_reading(const Evidence& evidence, int metric, Month month) {
  LastReading last;
  Month latest;
  for (const Entry& entry : evidence.entries) {
    if (entry.metric != metric || entry.draft) continue;
    for (const Reading& reading : entry.readings) {
      if (reading.month == month) last.in_month = reading.value;
      if (reading.month >= month || (last.before && reading.month < latest)) continue;
      last.before = reading.value;
      latest = reading.month;
    }
  }
  return last;
}

void refuse_reading(const AssumedReadings& one, const Supposed& supposed, Month month,
                    const Decimal& reading, std::vector<Mistake>& mistakes) {
  const MetricRange& range = range_of(supposed, one);
  const Metric& metric = at(supposed.framework.metrics, range.metric);
  std::string entries;
  for (const Entry& entry : supposed.evidence.entries) {
    const bool reads =
        entry.metric == range.metric && !entry.draft &&
        std::ranges::find(entry.readings, month, &Reading::month) != entry.readings.end();
    if (reads) entries += fmt::format(" --strike {}", entry.id);
  }
  mistakes.push_back({fmt::format("`{}`: what was measured stands: {} in {}, asked is {}",
                                  one.assumption.written, reading_in_words(metric, reading),
                                  in_words(month), range_in_words(metric, range)),
                      fmt::format("leave the month out, or take the reading away:{}", entries)});
}

/// What is to be read of a metric in a month; reports why nothing can be.
std::optional<Decimal> reading_for(const std::vector<AssumedReadings>& measured,
                                   const AssumedReadings& one, const Supposed& supposed,
                                   Month month, std::vector<Mistake>& mistakes) {
  const int metric = range_of(supposed, one).metric;
  const MetricRange range = common_range(measured, supposed, metric, month);
  if (range.at_least && range.at_most && *range.at_least > *range.at_most) {
    mistakes.push_back({fmt::format("`{}`: no reading of {} in {} is in range for all that is "
                                    "supposed of it",
                                    one.assumption.written,
                                    id_of(supposed.framework.metrics, metric), in_words(month)),
                        {}});
    return std::nullopt;
  }
  const LastReading last = last_reading(supposed.evidence, metric, month);
  if (!last.in_month) return nearest_in_range(range, last.before);
  if (range.contains(*last.in_month)) return last.in_month;
  refuse_reading(one, supposed, month, *last.in_month, mistakes);
  return std::nullopt;
}

/// Whether an entry's hours count for a responsibility, confirmed.
bool counts_confirmed(const Entry& entry, const Responsibility& asked, bool confirmed_only,
                      const Supposed& supposed) {
  if (entry.draft || !asked.accepts(entry.source)) return false;
  if (confirmed_only && !entry.confirmed_by) return false;
  for (const Promotion& promotion : supposed.framework.promotions) {
    const bool assessed = promotion.from == supposed.evidence.employee.level &&
                          std::ranges::find(supposed.evidence.targets, promotion.to) !=
                              supposed.evidence.targets.end();
    const Confirmation& confirmation = promotion.rule.confirmation;
    if (!assessed || confirmation.need == Confirmation::Need::none) continue;
    if (!entry.confirmed_by) return false;
    if (confirmation.need == Confirmation::Need::who &&
        !supposed.framework.matches(confirmation.who, entry.confirmed_by->standing)) {
      return false;
    }
  }
  return true;
}

/// The hours of a month that count for a responsibility already, confirmed.
Decimal hours_so_far(const Supposed& supposed, const AssumedReadings& one, bool confirmed_only,
                     Month month) {
  const Responsibility& asked = at(supposed.framework.responsibilities, one.responsibility);
  Decimal sum;
  for (const Entry& entry : supposed.evidence.entries) {
    if (entry.metric != asked.metric->metric ||
        !counts_confirmed(entry, asked, confirmed_only, supposed)) {
      continue;
    }
    for (const Reading& reading : entry.readings) {
      if (reading.month == month) sum += reading.value;
    }
  }
  return sum;
}

/// Hours add up: what is missing comes from the first source, the others add none.
void add_hours(AssumedReadings& one, bool confirmed_only, Supposed& supposed,
               std::vector<Mistake>& mistakes) {
  const MetricRange& range = range_of(supposed, one);
  for (const Month month : one.assumption.months) {
    const Decimal so_far = hours_so_far(supposed, one, confirmed_only, month);
    if (range.at_most && so_far > *range.at_most) {
      refuse_reading(one, supposed, month, so_far, mistakes);
      continue;
    }
    Decimal more = nearest_in_range(range, so_far) - so_far;
    for (Entry& entry : one.entries) {
      entry.readings.push_back({month, std::exchange(more, Decimal{}), {}});
    }
  }
}

}  // namespace

void add_assumed_readings(std::vector<AssumedReadings>& measured, bool confirmed_only,
                          Supposed& supposed, std::vector<Mistake>& mistakes) {
  std::vector<Entry> added;
  for (AssumedReadings& one : measured) {
    const int metric = range_of(supposed, one).metric;
    const bool sums = at(supposed.framework.metrics, metric).sums_hours;
    for (Entry& entry : one.entries) entry.metric = metric;
    if (sums) {
      add_hours(one, confirmed_only, supposed, mistakes);
      for (Entry& entry : one.entries) supposed.evidence.entries.push_back(std::move(entry));
      continue;
    }
    for (const Month month : one.assumption.months) {
      const auto reading = reading_for(measured, one, supposed, month, mistakes);
      if (!reading) continue;
      for (Entry& entry : one.entries) entry.readings.push_back({month, *reading, {}});
    }
    for (Entry& entry : one.entries) added.push_back(std::move(entry));
  }
  // Only now: what one supposition reads is no reason to refuse another.
  for (Entry& entry : added) supposed.evidence.entries.push_back(std::move(entry));
}

}  // namespace rung
