#include <fmt/format.h>

#include "report/words.h"
#include "text/element.h"
#include "view/parts.h"
#include "view/table.h"

namespace rung {
namespace {

/// `straight`, `forks after L5 into L6 and M6`.
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
  return forks.empty() ? "straight" : "forks " + listed(forks);
}

/// `straight, with a skill matrix`, `forks after L5 into L6 and M6`: what kind of ladder it is.
std::string kind_of(const Framework& framework) {
  std::string text = shape_of(framework);
  if (!framework.skills.empty()) text += ", with a skill matrix";
  return text;
}

ViewResult build_list(const ViewRequest& request) {
  Table table;
  table.key = "frameworks";
  table.title = "Built-in frameworks";
  table.columns = {{"id", "Id", Align::left, true},
                   {"title", "Title"},
                   {"version", "Version"},
                   {"levels", "Levels", Align::right},
                   {"tracks", "Tracks", Align::right},
                   {"ladder", "Ladder"}};
  for (const ViewRequest::Subject& subject : request.subjects) {
    const Framework& framework = *subject.framework;
    table.rows.push_back(
        {id_cell(framework.id.value), text_cell(framework.title), text_cell(framework.version),
         text_cell(fmt::to_string(framework.levels.size())),
         text_cell(fmt::to_string(framework.tracks.size())), text_cell(kind_of(framework))});
  }
  return {{"framework-list", "Built-in frameworks", {}, {{std::move(table)}}}, {}};
}

constexpr std::string_view list_examples = "  rung framework list\n";

}  // namespace

const View list_view{
    "list",
    "which frameworks travel inside the program?",
    "Lists the built-in frameworks: what each is called, how many levels and tracks "
    "it has, and what kind of ladder it is.",
    list_examples,
    View::Subjects::built_in,
    {},
    build_list};

}  // namespace rung
