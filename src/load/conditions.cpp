#include "load/conditions.h"

#include "load/facts.h"
#include "load/framework_kinds.h"

namespace rung {

namespace {

constexpr std::string_view condition_keys[] = {"at_least", "at_most", "one_of"};

std::optional<Decimal> read_bound(yaml::Reader& reader, const yaml::Fields& fields,
                                  std::string_view key, const FactType& fact) {
  const auto value = fields.find(key);
  if (!value) return std::nullopt;
  if (fact.kind != FactKind::integer && fact.kind != FactKind::number) {
    reader.report(unordered_fact, value->with_key(), fact.id, key).help =
        "write the value, or `one_of` with several";
    return std::nullopt;
  }
  const auto bound = read_fact_value(reader, *value, fact);
  return bound ? std::optional<Decimal>(std::get<Decimal>(*bound)) : std::nullopt;
}

std::vector<FactValue> read_one_of(yaml::Reader& reader, const yaml::Value& value,
                                   const FactType& fact) {
  std::vector<FactValue> values;
  const auto items = reader.filled_list(value, "list the values that will do");
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    if (auto one = read_fact_value(reader, item, fact)) values.push_back(std::move(*one));
  }
  return values;
}

void read_bounds_or_choice(yaml::Reader& reader, const yaml::Value& value, const FactType& fact,
                           FactCondition& condition) {
  const yaml::Fields fields(reader, value, {"a condition", condition_keys});
  if (value.begin() == value.end()) {
    reader.report(empty_condition, value.with_key(), fact.id);
    return;
  }
  const auto one_of = fields.find("one_of");
  if (!one_of) {
    condition.at_least = read_bound(reader, fields, "at_least", fact);
    condition.at_most = read_bound(reader, fields, "at_most", fact);
    check_order(reader, fields, condition.at_least, condition.at_most);
    return;
  }
  condition.one_of = read_one_of(reader, *one_of, fact);
  for (const auto key : {"at_least", "at_most"}) {
    if (const auto bound = fields.find(key)) {
      reader.report(conflicting_keys, bound->with_key(), key, "one_of");
    }
  }
}

}  // namespace

void check_order(yaml::Reader& reader, const yaml::Fields& fields,
                 const std::optional<Decimal>& at_least, const std::optional<Decimal>& at_most) {
  if (!at_least || !at_most || *at_least <= *at_most) return;
  const auto lower = fields.find("at_least");
  const auto upper = fields.find("at_most");
  reader
      .report(reversed_range, upper->at(), yaml::excerpt(lower->text()),
              yaml::excerpt(upper->text()))
      .related.push_back({lower->at(), "the lower bound"});
}

std::vector<FactCondition> read_where(yaml::Reader& reader, References& references,
                                      const Framework& framework, const yaml::Value& value) {
  std::vector<FactCondition> where;
  if (!reader.mapping(value)) return where;
  for (const yaml::Value asked : value) {
    const auto fact = references.fact(asked.key());
    if (!fact) continue;
    const FactType& type = framework.facts[static_cast<std::size_t>(*fact)];
    FactCondition& condition = where.emplace_back();
    condition.fact = *fact;
    condition.at = asked.with_key();
    if (asked.is_mapping()) {
      read_bounds_or_choice(reader, asked, type, condition);
    } else if (auto literal = read_fact_value(reader, asked, type)) {
      condition.one_of.push_back(std::move(*literal));
    }
  }
  return where;
}

}  // namespace rung
