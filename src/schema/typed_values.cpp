#include "schema/typed_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "schema/gate_words.h"
#include "schema/old_names.h"

namespace rung {
namespace {

std::vector<SchemaChoice> plain_choices(const std::vector<std::string>& texts) {
  std::vector<SchemaChoice> choices;
  for (const std::string& text : texts) choices.push_back({text, {}, {}});
  return choices;
}

Json schema_of_type(const FactType& fact) {
  switch (fact.kind) {
    case FactKind::boolean:
      return {{"$ref", "#/$defs/boolean"}};
    case FactKind::integer:
      return {{"$ref", "#/$defs/integer"}};
    case FactKind::number:
      return {{"$ref", "#/$defs/number"}};
    case FactKind::text:
      return {{"$ref", "#/$defs/text"}};
    case FactKind::choice:
      break;
  }
  return one_of(plain_choices(fact.options), listed(fact.options, "or"), "");
}

/// `if` an entry reads one of these metrics, `then` its values are such.
Json condition(const std::vector<std::string>& metrics, Json values) {
  Json result;
  result["if"]["required"] = {"metric"};
  result["if"]["properties"]["metric"]["enum"] = values_of(metrics);
  Json& readings = result["then"]["properties"]["values"];
  readings["type"] = "object";
  readings["additionalProperties"] = std::move(values);
  return result;
}

}  // namespace

Json schema_of_facts(const Framework& framework, const SchemaPerson& person) {
  Json schema{{"title", "facts by their ids"}, {"type", "object"}};
  Json& properties = schema["properties"] = Json::object();
  for (std::size_t i = 0; i < framework.facts.size(); ++i) {
    const FactType& fact = framework.facts[i];
    Json property = schema_of_type(fact);
    const std::string gates = gates_asking(framework, person, [&](const Predicate& one) {
      return std::ranges::any_of(one.where, [&](const FactCondition& condition) {
        return condition.fact == static_cast<int>(i);
      });
    });
    property["description"] =
        gates.empty() ? std::string("No gate of these promotions asks for it.") : gates;
    for (const std::string& name : names_of(framework, fact.id)) properties[name] = property;
  }
  schema["additionalProperties"] = false;
  return schema;
}

Json conditions_on_readings(const Framework& framework) {
  Json conditions = Json::array();
  std::vector<std::string> in_numbers;
  for (const Metric& metric : framework.metrics) {
    if (metric.sums_hours) continue;
    if (metric.scale.empty()) {
      for (std::string& name : names_of(framework, metric.id)) in_numbers.push_back(name);
      continue;
    }
    conditions.push_back(
        condition(names_of(framework, metric.id),
                  one_of(plain_choices(metric.scale), "name on the scale of " + metric.id, "")));
  }
  if (!in_numbers.empty()) {
    conditions.push_back(condition(in_numbers, {{"$ref", "#/$defs/number"}}));
  }
  return conditions;
}

}  // namespace rung
