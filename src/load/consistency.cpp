#include <fmt/format.h>

#include <map>
#include <tuple>

#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"

namespace rung {

namespace {

std::string in_words(const Decimal& value, const Metric& metric) {
  if (metric.scale.empty()) return fmt::format("`{}`", value.to_string());
  for (std::size_t place = 0; place < metric.scale.size(); ++place) {
    if (value == Decimal::from_integer(static_cast<std::int64_t>(place))) {
      return fmt::format("`{}`", metric.scale[place]);
    }
  }
  return {};
}

}  // namespace

void check_readings(EvidenceLoader& in) {
  std::map<std::pair<int, Month>, const Reading*> first_readings;
  for (const Entry& entry : in.evidence.entries) {
    if (entry.draft || entry.metric < 0) continue;
    const Metric& metric = in.framework.metrics[static_cast<std::size_t>(entry.metric)];
    if (metric.sums_hours) continue;
    for (const Reading& reading : entry.readings) {
      const auto [first, is_new] =
          first_readings.emplace(std::pair(entry.metric, reading.month), &reading);
      if (is_new || first->second->value == reading.value) continue;
      in.reader
          .report(conflicting_readings, reading.at, metric.id, to_string(reading.month),
                  in_words(first->second->value, metric), in_words(reading.value, metric))
          .related.push_back({first->second->at, "the other reading"});
    }
  }
}

void check_votes(EvidenceLoader& in) {
  using Occasion = std::tuple<std::string_view, int, int, Date>;
  std::map<Occasion, const Vote*> first_votes;
  for (const Vote& vote : in.evidence.votes) {
    const auto [first, is_new] =
        first_votes.emplace(Occasion{vote.by, vote.approval, vote.level, vote.date}, &vote);
    const Vote& other = *first->second;
    if (is_new || (other.decision == vote.decision && other.standing == vote.standing)) continue;
    in.reader.report(conflicting_votes, vote.at, vote.by)
        .related.push_back({other.at, "the other vote"});
  }
}

}  // namespace rung
