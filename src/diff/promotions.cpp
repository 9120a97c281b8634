#include <fmt/format.h>

#include "diff/comparison.h"
#include "diff/predicates.h"
#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

std::string name_of(const Framework& framework, const Promotion& promotion) {
  return fmt::format("{} → {}", at(framework.levels, promotion.from).id,
                     at(framework.levels, promotion.to).id);
}

std::string in_words(const Framework& framework, const Promotion& promotion) {
  std::string text = fmt::format("{} for {}", percentage_to_string(promotion.rule.coverage),
                                 counted(promotion.rule.months, "month", "months"));
  for (const Gate& gate : promotion.gates) {
    text += fmt::format("; {}: {}", gate.id, predicate_in_words(framework, gate.requirement));
  }
  if (promotion.fast_track) text += "; fast track";
  return text;
}

std::string in_words(const Framework& framework, const Gate& gate) {
  return fmt::format("{} ({})", gate.text, predicate_in_words(framework, gate.requirement));
}

void compare_requirement(Comparison& comparison, Subject& subject, const Predicate& before,
                         const Predicate& after) {
  const Predicate old = predicate_after(comparison, before);
  if (same_predicate(old, after)) return;
  subject.changed("requires", predicate_in_words(comparison.before, before),
                  predicate_in_words(comparison.after, after),
                  effect_of_requirement(comparison, old, after));
}

/// The gates of one promotion in both versions.
struct Gates {
  const Promotion& before;
  const Promotion& after;
  Pairing pairing = gate_pairing(before, after);
};

void compare_gates(Comparison& comparison, const Gates& gates, const std::string& name) {
  for (std::size_t i = 0; i < gates.after.gates.size(); ++i) {
    const Gate& now = gates.after.gates[i];
    Subject subject(comparison, fmt::format("{} {}", name, now.id), "gate");
    if (gates.pairing.before_of[i] < 0) {
      subject.added(in_words(comparison.after, now), Effect::tightens);
      continue;
    }
    const Gate& old = at(gates.before.gates, gates.pairing.before_of[i]);
    if (old.id != now.id) subject.moved(old.id, now.id);
    subject.text("text", old.text, now.text);
    compare_requirement(comparison, subject, old.requirement, now.requirement);
  }
  for (std::size_t i = 0; i < gates.before.gates.size(); ++i) {
    if (gates.pairing.after_of[i] >= 0) continue;
    const Gate& old = gates.before.gates[i];
    Subject(comparison, fmt::format("{} {}", name, old.id), "gate")
        .removed(in_words(comparison.before, old), Effect::loosens);
  }
  compare_order(comparison, gates.pairing, gates.before.gates, "gate", name + ' ');
}

std::string waives_in_words(const Promotion& promotion) {
  std::vector<std::string> items;
  if (promotion.fast_track->waives_rule) items.emplace_back("rule");
  for (const int gate : promotion.fast_track->waives_gates) {
    items.push_back(at(promotion.gates, gate).id);
  }
  return fmt::to_string(fmt::join(items, ", "));
}

/// A waiver of a gate that has gone has gone with it.
void compare_waives(Subject& subject, const Gates& gates) {
  const FastTrack& old = *gates.before.fast_track;
  const FastTrack& now = *gates.after.fast_track;
  std::vector<int> before;
  if (old.waives_rule) before.push_back(-1);
  for (const int gate : old.waives_gates) {
    if (gates.pairing(gate) != Pairing::removed) before.push_back(gates.pairing(gate));
  }
  std::vector<int> after = now.waives_gates;
  if (now.waives_rule) after.push_back(-1);
  std::ranges::sort(before);
  std::ranges::sort(after);
  if (before == after) return;
  subject.changed(
      "waives", waives_in_words(gates.before), waives_in_words(gates.after),
      effect_of(std::ranges::includes(after, before), std::ranges::includes(before, after)));
}

void compare_fast_track(Comparison& comparison, const Gates& gates, const std::string& name) {
  const auto& old = gates.before.fast_track;
  const auto& now = gates.after.fast_track;
  Subject subject(comparison, name, "fast track");
  if (!old && now) {
    subject.added(predicate_in_words(comparison.after, now->requirement), Effect::loosens);
  }
  if (old && !now) {
    subject.removed(predicate_in_words(comparison.before, old->requirement), Effect::tightens);
  }
  if (!old || !now) return;
  compare_requirement(comparison, subject, old->requirement, now->requirement);
  compare_waives(subject, gates);
  subject.number("once_every_months", old->once_every_months, now->once_every_months,
                 std::to_string(old->once_every_months), std::to_string(now->once_every_months),
                 Effect::tightens);
}

void compare_promotion(Comparison& comparison, const Promotion& old, const Promotion& now) {
  const std::string name = name_of(comparison.after, now);
  Subject rule(comparison, name, "rule");
  compare_rule_of(comparison, old, now, rule);
  const Gates gates{old, now};
  compare_gates(comparison, gates, name);
  compare_fast_track(comparison, gates, name);
}

}  // namespace

Pairing gate_pairing(const Promotion& before, const Promotion& after) {
  return paired(before.gates, after.gates, {}, [](const Gate& gate) { return gate.text; });
}

void compare_promotions(Comparison& comparison) {
  std::map<std::pair<int, int>, const Promotion*> open;
  for (const Promotion& old : comparison.before.promotions) {
    open[{comparison.pairings.levels(old.from), comparison.pairings.levels(old.to)}] = &old;
  }
  for (const Promotion& now : comparison.after.promotions) {
    const auto found = open.find({now.from, now.to});
    if (found == open.end()) {
      Subject(comparison, name_of(comparison.after, now), "promotion")
          .added(in_words(comparison.after, now), Effect::loosens);
      continue;
    }
    compare_promotion(comparison, *found->second, now);
    found->second = nullptr;
  }
  for (const Promotion& old : comparison.before.promotions) {
    const auto found =
        open.find({comparison.pairings.levels(old.from), comparison.pairings.levels(old.to)});
    if (found->second == nullptr) continue;
    Subject(comparison, name_of(comparison.before, old), "promotion")
        .removed(in_words(comparison.before, old), Effect::tightens);
  }
}

}  // namespace rung
