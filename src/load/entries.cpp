#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"
#include "load/facts.h"
#include "load/framework_kinds.h"
#include "load/name_kinds.h"

namespace rung {

namespace {

constexpr std::string_view entry_keys[] = {"id",     "source", "title", "link",         "shows",
                                           "from",   "to",     "month", "date",         "metric",
                                           "values", "hours",  "facts", "confirmed_by", "draft"};
/// The ways of saying when it was, of which exactly one is there.
constexpr std::string_view whens[] = {"from", "month", "date", "values", "hours"};

/// The key that says when; reports none and several.
std::string_view find_when(EvidenceLoader& in, const yaml::Fields& fields) {
  std::optional<yaml::Value> first;
  for (const auto key : whens) {
    const auto value = fields.find(key);
    if (!value) continue;
    if (first) {
      in.reader.report(conflicting_keys, value->with_key(), first->name(), value->name())
          .related.push_back({first->with_key(), "this says when it was"});
      return {};
    }
    first = value;
  }
  const auto to = fields.find("to");
  if (to && !fields.find("from")) {
    in.reader.report(lonely_key, to->with_key(), "to", "from");
    return {};
  }
  if (!first && !fields.find("metric") && fields.valid()) {
    in.reader.report(missing_period, fields.id_at()).help =
        "write `from` and `to`, `month`, `date`, `values` or `hours`";
  }
  for (const auto key : whens) {
    if (first && fields.find(key)) return key;
  }
  return {};
}

void read_readings(EvidenceLoader& in, yaml::Fields& fields, Entry& entry, bool is_the_when) {
  const auto metric = fields.find("metric");
  const auto values = fields.find("values");
  if (metric && !values) {
    Diagnostic& problem = in.reader.report(lonely_key, metric->with_key(), "metric", "values");
    if (fields.find("hours")) problem.help = "`hours` need no `metric`";
  }
  if (values && !metric) in.reader.report(lonely_key, values->with_key(), "values", "metric");
  const auto index = metric ? in.references.metric(*metric) : std::nullopt;
  const Metric* known = index ? &in.framework.metrics[static_cast<std::size_t>(*index)] : nullptr;
  if (known != nullptr && known->sums_hours && values) {
    in.reader.report(hours_as_values, metric->with_key());
    known = nullptr;
  }
  if (known != nullptr) entry.metric = *index;
  if (metric) entry.metric_at = metric->at();
  if (values && is_the_when) read_values(in, *values, entry, known);
}

void read_when(EvidenceLoader& in, yaml::Fields& fields, Entry& entry) {
  const std::string_view when = find_when(in, fields);
  if (!when.empty()) entry.when_at = fields.find(when)->at();
  if (const auto to = fields.find("to")) entry.to_at = to->at();
  Month month;
  read_readings(in, fields, entry, when == "values");
  if (when == "from") {
    entry.period = read_period(in, fields);
    entry.reaches = true;
  } else if (when == "month") {
    const yaml::TimeForms forms{.month = true,
                                .help_for_date = "a day is written `date:`, not `month:`"};
    if (fields.month("month", month, forms)) entry.period = Period{month, month};
  } else if (when == "date") {
    const yaml::TimeForms forms{.date = true,
                                .help_for_month = "a month is written `month:`, not `date:`"};
    if (fields.month("date", month, forms)) entry.period = Period{month, month};
    entry.one_day = true;
  } else if (when == "hours") {
    read_hours(in, *fields.find("hours"), entry);
  }
}

void read_entry(EvidenceLoader& in, yaml::Fields& fields, Entry& entry) {
  entry.at = fields.id_at();
  if (const auto source = fields.require("source")) {
    entry.source = in.references.source(*source).value_or(0);
  }
  if (fields.text("title", entry.title)) entry.title_at = fields.find("title")->at();
  fields.text("link", entry.link);
  if (const auto link = fields.find("link")) entry.link_at = link->at();
  fields.boolean("draft", entry.draft);
  read_when(in, fields, entry);
  if (const auto shows = fields.find("shows")) entry.shows = read_shows(in, *shows);
  if (const auto facts = fields.find("facts")) entry.facts = read_facts(in, *facts);
  if (const auto by = fields.find("confirmed_by")) entry.confirmed_by = read_person(in, *by);
}

/// Gives entries without an id theirs by position, and reports ids that are taken.
class EntryIds {
 public:
  explicit EntryIds(EvidenceLoader& in) : in_(in) {}

  void give(const yaml::Fields& fields, Entry& entry) {
    const auto value = fields.find("id");
    if (!value) {
      entry.id = fmt::format("e{}", in_.evidence.entries.size());
      defaults_.push_back({entry.id, entry.at});
      return;
    }
    const auto id = in_.reader.id(*value);
    if (!id) return;
    entry.id = *id;
    given_.push_back({*id, value->at()});
  }

  /// Once all are known.
  void check() {
    std::ranges::stable_sort(given_, {}, &Located<std::string_view>::value);
    for (auto first = given_.begin(); first != given_.end();) {
      auto next = std::next(first);
      for (; next != given_.end() && next->value == first->value; ++next) {
        in_.reader.report(duplicate_id, next->at, next->value)
            .related.push_back({first->at, "first used here"});
      }
      first = next;
    }
    for (const auto& [id, at] : defaults_) {
      const auto given = std::ranges::lower_bound(given_, std::string_view(id), {},
                                                  &Located<std::string_view>::value);
      if (given == given_.end() || given->value != id) continue;
      in_.reader.report(duplicate_id, given->at, id)
          .related.push_back({at, "this entry has it by its position"});
    }
  }

 private:
  EvidenceLoader& in_;
  std::vector<Located<std::string_view>> given_;  ///< texts of the file
  std::vector<Located<std::string>> defaults_;
};

}  // namespace

void load_entries(EvidenceLoader& in, const Part& part) {
  if (!part || !in.reader.is_list(*part)) return;
  EntryIds ids(in);
  in.evidence.entries.reserve(part->count());
  for (const yaml::Value item : *part) {
    yaml::Fields fields(in.reader, item, {"an entry", entry_keys});
    Entry& entry = in.evidence.entries.emplace_back();
    read_entry(in, fields, entry);
    ids.give(fields, entry);
  }
  ids.check();
}

std::vector<Fact> read_facts(EvidenceLoader& in, const yaml::Value& value) {
  std::vector<Fact> facts;
  if (!in.reader.mapping(value)) return facts;
  // No key stands twice, but an old id and the new one may.
  const bool may_repeat = !in.framework.renamed.empty();
  std::unordered_map<int, yaml::Value> given;
  for (const yaml::Value entry : value) {
    const auto fact = in.references.fact(entry.key());
    if (!fact) continue;
    if (may_repeat) {
      const auto [first, is_new] = given.emplace(*fact, entry.key());
      if (!is_new) {
        in.reader.report_repeated(entry.key(), first->second);
        continue;
      }
    }
    const FactType& type = in.framework.facts[static_cast<std::size_t>(*fact)];
    if (auto read = read_fact_value(in.reader, entry, type)) {
      facts.push_back({*fact, std::move(*read)});
    }
  }
  return facts;
}

}  // namespace rung
