#include <fmt/format.h>

#include <algorithm>

#include "report/element.h"
#include "report/words.h"
#include "view/table.h"

namespace rung {
namespace {

/// `a straight ladder`, `forks after L5 into L6 and M6`.
std::string shape_of(const Framework& framework) {
  std::vector<std::string> forks;
  for (const Level& level : framework.levels) {
    if (level.next.size() < 2) continue;
    std::vector<std::string> next;
    for (const int above : level.next) {
      next.push_back(id_of(framework.levels, above));
    }
    forks.push_back(fmt::format("after {} into {}", level.id, listed(next)));
  }
  return forks.empty() ? "a straight ladder" : "forks " + listed(forks);
}

std::string digits(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string asks_of(const Framework& framework) {
  const std::size_t cells = static_cast<std::size_t>(std::ranges::count_if(
      framework.responsibilities, [](const Responsibility& asked) { return asked.skill >= 0; }));
  std::string text =
      digits(framework.responsibilities.size() - cells, "responsibility", "responsibilities");
  if (cells > 0) {
    text += fmt::format(" and {} of {}", digits(cells, "cell", "cells"),
                        digits(framework.skills.size(), "skill", "skills"));
  }
  return text;
}

ViewResult build(const ViewRequest& request) {
  Table table;
  table.key = "frameworks";
  table.title = "Frameworks";
  table.columns = {{"id", "Id", Align::left, true},
                   {"title", "Title"},
                   {"version", "Version"},
                   {"levels", "Levels", Align::right},
                   {"tracks", "Tracks", Align::right},
                   {"shape", "Shape"},
                   {"asks", "Asks for"}};
  for (const ViewRequest::Subject& subject : request.subjects) {
    const Framework& framework = *subject.framework;
    table.rows.push_back({{{code(framework.id.value)}},
                          {{plain(framework.title)}},
                          {{plain(framework.version)}},
                          {{plain(std::to_string(framework.levels.size()))}},
                          {{plain(std::to_string(framework.tracks.size()))}},
                          {{plain(shape_of(framework))}},
                          {{plain(asks_of(framework))}}});
  }
  return {{"framework-list", "Built-in frameworks", {}, {{std::move(table)}}}, {}};
}

constexpr std::string_view examples = "  rung framework list\n";

}  // namespace

const View list_view{
    "list",
    "which frameworks travel inside the program?",
    "Lists the built-in frameworks: what each is called, how many levels and tracks "
    "it has, and what kind of ladder it is.",
    examples,
    View::Subjects::built_in,
    {},
    build};

}  // namespace rung
