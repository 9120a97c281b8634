#include "schema/old_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace rung {
namespace {

std::vector<std::string> itself_and_before(const Framework& framework, const std::string& id) {
  std::vector<std::string> names{id};
  for (const Renamed& one : framework.renamed) {
    if (one.to == id) names.push_back(one.id);
  }
  return names;
}

}  // namespace

std::vector<std::string> names_of(const Framework& framework, const std::string& id) {
  std::vector<std::string> names = itself_and_before(framework, id);
  const auto mark = id.find('@');
  if (framework.renamed.empty() || mark == std::string::npos) return names;
  for (const std::string& skill : itself_and_before(framework, id.substr(0, mark))) {
    for (const std::string& level : itself_and_before(framework, id.substr(mark + 1))) {
      std::string name = fmt::format("{}@{}", skill, level);
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
  }
  return names;
}

std::vector<std::string> names_of(const Framework& framework, const std::vector<std::string>& ids) {
  std::vector<std::string> all;
  for (const std::string& id : ids) {
    for (std::string& name : names_of(framework, id)) all.push_back(std::move(name));
  }
  return all;
}

std::vector<SchemaChoice> with_old_names(const Framework& framework,
                                         std::vector<SchemaChoice> choices) {
  if (framework.renamed.empty()) return choices;
  std::set<std::string> known;
  for (const SchemaChoice& choice : choices) known.insert(choice.text);
  const std::size_t count = choices.size();
  for (std::size_t i = 0; i < count; ++i) {
    for (std::string& name : names_of(framework, choices[i].text)) {
      if (!known.insert(name).second) continue;
      std::string now = fmt::format("Called `{}` now, and read as that.", choices[i].text);
      choices.push_back({std::move(name), choices[i].title, std::move(now), false});
    }
  }
  return choices;
}

}  // namespace rung
