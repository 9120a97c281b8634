#include "command/note_readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "command/note_kinds.h"
#include "text/element.h"

namespace rung {
namespace {

/// Which metric the readings are of; -1 if the framework has none of that name.
int metric_of(const NoteWords& words, const Framework& framework) {
  if (!words.metric.empty()) return index_of(framework.metrics, words.metric);
  const auto hours = std::ranges::find_if(framework.metrics, &Metric::sums_hours);
  return static_cast<int>(hours - framework.metrics.begin());
}

/// The months that the key of a reading names; none if it is no such key.
std::vector<Month> months_of(const std::string& key) {
  if (const auto as_of = parse_as_of(key)) return {as_of->month};
  const auto first = parse_quarter(key);
  if (!first) return {};
  return {*first, *first + 1, *first + 2};
}

/// In the order of time, whatever the order on the command line; what names no month comes first,
/// and is told when the entry is held against the framework.
void sort_by_month(std::vector<std::pair<std::string, std::string>>& readings) {
  std::ranges::stable_sort(readings, {},
                           [](const auto& reading) { return months_of(reading.first); });
}

std::optional<Decimal> value_of(const std::string& word, const Metric& metric) {
  if (metric.scale.empty()) return parse_decimal(word);
  const auto place = std::ranges::find(metric.scale, word);
  if (place == metric.scale.end()) return std::nullopt;
  return Decimal::from_integer(place - metric.scale.begin());
}

std::string as_written(const Decimal& value, const Metric& metric) {
  for (std::size_t place = 0; place < metric.scale.size(); ++place) {
    if (value == Decimal::from_integer(static_cast<std::int64_t>(place)))
      return metric.scale[place];
  }
  return value.to_string();
}

const Reading* reading_of(const Entry& entry, Month month) {
  const auto found = std::ranges::find(entry.readings, month, &Reading::month);
  return found == entry.readings.end() ? nullptr : &*found;
}

/// Whether the words are about an entry of their own.
bool says_more(const NoteWords& words) {
  return !words.title.empty() || !words.link.empty() || !words.shows.empty() ||
         !words.facts.empty() || !words.confirmed_by.empty() || words.draft;
}

/// What somebody confirmed is not made to say more afterwards.
bool may_grow(const Entry& entry, int metric, const NoteWords& words, const Framework& framework) {
  return entry.metric == metric && !entry.draft && !entry.confirmed_by &&
         (words.id.empty() || entry.id == words.id) &&
         (words.source.empty() || id_of(framework.sources, entry.source) == words.source);
}

int entry_to_grow(const NoteWords& words, int metric, const NoteFile& file) {
  if (says_more(words)) return -1;
  const auto& entries = file.evidence.entries;
  for (auto i = static_cast<int>(entries.size()) - 1; i >= 0; --i) {
    if (may_grow(at(entries, i), metric, words, *file.framework)) return i;
  }
  return -1;
}

/// The source of a new entry, where there is one answer.
std::string source_for(int metric, const NoteFile& file) {
  const Framework& framework = *file.framework;
  for (auto i = static_cast<int>(file.evidence.entries.size()) - 1; i >= 0; --i) {
    const Entry& entry = at(file.evidence.entries, i);
    if (entry.metric == metric) return id_of(framework.sources, entry.source);
  }
  std::set<int> accepted;
  for (const Responsibility& asked : framework.responsibilities) {
    if (!asked.metric || asked.metric->metric != metric) continue;
    for (int source = 0; source < static_cast<int>(framework.sources.size()); ++source) {
      if (asked.accepts(source)) accepted.insert(source);
    }
  }
  return accepted.size() == 1 ? id_of(framework.sources, *accepted.begin()) : std::string();
}

class Placing {
 public:
  Placing(NoteWords& words, const NoteFile& file, Diagnostics& diagnostics)
      : words_(words), file_(file), diagnostics_(diagnostics) {
    metric_ = metric_of(words, *file.framework);
  }

  ReadingsPlace place() {
    if (metric_ < 0) return {};  // told when the entry is held against the framework
    const int entry = entry_to_grow(words_, metric_, file_);
    std::vector<std::pair<std::string, std::string>> left;
    for (const auto& reading : words_.readings) take(reading, entry, left);
    sort_by_month(left);
    words_.readings = std::move(left);
    if (entry >= 0) return {entry, at(file_.evidence.entries, entry).at};
    if (words_.source.empty()) words_.source = source_for(metric_, file_);
    return {};
  }

 private:
  using Pair = std::pair<std::string, std::string>;

  /// The reading of a month that stands where this one may not stand as well.
  const Reading* there(Month month, int grown) const {
    const bool adds_up = at(file_.framework->metrics, metric_).sums_hours;
    for (std::size_t i = 0; i < file_.evidence.entries.size(); ++i) {
      const Entry& entry = file_.evidence.entries[i];
      const bool looked_at = adds_up ? static_cast<int>(i) == grown : !entry.draft;
      if (!looked_at || entry.metric != metric_) continue;
      if (const Reading* reading = reading_of(entry, month)) return reading;
    }
    return nullptr;
  }

  void take(const Pair& word, int grown, std::vector<Pair>& left) {
    const Metric& metric = at(file_.framework->metrics, metric_);
    const auto value = value_of(word.second, metric);
    std::vector<Month> missing;
    const std::vector<Month> months = months_of(word.first);
    for (const Month month : months) {
      const Reading* reading = value ? there(month, grown) : nullptr;
      if (reading == nullptr) {
        missing.push_back(month);
      } else if (metric.sums_hours || reading->value != *value) {
        report(*reading, metric, word.second);
      }
    }
    if (missing.size() == months.size()) {
      left.push_back(word);
      return;
    }
    for (const Month month : missing) left.emplace_back(to_string(month), word.second);
  }

  void report(const Reading& reading, const Metric& metric, const std::string& value) {
    Diagnostic& problem =
        diagnostics_.report(reading_there, reading.at, metric.id, to_string(reading.month),
                            as_written(reading.value, metric), value);
    problem.help = metric.sums_hours
                       ? "write the sum here, or give the new entry a `--title` of its own"
                       : "change it here if it was wrong";
  }

  NoteWords& words_;
  const NoteFile& file_;
  Diagnostics& diagnostics_;
  int metric_ = -1;
};

}  // namespace

ReadingsPlace place_readings(NoteWords& words, const NoteFile& file, Diagnostics& diagnostics) {
  return Placing(words, file, diagnostics).place();
}

}  // namespace rung
