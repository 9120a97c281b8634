#include <fmt/format.h>

#include "load/framework_loader.h"

namespace rung {

namespace {

constexpr std::string_view skill_keys[] = {"id", "title", "area", "levels"};
constexpr std::string_view cell_keys[] = {"text",     "metric", "sources",  "min_sources",
                                          "lasts",    "weight", "required", "examples",
                                          "guidance", "aligns"};

/// A filled cell of the matrix is a responsibility, `skill@level` (spec section 2).
void read_cell(FrameworkLoader& in, const yaml::Value& value, Skill& skill, int skill_index) {
  const auto level = in.references.level(value.key());
  Responsibility cell;
  cell.id = fmt::format("{}@{}", skill.id, value.name());
  if (level) cell.levels = {*level};
  cell.area = skill.area;
  cell.skill = skill_index;
  cell.at = value.key().at();
  if (value.is_mapping()) {
    yaml::Fields fields(in.reader, value, {"a skill at a level", cell_keys});
    read_asked(in, fields, cell);
  } else {
    cell.text_at = value.at();
    if (const auto text = in.reader.text(value, "a text or a mapping")) cell.text = *text;
  }
  if (!level) return;
  skill.cells.push_back(static_cast<int>(in.framework.responsibilities.size()));
  in.framework.responsibilities.push_back(std::move(cell));
}

void read_skill(FrameworkLoader& in, yaml::Fields& fields, Skill& skill, int index) {
  skill.title = skill.id;
  skill.at = fields.id_at();
  fields.text("title", skill.title);
  if (const auto area = fields.find("area")) skill.area = in.references.area(*area).value_or(-1);
  const auto levels = fields.require("levels");
  if (!levels || !in.reader.mapping(*levels)) return;
  for (const yaml::Value cell : *levels) read_cell(in, cell, skill, index);
}

}  // namespace

void load_skills(FrameworkLoader& in, const Section& section) {
  const auto items = section ? in.reader.list(*section) : std::nullopt;
  if (section && !items) in.references.incomplete(Names::skills);
  Declarations declarations(in.reader);
  auto& skills = in.framework.skills;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"a skill", skill_keys});
    Skill& skill = skills.emplace_back();
    skill.id = declarations.declare(fields);
    if (skill.id.empty()) in.references.incomplete(Names::skills);
    read_skill(in, fields, skill, static_cast<int>(skills.size()) - 1);
  }
  in.framework.names.skills = IdIndex(skills);
  in.framework.names.responsibilities = IdIndex(in.framework.responsibilities);
}

}  // namespace rung
