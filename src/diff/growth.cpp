#include <fmt/format.h>

#include "diff/comparison.h"
#include "diff/value_words.h"
#include "text/element.h"

namespace rung {
namespace {

/// What an offer helps with, under the ids of the version after.
std::vector<std::string> helps_after(const Comparison& comparison, const Growth& offer) {
  std::vector<std::string> helps;
  for (const std::string& id : offer.helps) {
    const auto moved = comparison.pairings.moved.find(id);
    helps.push_back(moved == comparison.pairings.moved.end() ? id : moved->second);
  }
  std::ranges::sort(helps);
  return helps;
}

std::vector<std::string> in_order(std::vector<std::string> ids) {
  std::ranges::sort(ids);
  return ids;
}

std::string helps_in_words(const Growth& offer) {
  return offer.helps.empty() ? "none" : fmt::to_string(fmt::join(offer.helps, ", "));
}

using Amounts = std::vector<std::pair<int, Decimal>>;

Amounts in_order(Amounts amounts) {
  std::ranges::sort(amounts);
  return amounts;
}

Amounts amounts_after(const Comparison& comparison, Amounts amounts) {
  for (auto& [level, amount] : amounts) level = comparison.pairings.levels(level);
  return in_order(std::move(amounts));
}

std::string amounts_in_words(const Framework& framework, const Growth& offer) {
  std::vector<std::string> texts;
  for (const auto& [level, amount] : in_order(offer.amounts)) {
    texts.push_back(fmt::format("{} {}", at(framework.levels, level).id, amount.to_string()));
  }
  return texts.empty() ? "none" : fmt::to_string(fmt::join(texts, ", "));
}

void compare_offer(Comparison& comparison, Subject& subject, const Growth& old, const Growth& now) {
  const Framework& before = comparison.before;
  const Framework& after = comparison.after;
  subject.value("kind", old.kind, now.kind);
  subject.text("title", old.title, now.title);
  compare_references(subject, "levels", {comparison.pairings.levels, old.levels, now.levels},
                     ids_in_words(before.levels, old.levels, "every level"),
                     ids_in_words(after.levels, now.levels, "every level"), Effect::none);
  compare_references(subject, "tracks", {comparison.pairings.tracks, old.tracks, now.tracks},
                     ids_in_words(before.tracks, old.tracks, "every track"),
                     ids_in_words(after.tracks, now.tracks, "every track"), Effect::none);
  subject.text("cadence", old.cadence, now.cadence);
  if (helps_after(comparison, old) != in_order(now.helps)) {
    subject.changed("helps", helps_in_words(old), helps_in_words(now), Effect::none);
  }
  if (amounts_after(comparison, old.amounts) != in_order(now.amounts)) {
    subject.changed("amounts", amounts_in_words(before, old), amounts_in_words(after, now),
                    Effect::none);
  }
}

}  // namespace

void compare_growth(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.growth, comparison.before.growth, comparison.after.growth,
      "offer", [](const Growth& offer) { return offer.title; },
      [&](Subject& subject, const Growth& old, const Growth& now) {
        compare_offer(comparison, subject, old, now);
      });
}

}  // namespace rung
