#include "render/person_key.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "render/json_report.h"
#include "render/line_object.h"

namespace rung {

std::string person_key_text(const PersonNames& names) {
  std::set<std::pair<std::size_t, std::pair<std::string, std::string>>> by_length;
  for (const auto& [id, name] : names) by_length.insert({name.size(), {name, id}});
  nlohmann::ordered_json json;
  json["schema"] = "rung/key/v1";
  json["people"] = nlohmann::ordered_json::object();
  for (const auto& [length, pair] : by_length) json["people"][pair.first] = pair.second;
  return dumped(json, 2);
}

std::optional<PersonNames> read_person_key(std::string_view text, std::string& problem) {
  problem.clear();
  const auto parsed = nlohmann::ordered_json::parse(text, nullptr, false);
  if (parsed.is_discarded()) {
    problem = "it is not JSON";
    return std::nullopt;
  }
  const LineObject json(parsed, problem);
  if (json.text("schema") != "rung/key/v1") json.note("its `schema` is not `rung/key/v1`");
  const auto people = parsed.is_object() ? parsed.find("people") : parsed.end();
  if (problem.empty() && (people == parsed.end() || !people->is_object())) {
    problem = "`people` is not an object";
  }
  if (!problem.empty()) return std::nullopt;
  PersonNames names;
  for (const auto& [name, id] : people->items()) {
    const bool fits = id.is_string() && names.emplace(id.get<std::string>(), name).second;
    if (!fits) problem = "`people` is not one id for each name";
  }
  if (!problem.empty()) return std::nullopt;
  return names;
}

}  // namespace rung
