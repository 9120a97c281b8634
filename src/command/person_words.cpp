#include "command/person_words.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>

#include "command/look_up.h"
#include "text/element.h"

namespace rung {

std::optional<UsageError> no_next_level(const Framework& framework, int from, int to) {
  const auto& next = at(framework.levels, from).next;
  if (std::ranges::find(next, to) != next.end()) return std::nullopt;
  std::vector<std::string_view> ids;
  for (const int one : next) ids.emplace_back(id_of(framework.levels, one));
  const std::string& id = id_of(framework.levels, from);
  return UsageError{
      fmt::format("`{}` is not a next level of `{}`", id_of(framework.levels, to), id),
      ids.empty() ? fmt::format("`{}` leads nowhere", id)
                  : fmt::format("`{}` leads to {}", id, fmt::join(ids, ", "))};
}

void declare_person(CLI::App& app, PersonWords& words) {
  app.add_option("--level", words.level, "for somebody at this level")->type_name("LEVEL");
  app.add_option("--track", words.track, "and on this track")->type_name("TRACK");
  app.add_option("--target", words.targets,
                 "and to this target; may be given several times; without it every next level")
      ->type_name("LEVEL")
      ->allow_extra_args(false);
}

std::optional<UsageError> understand_person(const PersonWords& words, const Framework& framework,
                                            SchemaPerson& person) {
  auto problem = look_up("level", words.level, framework.levels, person.level);
  if (!problem) problem = look_up("track", words.track, framework.tracks, person.track);
  for (const std::string& word : words.targets) {
    int target = -1;
    if (!problem) problem = look_up("level", word, framework.levels, target);
    if (!problem && person.level >= 0) problem = no_next_level(framework, person.level, target);
    person.targets.push_back(target);
  }
  if (!problem && person.level >= 0 && words.targets.empty()) {
    person.targets = at(framework.levels, person.level).next;
  }
  return problem;
}

}  // namespace rung
