#include "view/names.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

/// A table of things with an id and a title, and what `more` says of each.
template <typename T, typename More>
Table named_table(std::string key, std::string title, const std::vector<T>& things,
                  std::vector<Column> further, More more) {
  Table table{
      std::move(key), std::move(title), {{"id", "Id", Align::left, true}, {"title", "Title"}}, {}};
  table.columns.insert(table.columns.end(), further.begin(), further.end());
  for (const T& thing : things) {
    std::vector<TableCell> row{id_cell(thing.id), text_cell(thing.title)};
    for (std::string& text : more(thing)) row.push_back(text_cell(std::move(text)));
    table.rows.push_back(std::move(row));
  }
  drop_empty_columns(table);
  return table;
}

Table plain_table(std::string key, std::string title, const std::vector<Named>& things) {
  return named_table(std::move(key), std::move(title), things, {},
                     [](const Named&) { return std::vector<std::string>(); });
}

Table areas_table(const Framework& framework) {
  return named_table("areas", "Areas", framework.areas, {{"floor", "Floor"}}, [](const Area& area) {
    return std::vector<std::string>{floor_in_words(area)};
  });
}

Table skills_table(const Framework& framework) {
  return named_table("skills", "Skills", framework.skills, {{"area", "Area"}, {"levels", "Levels"}},
                     [&](const Skill& skill) {
                       std::vector<std::string> levels;
                       for (const int cell : skill.cells) {
                         const auto& of = at(framework.responsibilities, cell).levels;
                         levels.push_back(id_of(framework.levels, of.front()));
                       }
                       return std::vector<std::string>{
                           skill.area < 0 ? "" : at(framework.areas, skill.area).title,
                           listed(levels)};
                     });
}

Table metrics_table(const Framework& framework) {
  return named_table(
      "metrics", "Metrics", framework.metrics, {{"unit", "Unit"}},
      [](const Metric& metric) { return std::vector<std::string>{unit_in_words(metric)}; });
}

Table facts_table(const Framework& framework) {
  Table table{"facts",
              "Facts of evidence and duties",
              {{"id", "Id", Align::left, true}, {"type", "Is"}},
              {}};
  for (const FactType& fact : framework.facts) {
    table.rows.push_back({id_cell(fact.id), text_cell(type_in_words(fact))});
  }
  return table;
}

Table duties_table(const Framework& framework) {
  return named_table("duties", "Duties", framework.duties, {{"facts", "Facts"}},
                     [&](const Duty& duty) {
                       std::vector<std::string> facts;
                       for (const int fact : duty.facts) {
                         facts.push_back(id_of(framework.facts, fact));
                       }
                       return std::vector<std::string>{listed(facts)};
                     });
}

Table roles_table(const Framework& framework) {
  return named_table("roles", "Approvers beside the ladder", framework.roles,
                     {{"rank", "Rank", Align::right}}, [](const Role& role) {
                       return std::vector<std::string>{role.rank ? fmt::to_string(*role.rank) : ""};
                     });
}

}  // namespace

Table tracks_table(const Framework& framework) {
  return plain_table("tracks", "Tracks", framework.tracks);
}

std::vector<Block> names_tables(const Framework& framework) {
  std::vector<Block> blocks;
  for (Table& table : std::vector<Table>{
           areas_table(framework), skills_table(framework),
           plain_table("sources", "Sources of evidence", framework.sources),
           metrics_table(framework), facts_table(framework), duties_table(framework),
           plain_table("approvals", "Approvals", framework.approvals), roles_table(framework)}) {
    if (!table.rows.empty()) blocks.push_back({std::move(table)});
  }
  return blocks;
}

}  // namespace rung
