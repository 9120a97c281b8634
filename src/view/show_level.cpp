#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/growth_parts.h"
#include "view/parts.h"
#include "view/promotion_parts.h"
#include "view/show.h"

namespace rung {
namespace {

std::vector<const Promotion*> promotions_to(const Framework& framework, int level) {
  std::vector<const Promotion*> leading;
  for (const Promotion& promotion : framework.promotions) {
    if (promotion.to == level) leading.push_back(&promotion);
  }
  return leading;
}

Facts level_facts(const Framework& framework, const Level& level,
                  const std::vector<const Promotion*>& leading) {
  std::vector<std::string> before;
  for (const Promotion* promotion : leading) {
    before.push_back(level_in_words(at(framework.levels, promotion->from)));
  }
  std::vector<std::string> next;
  for (const int above : level.next) next.push_back(level_in_words(at(framework.levels, above)));
  Facts facts;
  add_fact(facts, "scope", "Scope", level.scope);
  add_fact(facts, "impact", "Impact", level.impact);
  add_fact(facts, "years", "Years", years_in_words(level));
  add_fact(facts, "path", "Path", kind_in_words(level.kind));
  add_fact(facts, "rank", "Rank", fmt::to_string(level.rank));
  add_fact(facts, "reports_to", "Reports to", level.reports_to.text);
  add_fact(facts, "comes_from", "Comes from", listed(before, "or"));
  add_fact(facts, "next", "Leads to", listed(next, "or"));
  add_fact(facts, "aligns", "Aligns with", alignments_in_words(level.aligns));
  return facts;
}

/// How much is asked, and of whom.
std::string amount_asked(const Framework& framework, int level, int track,
                         const std::vector<int>& asked) {
  const auto number = static_cast<std::int64_t>(asked.size());
  std::string text =
      capitalised(counted(number, "responsibility", "responsibilities")) + ", skills included";
  if (track >= 0 || framework.tracks.empty()) return text + ".";
  const auto for_all = static_cast<std::int64_t>(std::ranges::count_if(
      asked, [&](int one) { return at(framework.responsibilities, one).tracks.empty(); }));
  if (for_all == number) return text + ", the same on every track.";
  std::vector<std::string> tracks;
  for (std::size_t i = 0; i < framework.tracks.size(); ++i) {
    const auto own =
        static_cast<std::int64_t>(asked_of(framework, level, static_cast<int>(i)).size()) - for_all;
    tracks.push_back(fmt::format("{} on {}", number_word(own), framework.tracks[i].title));
  }
  return fmt::format("{}: {} on every track, and further {}.", text, number_word(for_all),
                     listed(tracks));
}

/// What is asked of one area, or of none, as a section; nothing where nothing is.
void add_area(const Framework& framework, int area, int track, const std::vector<int>& asked,
              Section& section) {
  Section part;
  part.key = area < 0 ? "other" : at(framework.areas, area).id;
  part.title = area < 0 ? "Other" : at(framework.areas, area).title;
  if (area >= 0 && at(framework.areas, area).min_coverage) {
    part.status = {status(floor_in_words(at(framework.areas, area)), Tone::caution)};
  }
  for (const int index : asked) {
    const Responsibility& one = at(framework.responsibilities, index);
    if (one.area != area) continue;
    part.blocks.push_back({responsibility_section(framework, one, track >= 0)});
  }
  if (part.blocks.empty()) return;
  if (area < 0 && section.blocks.size() == 1) {  // nothing has an area: no heading for that
    section.blocks.insert(section.blocks.end(), part.blocks.begin(), part.blocks.end());
  } else {
    section.blocks.push_back({std::move(part)});
  }
}

Section asked_section(const Framework& framework, int level, int track, bool assessed) {
  const std::vector<int> asked = asked_of(framework, level, track);
  Section section{"asked", fmt::format("What {} asks", id_of(framework.levels, level)), {}, {}};
  std::string text = asked.empty() ? std::string("Nothing is asked.")
                                   : amount_asked(framework, level, track, asked);
  if (!assessed) text += " No promotion leads here, so none of it is assessed.";
  section.blocks.push_back({Paragraph{{plain(std::move(text))}}});
  for (std::size_t area = 0; area < framework.areas.size(); ++area) {
    add_area(framework, static_cast<int>(area), track, asked, section);
  }
  add_area(framework, -1, track, asked, section);
  return section;
}

Section promotion_section(const Framework& framework, const Promotion& promotion) {
  Section section{id_of(framework.levels, promotion.from),
                  fmt::format("Promotion {}", edge_in_words(framework, promotion)),
                  {},
                  {}};
  section.blocks.push_back({facts_of(rule_in_words(promotion.rule))});
  Facts fast_track = fast_track_facts(framework, promotion);
  if (promotion.gates.empty()) {
    section.blocks.push_back({Paragraph{{plain("No gates: the rule is all it takes.")}}});
  } else {
    section.blocks.push_back({gates_table(framework, promotion, false)});
  }
  if (!fast_track.facts.empty()) section.blocks.push_back({std::move(fast_track)});
  return section;
}

}  // namespace

std::vector<Block> level_blocks(const Framework& framework, int level, int track) {
  const auto leading = promotions_to(framework, level);
  std::vector<Block> blocks;
  blocks.push_back({level_facts(framework, at(framework.levels, level), leading)});
  blocks.push_back({asked_section(framework, level, track, !leading.empty())});
  for (const Promotion* promotion : leading) {
    blocks.push_back({promotion_section(framework, *promotion)});
  }
  add_growth(framework, fmt::format("What {} is offered", id_of(framework.levels, level)), level,
             track, blocks);
  return blocks;
}

Document level_document(const Framework& framework, int level, int track) {
  return {"framework-level", level_in_words(at(framework.levels, level)),
          framework_line(framework, track), level_blocks(framework, level, track)};
}

}  // namespace rung
