#include <fmt/format.h>

#include "diff/asked.h"
#include "diff/comparison.h"
#include "diff/value_words.h"
#include "text/element.h"

namespace rung {
namespace {

/// The levels that some promotion leads to: what `levels: all` means.
std::vector<int> targets_of(const Framework& framework) {
  std::vector<int> targets;
  for (const Promotion& promotion : framework.promotions) targets.push_back(promotion.to);
  std::ranges::sort(targets);
  const auto end = std::unique(targets.begin(), targets.end());
  targets.erase(end, targets.end());
  return targets;
}

/// What both versions ask everywhere, though the ladder has changed.
struct Everywhere {
  std::vector<int> before;
  std::vector<int> after;

  static bool is(std::vector<int> levels, const std::vector<int>& targets) {
    std::ranges::sort(levels);
    return levels.size() > 1 && levels == targets;
  }
};

std::string levels_in_words(const Framework& framework, const std::vector<int>& levels,
                            const std::vector<int>& targets) {
  return Everywhere::is(levels, targets) ? "all" : ids_in_words(framework.levels, levels, "none");
}

void compare_places(Comparison& comparison, Subject& subject, const Responsibility& old,
                    const Responsibility& now, const Everywhere& everywhere) {
  const Framework& before = comparison.before;
  const Framework& after = comparison.after;
  const bool still_everywhere =
      Everywhere::is(old.levels, everywhere.before) && Everywhere::is(now.levels, everywhere.after);
  if (!still_everywhere) {
    compare_references(subject, "levels", {comparison.pairings.levels, old.levels, now.levels},
                       levels_in_words(before, old.levels, everywhere.before),
                       levels_in_words(after, now.levels, everywhere.after), Effect::either);
  }
  compare_references(subject, "tracks", {comparison.pairings.tracks, old.tracks, now.tracks},
                     ids_in_words(before.tracks, old.tracks, "every track"),
                     ids_in_words(after.tracks, now.tracks, "every track"), Effect::either);
  if (comparison.pairings.areas(old.area) != now.area) {
    subject.changed("area", area_in_words(before, old.area), area_in_words(after, now.area),
                    effect_of_area(comparison, old.area, now.area));
  }
}

/// The same cell, whatever its skill and its level are called.
bool same_place(const Comparison& comparison, const Responsibility& old,
                const Responsibility& now) {
  return comparison.pairings.skills(old.skill) == now.skill &&
         comparison.pairings.levels(old.levels.front()) == now.levels.front();
}

void compare_one(Comparison& comparison, Subject& subject, const Responsibility& old,
                 const Responsibility& now, const Everywhere& everywhere) {
  if (!is_asked(comparison.before, old) && !is_asked(comparison.after, now)) {
    subject.without_effect();
  }
  if (old.skill >= 0) {
    if (!same_place(comparison, old, now)) subject.moved(old.id, now.id, Effect::either);
  } else {
    if (old.id != now.id) subject.moved(old.id, now.id);
    compare_places(comparison, subject, old, now, everywhere);
  }
  compare_asked(comparison, subject, old, now);
}

/// Responsibilities that stand in another order than before; cells within their skill.
void compare_order_of(Comparison& comparison, bool cells, const std::string& thing) {
  int last = -1;
  const Responsibility* previous = nullptr;
  const auto& all = comparison.before.responsibilities;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int after = comparison.pairings.responsibilities.after_of[i];
    if ((all[i].skill >= 0) != cells || after < 0) continue;
    const bool neighbours = previous != nullptr && previous->skill == all[i].skill;
    if (neighbours && after < last) {
      Subject(comparison, all[i].id, thing)
          .changed("order", "after " + previous->id, "before " + previous->id, Effect::none);
      if (!cells) return;
    }
    last = after;
    previous = &all[i];
  }
}

}  // namespace

void compare_all_asked(Comparison& comparison, bool cells, const std::string& thing) {
  const Pairing& pairing = comparison.pairings.responsibilities;
  const auto& before = comparison.before.responsibilities;
  const auto& after = comparison.after.responsibilities;
  const Everywhere everywhere{targets_of(comparison.before), targets_of(comparison.after)};
  for (std::size_t i = 0; i < after.size(); ++i) {
    if ((after[i].skill >= 0) != cells) continue;
    Subject subject(comparison, after[i].id, thing);
    if (pairing.before_of[i] >= 0) {
      compare_one(comparison, subject, at(before, pairing.before_of[i]), after[i], everywhere);
    } else {
      subject.added(after[i].text,
                    is_asked(comparison.after, after[i]) ? Effect::either : Effect::none);
    }
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if ((before[i].skill >= 0) != cells || pairing.after_of[i] >= 0) continue;
    Subject(comparison, before[i].id, thing)
        .removed(before[i].text,
                 is_asked(comparison.before, before[i]) ? Effect::either : Effect::none);
  }
  compare_order_of(comparison, cells, thing);
}

void compare_responsibilities(Comparison& comparison) {
  compare_all_asked(comparison, false, "responsibility");
}

}  // namespace rung
