#include <fmt/format.h>

#include <limits>

#include "diff/comparison.h"
#include "diff/predicates.h"
#include "diff/value_words.h"
#include "report/words.h"

namespace rung {
namespace {

/// A key of the rule: how people read its value, and what it does that the value has changed.
struct RuleKey {
  std::string_view name;
  std::string (*text)(const Rule& rule);
  Effect (*effect)(const Comparison& comparison, const Rule& before, const Rule& after);
  void (*take)(const Rule& from, Rule& to);
};

template <auto member>
void take(const Rule& from, Rule& to) {
  to.*member = from.*member;
}

Effect of_more(long before, long after, Effect more) {
  if (before == after) return Effect::none;
  return before < after ? more : opposite(more);
}

/// Over more months there may be more sources.
Effect effect_of_months(const Comparison& comparison, const Rule& before, const Rule& after) {
  if (comparison.circumstances.several_sources) return Effect::either;
  return of_more(before.months, after.months, Effect::tightens);
}

std::string confirmation_in_words(const Rule& rule) {
  switch (rule.confirmation.need) {
    case Confirmation::Need::none:
      return "none";
    case Confirmation::Need::anyone:
      return "anyone";
    case Confirmation::Need::who:
      break;
  }
  return rule.confirmation.who.text;
}

/// Who is asked for less lets more entries count. That helps, unless a later reading or a sum of
/// hours among them is out of range.
Effect effect_of_confirmation(const Comparison& comparison, const Rule& before, const Rule& after) {
  const Confirmation& old = before.confirmation;
  const Confirmation& now = after.confirmation;
  if (comparison.circumstances.metric_gates || comparison.circumstances.capped_hours) {
    return Effect::either;
  }
  if (old.need != now.need || old.need != Confirmation::Need::who) {
    return of_more(static_cast<long>(old.need), static_cast<long>(now.need), Effect::tightens);
  }
  const Who who = who_after(comparison, old.who);
  return effect_of(is_within(comparison, who, now.who), is_within(comparison, now.who, who));
}

Effect effect_of_cap(const Comparison& /*comparison*/, const Rule& before, const Rule& after) {
  constexpr int no_cap = std::numeric_limits<int>::max();
  return of_more(before.max_entry_months.value_or(no_cap), after.max_entry_months.value_or(no_cap),
                 Effect::loosens);
}

constexpr RuleKey keys[] = {
    {"coverage", [](const Rule& rule) { return percentage_to_string(rule.coverage); },
     [](const Comparison&, const Rule& before, const Rule& after) {
       return of_more(before.coverage, after.coverage, Effect::tightens);
     },
     take<&Rule::coverage>},
    {"months", [](const Rule& rule) { return std::to_string(rule.months); }, effect_of_months,
     take<&Rule::months>},
    {"measure",
     [](const Rule& rule) {
       return std::string(rule.measure == Measure::sustained ? "sustained" : "monthly");
     },
     [](const Comparison&, const Rule& before, const Rule& after) {
       return of_more(static_cast<long>(before.measure), static_cast<long>(after.measure),
                      Effect::loosens);
     },
     take<&Rule::measure>},
    {"window",
     [](const Rule& rule) {
       return rule.window_within == 0 ? std::string("current")
                                      : fmt::format("within {}", rule.window_within);
     },
     [](const Comparison&, const Rule& before, const Rule& after) {
       return of_more(before.window_within, after.window_within, Effect::loosens);
     },
     take<&Rule::window_within>},
    {"leave", [](const Rule& rule) { return std::string(rule.leave_counts ? "count" : "skip"); },
     [](const Comparison&, const Rule&, const Rule&) { return Effect::either; },
     take<&Rule::leave_counts>},
    {"confirmation", confirmation_in_words, effect_of_confirmation, take<&Rule::confirmation>},
    {"max_entry_months", [](const Rule& rule) { return number_or(rule.max_entry_months, "none"); },
     effect_of_cap, take<&Rule::max_entry_months>},
    {"max_not_applicable",
     [](const Rule& rule) { return percentage_to_string(rule.max_not_applicable); },
     [](const Comparison&, const Rule&, const Rule&) { return Effect::either; },
     take<&Rule::max_not_applicable>},
};

bool same(const Comparison& comparison, const RuleKey& key, const Rule& before, const Rule& after) {
  if (key.effect != effect_of_confirmation) return key.text(before) == key.text(after);
  return before.confirmation.need == after.confirmation.need &&
         same_who(who_after(comparison, before.confirmation.who), after.confirmation.who);
}

void tell(Comparison& comparison, Subject& subject, const RuleKey& key, const Rule& before,
          const Rule& after) {
  subject.changed(std::string(key.name), key.text(before), key.text(after),
                  key.effect(comparison, before, after));
}

}  // namespace

std::vector<std::string_view> rule_keys() {
  std::vector<std::string_view> names;
  for (const RuleKey& key : keys) names.push_back(key.name);
  return names;
}

void take_rule_key(std::string_view key, const Rule& from, Rule& to) {
  for (const RuleKey& one : keys) {
    if (one.name == key) one.take(from, to);
  }
}

void compare_rule(Comparison& comparison) {
  Subject subject(comparison, "", "rule");
  const Rule& before = comparison.before.rule;
  const Rule& after = comparison.after.rule;
  for (const RuleKey& key : keys) {
    if (!same(comparison, key, before, after)) tell(comparison, subject, key, before, after);
  }
}

void compare_rule_of(Comparison& comparison, const Promotion& before, const Promotion& after,
                     Subject& subject) {
  for (const RuleKey& key : keys) {
    if (same(comparison, key, before.rule, after.rule)) continue;
    const bool follows = key.text(before.rule) == key.text(comparison.before.rule) &&
                         key.text(after.rule) == key.text(comparison.after.rule);
    if (!follows) tell(comparison, subject, key, before.rule, after.rule);
  }
}

}  // namespace rung
