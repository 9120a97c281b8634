#include "support/inventory.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/words.h"
#include "text/element.h"

namespace rung::test {
namespace {

template <typename T>
std::string ids_at(const std::vector<T>& things, const std::vector<int>& positions) {
  std::string out;
  for (const int position : positions) out += ' ' + id_of(things, position);
  return out;
}

template <typename T>
std::string ids_of(const std::vector<T>& things) {
  std::string out;
  for (const T& thing : things) out += ' ' + thing.id;
  return out;
}

std::string line_of(const Framework& framework, const Level& level) {
  std::string years;
  if (level.years_from) years = fmt::format(", years {}+", *level.years_from);
  if (level.years_to) years = fmt::format(", years {}-{}", *level.years_from, *level.years_to);
  const std::string next = level.next.empty() ? " -" : ids_at(framework.levels, level.next);
  const std::string above = level.reports_to.items.empty() ? "" : ", to " + level.reports_to.text;
  return fmt::format("  {} rank {}{}{}, next{}\n", level.id, level.rank, years, above, next);
}

/// How many responsibilities a level asks: of everyone, of each track alone and in skill cells;
/// then the same by area.
std::string counts_at(const Framework& framework, int level) {
  int of_everyone = 0;
  int cells = 0;
  std::vector<int> of_track(framework.tracks.size());
  std::vector<int> of_area(framework.areas.size());
  for (const auto& asked : framework.responsibilities) {
    if (std::ranges::count(asked.levels, level) == 0) continue;
    if (asked.area >= 0) ++of_area[static_cast<std::size_t>(asked.area)];
    if (asked.skill >= 0) {
      ++cells;
    } else if (asked.tracks.empty()) {
      ++of_everyone;
    }
    for (const int track : asked.tracks) ++of_track[static_cast<std::size_t>(track)];
  }
  std::string out = fmt::format("  {}: {}", id_of(framework.levels, level), of_everyone);
  for (std::size_t i = 0; i < of_track.size(); ++i) {
    out += fmt::format(", {} {}", framework.tracks[i].id, of_track[i]);
  }
  out += fmt::format(", skills {};", cells);
  for (std::size_t i = 0; i < of_area.size(); ++i) {
    out += fmt::format(" {} {}", framework.areas[i].id, of_area[i]);
  }
  return out + '\n';
}

std::string line_of(const Framework& framework, const Skill& skill) {
  std::string out = "  " + skill.id + ':';
  for (const int cell : skill.cells) {
    out += ids_at(framework.levels, at(framework.responsibilities, cell).levels);
  }
  return out + '\n';
}

std::string rule_of(const Rule& rule) {
  return fmt::format("rule: {} for {} months, {}, aside {}\n", percentage_to_string(rule.coverage),
                     rule.months, rule.measure == Measure::sustained ? "sustained" : "monthly",
                     percentage_to_string(rule.max_not_applicable));
}

std::string gates_of(const Framework& framework, const Promotion& promotion) {
  std::string out = fmt::format("  {} to {}\n", id_of(framework.levels, promotion.from),
                                id_of(framework.levels, promotion.to));
  for (const Gate& gate : promotion.gates) {
    out += fmt::format("    {}: {}\n", gate.id, predicate_in_words(framework, gate.requirement));
  }
  return out;
}

/// What a fast track asks and saves.
std::string line_of(const Framework& framework, const Promotion& promotion,
                    const FastTrack& track) {
  std::string out = predicate_in_words(framework, track.requirement) + "; waives";
  if (track.waives_rule) out += " rule";
  out += ids_at(promotion.gates, track.waives_gates);
  if (track.once_every_months > 0)
    out += fmt::format("; once in {} months", track.once_every_months);
  return out + '\n';
}

/// Where a fast track is the one of the promotion before, it says so.
std::string promotions_of(const Framework& framework) {
  std::string out;
  std::string before;
  for (const Promotion& promotion : framework.promotions) {
    out += gates_of(framework, promotion);
    if (!promotion.fast_track) continue;
    const std::string line = line_of(framework, promotion, *promotion.fast_track);
    out += "    fast track: " + (line == before ? "as before\n" : line);
    before = line;
  }
  return out;
}

std::string amounts_of(const Framework& framework, const Growth& offer) {
  std::string out;
  for (const auto& [level, amount] : offer.amounts) {
    out += fmt::format(" {}={}", id_of(framework.levels, level), amount.to_string());
  }
  return out;
}

/// A line an offer, so that who it is for cannot change unseen.
std::string line_of(const Framework& framework, const Growth& offer) {
  return fmt::format("  {} {}:{}{}{}{}\n", offer.kind, offer.id,
                     ids_at(framework.levels, offer.levels), ids_at(framework.tracks, offer.tracks),
                     amounts_of(framework, offer),
                     offer.cadence.empty() ? "" : " (" + offer.cadence + ')');
}

std::string figures_of(const Framework& framework) {
  std::string out;
  for (const auto& asked : framework.responsibilities) {
    if (!asked.metric) continue;
    const Metric& metric = at(framework.metrics, asked.metric->metric);
    out += fmt::format("  {}: {}\n", asked.id, range_in_words(metric, *asked.metric));
  }
  return out;
}

std::size_t example_count(const Framework& framework) {
  std::size_t count = 0;
  for (const auto& asked : framework.responsibilities) count += asked.examples.size();
  return count;
}

}  // namespace

std::string inventory_of(const Framework& framework) {
  std::string out = "levels\n";
  for (const Level& level : framework.levels) out += line_of(framework, level);
  out += "sources:" + ids_of(framework.sources) + "\nareas:";
  for (const Area& area : framework.areas) {
    out += ' ' + area.id;
    if (area.min_coverage) out += ' ' + percentage_to_string(*area.min_coverage);
  }
  out += "\nasked\n";
  for (int i = 0; i < static_cast<int>(framework.levels.size()); ++i)
    out += counts_at(framework, i);
  out += "skills\n";
  for (const Skill& skill : framework.skills) out += line_of(framework, skill);
  out += fmt::format("examples: {}\nfigures\n", example_count(framework)) + figures_of(framework);
  out += rule_of(framework.rule) + "promotions\n" + promotions_of(framework);
  out += "growth\n";
  for (const Growth& offer : framework.growth) out += line_of(framework, offer);
  return out;
}

}  // namespace rung::test
