#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/explain_parts.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

/// What an entry of an evidence file holds that shows it.
std::string written_as(const Framework& framework, const Responsibility& asked) {
  if (!asked.metric) return fmt::format("shows: [{}]", asked.id);
  return fmt::format("metric: {}", id_of(framework.metrics, asked.metric->metric));
}

/// All that growth may name to help with it.
std::vector<std::string> aims_of(const Framework& framework, const Responsibility& asked) {
  std::vector<std::string> aims{asked.id};
  if (asked.skill >= 0) aims.push_back(id_of(framework.skills, asked.skill));
  if (asked.area >= 0) aims.push_back(id_of(framework.areas, asked.area));
  return aims;
}

}  // namespace

std::vector<Section> explain_responsibility(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.responsibilities, id);
  if (index < 0) return {};
  const Responsibility& asked = at(framework.responsibilities, index);
  Section section = responsibility_section(framework, asked, true);
  section.title = fmt::format("{} {}", asked.skill < 0 ? "Responsibility" : "Skill cell", id);
  Facts further;
  if (asked.levels.size() == 1) {
    add_fact(further, "levels", "Asked at", levels_in_words(framework, asked.levels));
  }
  if (!framework.tracks.empty()) {
    add_fact(further, "tracks", "Tracks", tracks_in_words(framework, asked.tracks));
  }
  if (asked.area >= 0) add_fact(further, "area", "Area", at(framework.areas, asked.area).title);
  add_fact(further, "weight", "Weight", fmt::to_string(asked.weight));
  add_fact(further, "required", "Required", asked.required ? "yes, whatever the coverage" : "");
  add_fact(further, "offers", "Offered for it", offers_for(framework, aims_of(framework, asked)));
  further.facts.push_back({"written_as", "In evidence", {code(written_as(framework, asked))}});
  Facts& facts = std::get<Facts>(section.blocks.front().content);
  facts.facts.insert(facts.facts.end(), further.facts.begin(), further.facts.end());
  return {std::move(section)};
}

std::vector<Section> explain_skill(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.skills, id);
  if (index < 0) return {};
  const Skill& skill = at(framework.skills, index);
  Facts facts;
  if (skill.area >= 0) add_fact(facts, "area", "Area", at(framework.areas, skill.area).title);
  add_fact(facts, "offers", "Offered for it", offers_for(framework, {skill.id}));
  facts.facts.push_back(
      {"written_as", "In evidence", {code(fmt::format("shows: [{}@LEVEL]", skill.id))}});
  std::vector<Block> blocks{{std::move(facts)}};
  add_asked(framework, "Asked level by level", skill.cells, blocks);
  return {headed("skill", id, skill.title, std::move(blocks))};
}

std::vector<Section> explain_gate(const Framework& framework, std::string_view id) {
  std::vector<Section> sections;
  for (const Promotion& promotion : framework.promotions) {
    const int index = index_of(promotion.gates, id);
    if (index < 0) continue;
    const Gate& gate = at(promotion.gates, index);
    Facts facts;
    add_fact(facts, "text", "Says", gate.text);
    add_fact(facts, "asks", "Asks for", predicate_in_words(framework, gate.requirement));
    if (gate.requirement.kind != nullptr) {
      add_fact(facts, "met_when", "Met when", std::string(gate.requirement.kind->meaning));
    }
    const bool waived = promotion.fast_track && promotion.fast_track->waives(index);
    add_fact(facts, "waived", "Fast track", waived ? "waives it" : "");
    sections.push_back({fmt::format("gate-{}-{}-{}", id_of(framework.levels, promotion.from),
                                    id_of(framework.levels, promotion.to), id),
                        fmt::format("Gate {} of {}", id, edge_in_words(framework, promotion)),
                        {},
                        {{std::move(facts)}}});
  }
  return sections;
}

}  // namespace rung
