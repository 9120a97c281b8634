#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"
#include "view/table.h"

namespace rung {
namespace {

/// The levels at which any of these is asked, in the order of the ladder.
std::vector<int> levels_of(const Framework& framework, const std::vector<int>& responsibilities) {
  std::set<int> levels;
  for (const int one : responsibilities) {
    const auto& asked_at = at(framework.responsibilities, one).levels;
    levels.insert(asked_at.begin(), asked_at.end());
  }
  return {levels.begin(), levels.end()};
}

void add_level_columns(const Framework& framework, const std::vector<int>& levels, Table& table) {
  for (const int level : levels) {
    table.columns.push_back(
        {id_of(framework.levels, level), level_in_words(at(framework.levels, level))});
  }
}

/// What is asked, and in brackets what sets it apart: as text, so that it is there in every format.
TableCell asked_cell(const Responsibility& asked) {
  std::string text = asked.text;
  const std::string marks = marks_in_words(asked);
  if (!marks.empty()) text += fmt::format(" ({})", marks);
  return text_cell(std::move(text));
}

Table skills_table(const Framework& framework) {
  std::vector<int> cells;
  for (const Skill& skill : framework.skills) {
    cells.insert(cells.end(), skill.cells.begin(), skill.cells.end());
  }
  const std::vector<int> levels = levels_of(framework, cells);
  Table table{"skills", "Skills", {{"skill", "Skill", Align::left, true}}, {}};
  add_level_columns(framework, levels, table);
  for (const Skill& skill : framework.skills) {
    std::vector<TableCell> row(levels.size() + 1);
    row.front() = text_cell(skill.title);
    for (const int cell : skill.cells) {
      const Responsibility& asked = at(framework.responsibilities, cell);
      const auto column = std::ranges::find(levels, asked.levels.front()) - levels.begin() + 1;
      row[static_cast<std::size_t>(column)] = asked_cell(asked);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Responsibilities of one area that the same people are asked for, level by level.
struct Group {
  std::string area;
  std::string track;
  std::map<int, std::vector<int>> by_level{};
};

/// By area in the framework's order, what has none last; in an area what everyone is asked first.
std::vector<Group> groups_of(const Framework& framework, const std::vector<int>& asked) {
  std::map<std::pair<int, std::vector<int>>, Group> groups;
  const int after_all = static_cast<int>(framework.areas.size());
  for (const int index : asked) {
    const Responsibility& one = at(framework.responsibilities, index);
    const bool has_area = one.area >= 0;
    Group& group = groups[{has_area ? one.area : after_all, one.tracks}];
    group.area = has_area                  ? at(framework.areas, one.area).title
                 : framework.areas.empty() ? ""
                                           : "Other";
    group.track = framework.tracks.empty() ? "" : tracks_in_words(framework, one.tracks);
    for (const int level : one.levels) group.by_level[level].push_back(index);
  }
  std::vector<Group> all;
  for (auto& [key, group] : groups) all.push_back(std::move(group));
  return all;
}

/// The responsibilities of a cell, a line each, with marks where there are several.
TableCell responsibilities_cell(const Framework& framework, const std::vector<int>& ones) {
  TableCell cell;
  for (const int one : ones) {
    if (!cell.words.empty()) cell.words.push_back(plain("\n"));
    if (ones.size() > 1) cell.words.push_back(plain("• "));
    const TableCell asked = asked_cell(at(framework.responsibilities, one));
    cell.words.insert(cell.words.end(), asked.words.begin(), asked.words.end());
  }
  return cell;
}

bool is_beside_the_skills(const Responsibility& asked, int track) {
  return asked.skill < 0 && (track < 0 || asked.tracks.empty() ||
                             std::ranges::find(asked.tracks, track) != asked.tracks.end());
}

/// A row for each group, with all it is asked at a level in one cell.
Table responsibilities_table(const Framework& framework, int track) {
  std::vector<int> asked;
  for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
    if (is_beside_the_skills(framework.responsibilities[i], track)) {
      asked.push_back(static_cast<int>(i));
    }
  }
  const std::vector<int> levels = levels_of(framework, asked);
  Table table{"responsibilities",
              "Responsibilities by area",
              {{"area", "Area", Align::left, true}, {"track", "Track", Align::left, true}},
              {}};
  add_level_columns(framework, levels, table);
  for (Group& group : groups_of(framework, asked)) {
    std::vector<TableCell> row{text_cell(group.area), text_cell(group.track)};
    for (const int level : levels) {
      row.push_back(responsibilities_cell(framework, group.by_level[level]));
    }
    table.rows.push_back(std::move(row));
  }
  drop_empty_columns(table);
  return table;
}

ViewResult build_matrix(const ViewRequest& request) {
  const Framework& framework = request.framework();
  const bool has_skills = !framework.skills.empty();
  Document document{"framework-matrix",
                    has_skills ? "Skill matrix" : "Responsibilities by area",
                    framework_line(framework, request.track),
                    {}};
  if (has_skills) document.blocks.push_back({skills_table(framework)});
  if (request.all || !has_skills) {
    document.blocks.push_back({responsibilities_table(framework, request.track)});
  }
  return {std::move(document), {}};
}

constexpr ViewOption matrix_options[] = {ViewOption::track, ViewOption::all};

constexpr std::string_view matrix_examples =
    "  rung framework matrix unified-security\n"
    "  rung framework matrix unified-security --format xlsx=matrix.xlsx\n"
    "  rung framework matrix engineer-path --all --width 160\n";

}  // namespace

const View matrix_view{"matrix",
                       "which skill is asked at which level?",
                       "Prints the skill matrix, a row a skill and a column a level. The "
                       "responsibilities beside it come with --all, and by themselves where the "
                       "framework has no skills.",
                       matrix_examples,
                       View::Subjects::one,
                       matrix_options,
                       build_matrix};

}  // namespace rung
