#include "schema/narrow.h"

#include <fmt/format.h>

#include "report/words.h"
#include "schema/choices.h"
#include "schema/ladder.h"
#include "schema/names.h"
#include "schema/typed_values.h"
#include "text/element.h"

namespace rung {
namespace {

/// The framework by its id, or by some path.
Json framework_names(const Framework& framework) {
  Json schema = one_of(
      {{framework.id.value, framework.title, fmt::format("Version {}.", framework.version), true}},
      "id or path of a framework", "");
  schema["anyOf"].push_back(
      {{"title", "path of a framework"},
       {"type", "string"},
       {"pattern", "/|\\.ya?ml$"},
       {"patternErrorMessage", fmt::format("expected `{}`, or a path", framework.id.value)}});
  return schema;
}

std::string whom_for(const Framework& framework, const SchemaPerson& person) {
  std::string text = fmt::format("{}, version {}", framework.title, framework.version);
  if (person.level >= 0) text += " · " + id_of(framework.levels, person.level);
  std::vector<std::string> targets;
  for (const int target : person.targets) targets.push_back(id_of(framework.levels, target));
  if (!targets.empty()) text += " → " + listed(targets, "or");
  if (person.track >= 0) text += " · " + at(framework.tracks, person.track).title;
  return text;
}

void suggest_person(Json& schema, const Framework& framework, const SchemaPerson& person) {
  Json& employee = schema["$defs"]["employee"]["properties"];
  if (person.level >= 0) employee["level"]["default"] = id_of(framework.levels, person.level);
  if (person.track >= 0) employee["track"]["default"] = id_of(framework.tracks, person.track);
  Json targets = Json::array();
  for (const int target : person.targets) targets.push_back(id_of(framework.levels, target));
  if (!targets.empty()) schema["properties"]["target"]["examples"] = std::move(targets);
}

}  // namespace

std::string narrowed_schema(std::string_view evidence_schema, const Framework& framework,
                            const SchemaPerson& person) {
  Json schema = Json::parse(evidence_schema);
  schema["description"] =
      fmt::format("{} It is narrowed to: {}.", schema["description"].get<std::string>(),
                  whom_for(framework, person));
  Json& parts = schema["$defs"];
  parts["framework"] = framework_names(framework);
  parts.update(schemas_of_names(framework, person));
  parts["facts"] = schema_of_facts(framework, person);
  Json readings = conditions_on_readings(framework);
  if (!readings.empty()) parts["entry"]["allOf"] = std::move(readings);
  schema["allOf"] = conditions_of_ladder(framework);
  suggest_person(schema, framework, person);
  return schema.dump(2) + "\n";
}

}  // namespace rung
