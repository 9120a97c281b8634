#include "schema/ladder.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "schema/old_names.h"
#include "text/element.h"

namespace rung {
namespace {

/// A file whose employee is at the level.
Json at_level(const Framework& framework, const Level& level) {
  Json schema;
  schema["required"] = {"employee"};
  Json& employee = schema["properties"]["employee"];
  employee["type"] = "object";
  employee["required"] = {"level"};
  employee["properties"]["level"]["enum"] = values_of(names_of(framework, level.id));
  return schema;
}

std::vector<std::string> next_ids(const Framework& framework, const Level& level) {
  std::vector<std::string> ids;
  for (const int next : level.next) ids.push_back(id_of(framework.levels, next));
  return ids;
}

/// A target, or a list of them, that is among the next levels.
Json target_among(const Framework& framework, const std::vector<std::string>& next,
                  const Level& level) {
  Json one;
  one["enum"] = values_of(names_of(framework, next));
  one["errorMessage"] = fmt::format("`{}` leads to {}", level.id, listed(next));
  Json target;
  target["if"]["type"] = "array";
  target["then"]["type"] = "array";
  target["then"]["items"] = one;
  target["else"] = std::move(one);
  return target;
}

bool asks_of_tracks(const Framework& framework, int level) {
  return std::ranges::any_of(framework.responsibilities, [&](const Responsibility& one) {
    return !one.tracks.empty() && std::ranges::find(one.levels, level) != one.levels.end();
  });
}

/// Where one of these levels is assessed, by name or because no target is named.
Json track_needed(const Framework& framework, const Level& level,
                  const std::vector<std::string>& of_tracks) {
  Json result;
  Json& file = result["if"] = at_level(framework, level);
  Json named;
  named["enum"] = values_of(names_of(framework, of_tracks));
  file["properties"]["target"]["anyOf"] = {named, {{"type", "array"}, {"contains", named}}};
  Json& employee = result["then"]["properties"]["employee"];
  employee["type"] = "object";
  employee["required"] = {"track"};
  employee["errorMessage"] =
      fmt::format("{} has responsibilities of tracks, so the employee needs a `track`",
                  listed(of_tracks, "or"));
  return result;
}

}  // namespace

Json conditions_of_ladder(const Framework& framework) {
  Json conditions = Json::array();
  for (const Level& level : framework.levels) {
    const std::vector<std::string> next = next_ids(framework, level);
    Json condition{{"if", at_level(framework, level)}};
    Json& target = condition["then"]["properties"]["target"];
    target = next.empty() ? Json(false) : target_among(framework, next, level);
    if (next.empty()) {
      condition["then"]["errorMessage"] = fmt::format("`{}` leads nowhere", level.id);
    }
    conditions.push_back(std::move(condition));
    std::vector<std::string> of_tracks;
    for (const int one : level.next) {
      if (asks_of_tracks(framework, one)) of_tracks.push_back(id_of(framework.levels, one));
    }
    if (!of_tracks.empty()) conditions.push_back(track_needed(framework, level, of_tracks));
  }
  return conditions;
}

}  // namespace rung
