#include <fmt/format.h>

#include "diff/comparison.h"
#include "diff/predicates.h"
#include "diff/value_words.h"

namespace rung {
namespace {

std::string kind_of(const Level& level) {
  if (level.kind == LevelKind::unspecified) return "none";
  return level.kind == LevelKind::individual ? "individual" : "manager";
}

std::string who_in_words(const Who& who) { return who.items.empty() ? "none" : who.text; }

/// Which levels are next is told with the promotions; here is only in what order.
void compare_next(const Comparison& comparison, Subject& subject, const Level& old,
                  const Level& now) {
  std::vector<int> before;
  for (const int next : old.next) {
    const int after = comparison.pairings.levels(next);
    if (std::ranges::find(now.next, after) != now.next.end()) before.push_back(after);
  }
  std::vector<int> after;
  for (const int next : now.next) {
    if (std::ranges::find(before, next) != before.end()) after.push_back(next);
  }
  if (before == after) return;
  const auto ids = [&](const std::vector<int>& levels) {
    std::vector<std::string_view> all;
    for (const int level : levels) {
      all.emplace_back(comparison.after.levels[static_cast<std::size_t>(level)].id);
    }
    return fmt::to_string(fmt::join(all, ", "));
  };
  subject.changed("order of next", ids(before), ids(after), Effect::none);
}

void compare_level(Comparison& comparison, Subject& subject, const Level& old, const Level& now) {
  compare_titles(subject, old, now);
  subject.value("rank", std::to_string(old.rank), std::to_string(now.rank),
                comparison.circumstances.ranks_matter ? Effect::either : Effect::none);
  subject.value("kind", kind_of(old), kind_of(now));
  subject.value("years from", number_or(old.years_from, "none"), number_or(now.years_from, "none"));
  subject.value("years to", number_or(old.years_to, "none"), number_or(now.years_to, "none"));
  subject.text("scope", old.scope, now.scope);
  subject.text("impact", old.impact, now.impact);
  if (!same_who(who_after(comparison, old.reports_to), now.reports_to)) {
    subject.changed("reports_to", who_in_words(old.reports_to), who_in_words(now.reports_to),
                    Effect::none);
  }
  subject.value("aligns", aligns_in_words(old.aligns), aligns_in_words(now.aligns));
  compare_next(comparison, subject, old, now);
}

}  // namespace

void compare_levels(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.levels, comparison.before.levels, comparison.after.levels,
      "level", [](const Level& level) { return level.title; },
      [&](Subject& subject, const Level& old, const Level& now) {
        compare_level(comparison, subject, old, now);
      });
}

}  // namespace rung
