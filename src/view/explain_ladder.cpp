#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/growth.h"
#include "report/words.h"
#include "text/element.h"
#include "view/explain_parts.h"
#include "view/framework_words.h"
#include "view/growth_parts.h"
#include "view/parts.h"
#include "view/show.h"

namespace rung {

std::vector<Section> explain_level(const Framework& framework, std::string_view id) {
  const int level = index_of(framework.levels, id);
  if (level < 0) return {};
  return {{"level-" + std::string(id),
           level_in_words(at(framework.levels, level)),
           {},
           level_blocks(framework, level, -1)}};
}

std::vector<Section> explain_track(const Framework& framework, std::string_view id) {
  const int track = index_of(framework.tracks, id);
  if (track < 0) return {};
  std::vector<Block> blocks;
  add_asked(framework, "Asked on this track alone",
            asked_where(framework,
                        [track](const Responsibility& asked) {
                          return std::ranges::find(asked.tracks, track) != asked.tracks.end();
                        }),
            blocks);
  add_growth(framework, "Offered", -1, track, blocks);
  return {headed("track", id, at(framework.tracks, track).title, std::move(blocks))};
}

std::vector<Section> explain_area(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.areas, id);
  if (index < 0) return {};
  const Area& area = at(framework.areas, index);
  const std::vector<int> asked =
      asked_where(framework, [index](const Responsibility& one) { return one.area == index; });
  Facts facts;
  add_fact(facts, "floor", "Floor",
           area.min_coverage
               ? fmt::format("{} of its weight, beyond what the rule asks", floor_in_words(area))
               : std::string("none: it groups, and asks for nothing by itself"));
  add_fact(facts, "offers", "Offered for it", offers_for(framework, {area.id}));
  std::vector<Block> blocks{{std::move(facts)}};
  add_asked(framework, "Asked in this area", asked, blocks);
  return {headed("area", id, area.title, std::move(blocks))};
}

std::vector<Section> explain_offer(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.growth, id);
  if (index < 0) return {};
  const Growth& growth = at(framework.growth, index);
  Facts facts;
  add_fact(facts, "offer_kind", "Kind", growth.kind);
  add_fact(facts, "levels", "Levels",
           growth.levels.empty() ? std::string("every level")
                                 : levels_in_words(framework, growth.levels));
  if (!framework.tracks.empty()) {
    add_fact(facts, "tracks", "Tracks", tracks_in_words(framework, growth.tracks));
  }
  add_fact(facts, "cadence", "How often", growth.cadence);
  add_fact(facts, "amounts", "Amount", amounts_in_words(framework, growth, -1));
  add_fact(facts, "helps", "Helps with", listed(growth.helps));
  return {headed("offer", id, growth.title, {{std::move(facts)}})};
}

}  // namespace rung
