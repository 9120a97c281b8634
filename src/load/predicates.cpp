#include "load/conditions.h"
#include "load/facts.h"
#include "load/framework_kinds.h"
#include "load/framework_loader.h"

namespace rung {

namespace {

/// An option that some kinds of requirement know; which of them do, their descriptors say.
struct OptionReader {
  std::string_view key;
  void (*read)(FrameworkLoader& in, yaml::Fields& fields, const yaml::Value& value,
               Predicate& predicate);
};

void read_months(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&, Predicate& predicate) {
  fields.integer("months", predicate.months, yaml::month_count);
}

void read_conditions(FrameworkLoader& in, yaml::Fields&, const yaml::Value& value,
                     Predicate& predicate) {
  predicate.where = read_where(in.reader, in.references, in.framework, value);
}

/// Entries and votes: a plan supposes each of them.
constexpr yaml::Bounds few{1, 10'000};

void read_at_least(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&,
                   Predicate& predicate) {
  fields.integer("at_least", predicate.at_least, few);
}

void read_votes(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&, Predicate& predicate) {
  fields.integer("votes", predicate.at_least, few);
}

void read_current(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&,
                  Predicate& predicate) {
  fields.boolean("current", predicate.current);
}

void read_within(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&, Predicate& predicate) {
  fields.integer("within_months", predicate.within_months, yaml::month_count);
}

void read_by(FrameworkLoader& in, yaml::Fields&, const yaml::Value& value, Predicate& predicate) {
  if (auto who = in.references.who(value)) predicate.by = std::move(*who);
}

void read_unanimous(FrameworkLoader&, yaml::Fields& fields, const yaml::Value&,
                    Predicate& predicate) {
  fields.boolean("unanimous", predicate.unanimous);
}

constexpr OptionReader option_readers[] = {
    {"months", read_months}, {"where", read_conditions},    {"at_least", read_at_least},
    {"votes", read_votes},   {"current", read_current},     {"within_months", read_within},
    {"by", read_by},         {"unanimous", read_unanimous},
};

/// The value of the leading key, and the kind it names; reports a second one and none at all.
const PredicateKind* leading_kind(FrameworkLoader& in, const yaml::Value& value) {
  const PredicateKind* found = nullptr;
  std::vector<std::string_view> known;
  for (const PredicateKind* kind : predicate_kinds()) known.push_back(kind->key);
  for (const yaml::Value entry : value) {
    const auto key = std::ranges::find(known, entry.name());
    if (key == known.end()) continue;
    if (found != nullptr) {
      in.reader.report(mixed_requirement, entry.with_key(), found->key, *key).help =
          fmt::format("to ask for both, write `all: [{{{}: …}}, {{{}: …}}]`", found->key, *key);
      return nullptr;
    }
    found = predicate_kinds()[static_cast<std::size_t>(key - known.begin())];
  }
  if (found != nullptr) return found;
  for (const yaml::Value entry : value) {
    const auto near = in.reader.suggest(entry.name(), known);
    if (!near) continue;
    const auto meant = std::ranges::find(known, *near) - known.begin();
    return predicate_kinds()[static_cast<std::size_t>(meant)];  // the key is told as an unknown one
  }
  const SourceSpan at = value.begin() == value.end() ? value.at() : (*value.begin()).key().at();
  in.reader.report(unknown_requirement, at).help =
      fmt::format("begin with {}", yaml::in_words(known));
  return nullptr;
}

void read_parts(FrameworkLoader& in, const yaml::Value& value, Predicate& predicate) {
  const auto items = in.reader.filled_list(value, "list the requirements it is made of");
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    predicate.parts.push_back(read_requirement(in, item));
  }
}

void read_subject(FrameworkLoader& in, const yaml::Value& value, Predicate& predicate) {
  References& references = in.references;
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      predicate.subject = references.duty(value).value_or(-1);
      return;
    case PredicateSubject::source:
      predicate.subject = references.source(value).value_or(-1);
      return;
    case PredicateSubject::metric:
      predicate.subject = references.metric(value).value_or(-1);
      return;
    case PredicateSubject::approval:
      predicate.subject = references.approval(value).value_or(-1);
      return;
    case PredicateSubject::months:
      if (const auto months = in.reader.integer(value, yaml::month_count)) {
        predicate.months = static_cast<int>(*months);
      }
      return;
    case PredicateSubject::parts:
      read_parts(in, value, predicate);
      return;
  }
}

}  // namespace

void read_bounds(FrameworkLoader& in, yaml::Fields& fields, MetricRange& range) {
  const Metric& metric = in.framework.metrics[static_cast<std::size_t>(range.metric)];
  const auto lower = fields.find("at_least");
  const auto upper = fields.find("at_most");
  if (lower) {
    range.at_least = read_reading(in.reader, *lower, metric);
    range.at_least_at = lower->with_key();
  }
  if (upper) {
    range.at_most = read_reading(in.reader, *upper, metric);
    range.at_most_at = upper->with_key();
  }
  check_order(in.reader, fields, range.at_least, range.at_most);
  if (!lower && !upper) {
    in.reader.report(missing_bound, fields.at(), metric.id).help =
        "write `at_least`, `at_most` or both";
  }
}

Predicate read_requirement(FrameworkLoader& in, const yaml::Value& value) {
  Predicate predicate;
  predicate.at = value.at();
  if (!in.reader.mapping(value)) return predicate;
  predicate.kind = leading_kind(in, value);
  if (predicate.kind == nullptr) return predicate;
  std::vector<std::string_view> keys{predicate.kind->key};
  keys.insert(keys.end(), predicate.kind->options.begin(), predicate.kind->options.end());
  const std::string owner = fmt::format("a requirement of `{}`", predicate.kind->key);
  yaml::Fields fields(in.reader, value, {owner, keys});
  const auto subject = fields.require(predicate.kind->key);
  if (!subject) return predicate;
  predicate.at = subject->with_key();
  read_subject(in, *subject, predicate);
  const bool is_metric = predicate.kind->subject == PredicateSubject::metric;
  if (is_metric && predicate.subject >= 0) {
    predicate.range.metric = predicate.subject;
    read_bounds(in, fields, predicate.range);
  }
  for (const auto& [key, read] : option_readers) {
    if (std::ranges::find(keys, key) == keys.end() || (is_metric && key == "at_least")) continue;
    if (const auto option = fields.find(key)) read(in, fields, *option, predicate);
  }
  return predicate;
}

}  // namespace rung
