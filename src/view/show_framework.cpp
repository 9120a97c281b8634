#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/growth_parts.h"
#include "view/names.h"
#include "view/parts.h"
#include "view/promotion_parts.h"
#include "view/show.h"

namespace rung {
namespace {

Facts framework_facts(const Framework& framework) {
  Facts facts;
  facts.facts.push_back({"id", "Id", {code(framework.id.value)}});
  add_fact(facts, "version", "Version", framework.version);
  if (framework.effective) {
    add_fact(facts, "effective", "In effect", "from " + in_words(*framework.effective) + " on");
  }
  if (framework.review) {
    add_fact(facts, "review", "Reviewed", review_in_words(*framework.review));
  }
  const std::string sessions = months_of_year_in_words(framework.calibration);
  if (!sessions.empty()) add_fact(facts, "calibration", "Calibration", "in " + sessions);
  return facts;
}

std::string next_of(const Framework& framework, const Level& level) {
  std::vector<std::string> next;
  for (const int above : level.next) next.push_back(id_of(framework.levels, above));
  return listed(next, "or");
}

Table levels_table(const Framework& framework) {
  Table table;
  table.key = "levels";
  table.title = "Levels";
  table.columns = {{"id", "Level", Align::left, true},
                   {"title", "Title"},
                   {"years", "Years"},
                   {"scope", "Scope"},
                   {"impact", "Impact"},
                   {"kind", "Kind"},
                   {"rank", "Rank", Align::right},
                   {"reports_to", "Reports to"},
                   {"next", "Leads to"},
                   {"aligns", "Aligns with"}};
  for (const Level& level : framework.levels) {
    table.rows.push_back(
        {id_cell(level.id), text_cell(level.title), text_cell(years_in_words(level)),
         text_cell(level.scope), text_cell(level.impact), text_cell(kind_in_words(level.kind)),
         text_cell(fmt::to_string(level.rank)), text_cell(level.reports_to.text),
         text_cell(next_of(framework, level)), text_cell(alignments_in_words(level.aligns))});
  }
  drop_empty_columns(table);
  return table;
}

/// How much each level asks, on every track and beyond that on each.
Table amounts_table(const Framework& framework, int only_track) {
  Table table;
  table.key = "asked";
  table.title = "Responsibilities asked";
  table.columns = {{"level", "Level", Align::left, true},
                   {"everyone", "Every track", Align::right}};
  std::vector<int> tracks;
  for (std::size_t i = 0; i < framework.tracks.size(); ++i) {
    const int track = static_cast<int>(i);
    if (only_track >= 0 && only_track != track) continue;
    tracks.push_back(track);
    table.columns.push_back({framework.tracks[i].id, "On " + framework.tracks[i].id, Align::right});
  }
  if (tracks.empty()) table.columns.back().title = "Asked";
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    const int level = static_cast<int>(i);
    const std::vector<int> asked = asked_of(framework, level, -1);
    const auto for_all = static_cast<std::size_t>(std::ranges::count_if(
        asked, [&](int one) { return at(framework.responsibilities, one).tracks.empty(); }));
    table.rows.push_back({id_cell(framework.levels[i].id), text_cell(fmt::to_string(for_all))});
    for (const int track : tracks) {
      const std::size_t own = asked_of(framework, level, track).size() - for_all;
      table.rows.back().push_back(text_cell("+ " + fmt::to_string(own)));
    }
  }
  return table;
}

void add_table(std::vector<Block>& blocks, Table table) {
  drop_empty_columns(table);
  if (!table.rows.empty()) blocks.push_back({std::move(table)});
}

/// What a promotion asks beyond the rule of the framework; nothing where that is nothing.
std::vector<Block> beyond_the_rule(const Framework& framework, const Promotion& promotion) {
  std::vector<Block> blocks;
  Facts facts = facts_of(rule_differences(framework.rule, promotion.rule));
  if (!facts.facts.empty()) blocks.push_back({std::move(facts)});
  if (!promotion.gates.empty()) blocks.push_back({gates_table(framework, promotion, false)});
  Facts fast_track = fast_track_facts(framework, promotion);
  if (!fast_track.facts.empty()) blocks.push_back({std::move(fast_track)});
  return blocks;
}

Section promotions_section(const Framework& framework) {
  Section section{"promotions", "Promotions", {}, {}};
  std::vector<std::string> by_rule_alone;
  for (const Promotion& promotion : framework.promotions) {
    const std::string edge = edge_in_words(framework, promotion);
    std::vector<Block> blocks = beyond_the_rule(framework, promotion);
    if (blocks.empty()) {
      by_rule_alone.push_back(edge);
    } else {
      section.blocks.push_back(
          {Section{fmt::format("{}-{}", id_of(framework.levels, promotion.from),
                               id_of(framework.levels, promotion.to)),
                   promotion_title(framework, promotion),
                   {},
                   std::move(blocks)}});
    }
  }
  if (!by_rule_alone.empty()) {
    section.blocks.insert(
        section.blocks.begin(),
        {Paragraph{{plain("By the rule alone: " + listed(by_rule_alone) + ".")}}});
  }
  return section;
}

Section rule_section(const Framework& framework) {
  return {"rule", "Rule of every promotion", {}, {{facts_of(rule_in_words(framework.rule))}}};
}

}  // namespace

Document framework_document(const Framework& framework, int track) {
  Document document{"framework", framework.title, {}, {}};
  if (track >= 0) document.subtitle = {plain(at(framework.tracks, track).title)};
  std::vector<Block>& blocks = document.blocks;
  blocks.push_back({framework_facts(framework)});
  blocks.push_back({Section{"ladder", "Ladder", {}, {}}});
  auto& ladder = std::get<Section>(blocks.back().content).blocks;
  add_table(ladder, levels_table(framework));
  add_table(ladder, tracks_table(framework));
  add_table(ladder, amounts_table(framework, track));
  blocks.push_back({rule_section(framework)});
  blocks.push_back({promotions_section(framework)});
  blocks.push_back({Section{"names", "What it names", {}, names_tables(framework)}});
  add_growth(framework, "What is offered", -1, track, blocks);
  return document;
}

}  // namespace rung
