#include "view/ladder.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "report/words.h"
#include "rung/assessment.h"
#include "text/element.h"
#include "text/width.h"
#include "view/framework_words.h"

namespace rung {
namespace {

std::string in_one_line(const std::string& text) {
  return escape_controls(wrap_to_width(text, std::numeric_limits<std::size_t>::max()).front());
}

/// The levels from the top down, each below all that it leads to.
std::vector<int> from_the_top(const Framework& framework) {
  const auto& levels = framework.levels;
  std::vector<int> waiting_for(levels.size());
  std::vector<std::vector<int>> before(levels.size());
  std::vector<int> open;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    waiting_for[i] = static_cast<int>(levels[i].next.size());
    if (waiting_for[i] == 0) open.push_back(static_cast<int>(i));
    for (const int next : levels[i].next) {
      before[static_cast<std::size_t>(next)].push_back(static_cast<int>(i));
    }
  }
  std::vector<int> order;
  while (!open.empty()) {
    const auto highest = std::ranges::min_element(open, {}, [&](int level) {
      return std::pair(-static_cast<long>(at(levels, level).rank), level);
    });
    const int level = *highest;
    open.erase(highest);
    order.push_back(level);
    for (const int lower : at(before, level)) {
      if (--waiting_for[static_cast<std::size_t>(lower)] == 0) open.push_back(lower);
    }
  }
  return order;
}

/// Whether what is asked at the level hangs on the track.
bool differs_by_track(const Framework& framework, int level) {
  return std::ranges::any_of(framework.responsibilities, [&](const Responsibility& asked) {
    return !asked.tracks.empty() && std::ranges::find(asked.levels, level) != asked.levels.end();
  });
}

std::string lateral_of(const Framework& framework, int level, int track) {
  if (framework.tracks.size() < 2 || !differs_by_track(framework, level)) return {};
  std::vector<std::string> others;
  for (std::size_t i = 0; i < framework.tracks.size(); ++i) {
    if (static_cast<int>(i) != track) others.push_back(framework.tracks[i].id);
  }
  return fmt::format("lateral moves {} {}", track < 0 ? "between" : "to", listed(others));
}

LadderLevel level_of(const Framework& framework, int index, int track) {
  const Level& level = at(framework.levels, index);
  LadderLevel shown{level.id, in_one_line(level.title), level.rank, {}, {}};
  shown.facts.push_back(fmt::format("rank {}", level.rank));
  for (const std::string& fact : {kind_in_words(level.kind), years_in_words(level)}) {
    if (!fact.empty()) shown.facts.push_back(fact);
  }
  if (track >= 0) {
    shown.facts.push_back(
        fmt::format("asks for {} things", asked_at(framework, index, track).size()));
  }
  shown.lateral = lateral_of(framework, index, track);
  return shown;
}

std::string asks_of(const Promotion& promotion) {
  const std::size_t gates = promotion.gates.size();
  std::string text;
  if (gates > 0) text = fmt::format("{} gate{}", gates, gates == 1 ? "" : "s");
  if (promotion.fast_track) text += text.empty() ? "fast track" : ", fast track";
  return text;
}

}  // namespace

Ladder ladder_of(const Framework& framework, int track) {
  Ladder ladder{framework.id.value, in_one_line(framework.title), {}, {}};
  const std::vector<int> order = from_the_top(framework);
  std::vector<int> place(framework.levels.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    ladder.levels.push_back(level_of(framework, order[i], track));
  }
  for (const Promotion& promotion : framework.promotions) {
    ladder.steps.push_back(
        {at(place, promotion.from), at(place, promotion.to), asks_of(promotion)});
  }
  std::ranges::sort(ladder.steps, {},
                    [](const LadderStep& step) { return std::pair(step.to, step.from); });
  return ladder;
}

}  // namespace rung
