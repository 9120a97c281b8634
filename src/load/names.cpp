#include "load/framework_kinds.h"
#include "load/framework_loader.h"
#include "load/name_kinds.h"

namespace rung {

namespace {

constexpr std::string_view hours_metric = "mentoring_hours";

/// Walks a section that declares names as the keys of a mapping, and gives `read` each entry whose
/// name is an id.
template <typename Read>
void for_each_name(FrameworkLoader& in, const Section& section, Names names, Read read) {
  if (!section) return;
  if (!in.reader.mapping(*section)) {
    in.references.incomplete(names);
    return;
  }
  for (const yaml::Value entry : *section) {
    if (const auto id = in.reader.id(entry.key()))
      read(std::string(*id), entry);
    else
      in.references.incomplete(names);
  }
}

/// Reads an entry of which a bare text is the title; more than that is for `read_more`.
template <typename ReadMore>
std::string read_titled(FrameworkLoader& in, const yaml::Value& entry, const yaml::Form& form,
                        ReadMore read_more) {
  std::string title(entry.name());
  if (!entry.is_mapping()) {
    if (const auto text = in.reader.text(entry, "a title or a mapping")) title = *text;
    return title;
  }
  yaml::Fields fields(in.reader, entry, form);
  fields.text("title", title);
  read_more(fields);
  return title;
}

std::vector<Named> read_named(FrameworkLoader& in, const Section& section, Names names,
                              std::string_view owner) {
  constexpr std::string_view keys[] = {"title"};
  std::vector<Named> all;
  for_each_name(in, section, names, [&](std::string id, const yaml::Value& entry) {
    auto title = read_titled(in, entry, {owner, keys}, [](yaml::Fields&) {});
    all.push_back({std::move(id), std::move(title), entry.key().at()});
  });
  return all;
}

/// The options of a fact, or the names on a scale; false if that was reported.
bool read_words(FrameworkLoader& in, const yaml::Value& value, std::string_view help,
                std::string_view what, std::vector<std::string>& words) {
  constexpr std::size_t most_words = 1000;
  auto texts = in.reader.distinct_texts(value, help);
  if (!texts) return false;
  words = std::move(*texts);
  if (words.size() <= most_words) return true;
  in.reader.report(too_many, value.at(), most_words, what);
  return false;
}

FactType read_fact_type(FrameworkLoader& in, std::string id, const yaml::Value& entry) {
  static constexpr yaml::Choice<FactKind> kinds[] = {{"bool", FactKind::boolean},
                                                     {"int", FactKind::integer},
                                                     {"number", FactKind::number},
                                                     {"text", FactKind::text}};
  FactType fact{std::move(id), FactKind::text, {}, entry.key().at()};
  bool good = false;
  if (entry.is_sequence()) {
    fact.kind = FactKind::choice;
    good = read_words(in, entry, "list the values that the fact can have", "options", fact.options);
  } else if (const auto kind = in.reader.choice<FactKind>(entry, "a type of facts", kinds)) {
    fact.kind = *kind;
    good = true;
  }
  if (!good) in.references.broken(Names::facts, in.framework.facts.size());
  return fact;
}

Metric read_metric(FrameworkLoader& in, std::string id, const yaml::Value& entry) {
  constexpr std::string_view keys[] = {"title", "unit", "scale"};
  Metric metric;
  metric.sums_hours = id == hours_metric;
  metric.id = std::move(id);
  metric.at = entry.key().at();
  metric.title = read_titled(in, entry, {"a metric", keys}, [&](yaml::Fields& fields) {
    fields.text("unit", metric.unit);
    const auto scale = fields.find("scale");
    if (!scale) return;
    if (metric.sums_hours) {
      in.reader.report(scale_of_hours, scale->with_key());
    } else if (!read_words(in, *scale, "leave it out for readings in numbers", "names on the scale",
                           metric.scale)) {
      in.references.broken(Names::metrics, in.framework.metrics.size());
    }
  });
  return metric;
}

}  // namespace

std::string_view Declarations::declare(yaml::Fields& fields) {
  const auto value = fields.require("id");
  const auto id = value ? reader_.id(*value) : std::nullopt;
  if (!id) return {};
  declare(*id, value->at());
  return *id;
}

void Declarations::declare(std::string_view id, SourceSpan at) {
  const auto [first, is_new] = places_.emplace(id, at);
  if (is_new) return;
  const bool in_order = first->second.begin < at.begin;
  reader_.report(duplicate_id, in_order ? at : first->second, id)
      .related.push_back({in_order ? first->second : at, "first used here"});
}

void load_sources(FrameworkLoader& in, const Section& section) {
  in.framework.sources = read_named(in, section, Names::sources, "a source");
  in.framework.names.sources = IdIndex(in.framework.sources);
}

void load_approvals(FrameworkLoader& in, const Section& section) {
  in.framework.approvals = read_named(in, section, Names::approvals, "an approval");
  in.framework.names.approvals = IdIndex(in.framework.approvals);
}

void load_facts(FrameworkLoader& in, const Section& section) {
  auto& facts = in.framework.facts;
  for_each_name(in, section, Names::facts, [&](std::string id, const yaml::Value& entry) {
    facts.push_back(read_fact_type(in, std::move(id), entry));
  });
  in.framework.names.facts = IdIndex(facts);
}

void load_metrics(FrameworkLoader& in, const Section& section) {
  auto& metrics = in.framework.metrics;
  for_each_name(in, section, Names::metrics, [&](std::string id, const yaml::Value& entry) {
    metrics.push_back(read_metric(in, std::move(id), entry));
  });
  if (index_of(metrics, hours_metric) < 0) {
    metrics.push_back({std::string(hours_metric),
                       "Mentoring hours",
                       "h",
                       {},
                       true,
                       SourceSpan::of_file(*in.framework.source)});
  }
  in.framework.names.metrics = IdIndex(metrics);
}

void load_duties(FrameworkLoader& in, const Section& section) {
  constexpr std::string_view keys[] = {"title", "facts"};
  auto& duties = in.framework.duties;
  for_each_name(in, section, Names::duties, [&](std::string id, const yaml::Value& entry) {
    Duty duty{std::move(id), {}, {}, entry.key().at()};
    duty.title = read_titled(in, entry, {"a duty", keys}, [&](yaml::Fields& fields) {
      const auto facts = fields.find("facts");
      const auto items = facts ? in.reader.list(*facts) : std::nullopt;
      if (!items) return;
      duty.facts = resolve_all(in.reader, *items,
                               [&](const yaml::Value& item) { return in.references.fact(item); });
    });
    duties.push_back(std::move(duty));
  });
  in.framework.names.duties = IdIndex(duties);
}

void load_roles(FrameworkLoader& in, const Section& section) {
  constexpr std::string_view keys[] = {"title", "rank"};
  auto& roles = in.framework.roles;
  for_each_name(in, section, Names::roles, [&](std::string id, const yaml::Value& entry) {
    if (id == "none" || id == "anyone") {
      in.reader.report(reserved_id, entry.key().at(), id, "a role").help =
          "`confirmation` gives this word a meaning of its own";
    }
    Role role{std::move(id), {}, {}, entry.key().at()};
    role.title = read_titled(in, entry, {"a role", keys}, [&](yaml::Fields& fields) {
      fields.integer("rank", role.rank, rank_bounds);
    });
    roles.push_back(std::move(role));
  });
  in.framework.names.roles = IdIndex(roles);
}

}  // namespace rung
