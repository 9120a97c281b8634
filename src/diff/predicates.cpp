#include "diff/predicates.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/element.h"

namespace rung {
namespace {

bool same_range(const MetricRange& one, const MetricRange& other) {
  return one.metric == other.metric && one.at_least == other.at_least &&
         one.at_most == other.at_most;
}

std::vector<FactValue> in_order(std::vector<FactValue> values) {
  std::ranges::sort(values);
  return values;
}

bool same_condition(const FactCondition& one, const FactCondition& other) {
  return one.fact == other.fact && one.at_least == other.at_least && one.at_most == other.at_most &&
         in_order(one.one_of) == in_order(other.one_of);
}

bool same_where(std::vector<FactCondition> one, std::vector<FactCondition> other) {
  std::ranges::sort(one, {}, &FactCondition::fact);
  std::ranges::sort(other, {}, &FactCondition::fact);
  return std::ranges::equal(one, other, same_condition);
}

/// Whether all these values, each a number, satisfy the bounds.
bool all_in(const std::vector<FactValue>& values, const FactCondition& bounds) {
  return !values.empty() && std::ranges::all_of(values, [&](const FactValue& value) {
    const Decimal* number = std::get_if<Decimal>(&value);
    return number != nullptr && (!bounds.at_least || *number >= *bounds.at_least) &&
           (!bounds.at_most || *number <= *bounds.at_most);
  });
}

bool implies_condition(const FactCondition& strong, const FactCondition& weak) {
  if (strong.fact != weak.fact || strong.fact < 0) return false;
  if (!weak.one_of.empty()) {
    return !strong.one_of.empty() &&
           std::ranges::includes(in_order(weak.one_of), in_order(strong.one_of));
  }
  if (!strong.one_of.empty()) return all_in(strong.one_of, weak);
  return (!weak.at_least || (strong.at_least && *strong.at_least >= *weak.at_least)) &&
         (!weak.at_most || (strong.at_most && *strong.at_most <= *weak.at_most));
}

bool implies_where(const Predicate& strong, const Predicate& weak) {
  return std::ranges::all_of(weak.where, [&](const FactCondition& wanted) {
    return std::ranges::any_of(
        strong.where, [&](const FactCondition& given) { return implies_condition(given, wanted); });
  });
}

bool implies_duty(const Predicate& strong, const Predicate& weak) {
  return strong.months.value_or(1) >= weak.months.value_or(1) &&
         (strong.current || !weak.current) && implies_where(strong, weak);
}

bool implies_count(const Predicate& strong, const Predicate& weak) {
  const bool within =
      !weak.within_months || (strong.within_months && *strong.within_months <= *weak.within_months);
  return within && strong.at_least >= weak.at_least && implies_where(strong, weak);
}

/// The latest reading may be of a month that the months in a row leave out.
bool implies_metric(const Predicate& strong, const Predicate& weak) {
  return strong.months.has_value() == weak.months.has_value() &&
         strong.months.value_or(0) >= weak.months.value_or(0) &&
         is_within(strong.range, weak.range);
}

/// Another circle of approvers, or an older vote, may bring rejections with it.
bool implies_approval(const Comparison& comparison, const Predicate& strong,
                      const Predicate& weak) {
  return strong.within_months == weak.within_months && strong.at_least >= weak.at_least &&
         (strong.unanimous || !weak.unanimous) && is_within(comparison, strong.by, weak.by) &&
         is_within(comparison, weak.by, strong.by);
}

bool implies_leaf(const Comparison& comparison, const Predicate& strong, const Predicate& weak) {
  if (strong.kind != weak.kind || strong.subject != weak.subject ||
      strong.subject == Pairing::removed) {
    return false;
  }
  switch (strong.kind->subject) {
    case PredicateSubject::duty:
      return implies_duty(strong, weak);
    case PredicateSubject::source:
      return implies_count(strong, weak);
    case PredicateSubject::metric:
      return implies_metric(strong, weak);
    case PredicateSubject::approval:
      return implies_approval(comparison, strong, weak);
    case PredicateSubject::months:
      return strong.months.value_or(1) >= weak.months.value_or(1);
    case PredicateSubject::parts:
      break;
  }
  return false;
}

bool is(const Predicate& predicate, std::string_view key) {
  return predicate.kind != nullptr && predicate.kind->key == key;
}

struct Extent {
  std::size_t requirements = 1;
  std::size_t depth = 1;
};

Extent extent_of(const Predicate& predicate) {
  Extent extent;
  for (const Predicate& part : predicate.parts) {
    const Extent inner = extent_of(part);
    extent.requirements += inner.requirements;
    extent.depth = std::max(extent.depth, inner.depth + 1);
  }
  return extent;
}

}  // namespace

bool same_who(const Who& one, const Who& other) {
  const auto in_order = [](const Who& who) {
    std::vector<std::tuple<Standing::Kind, int, bool>> items;
    for (const Who::Item& item : who.items) {
      items.emplace_back(item.standing.kind, item.standing.index, item.or_above);
    }
    std::ranges::sort(items);
    return items;
  };
  return in_order(one) == in_order(other);
}

bool same_predicate(const Predicate& one, const Predicate& other) {
  return one.kind == other.kind && one.subject == other.subject &&
         same_where(one.where, other.where) && same_range(one.range, other.range) &&
         one.months == other.months && one.within_months == other.within_months &&
         one.at_least == other.at_least && one.current == other.current &&
         one.unanimous == other.unanimous && same_who(one.by, other.by) &&
         std::ranges::equal(one.parts, other.parts, same_predicate);
}

bool is_within(const MetricRange& inner, const MetricRange& outer) {
  return inner.metric == outer.metric && inner.metric >= 0 &&
         (!outer.at_least || (inner.at_least && *inner.at_least >= *outer.at_least)) &&
         (!outer.at_most || (inner.at_most && *inner.at_most <= *outer.at_most));
}

bool is_within(const Comparison& comparison, const Who& inner, const Who& outer) {
  const Framework& framework = comparison.after;
  const auto known = [](const Who& who) {
    return std::ranges::all_of(who.items,
                               [](const auto& item) { return item.standing.index >= 0; });
  };
  if (!known(inner) || !known(outer)) return false;
  const auto all_within = [&](Standing::Kind kind, const Pairing& pairing) {
    for (std::size_t i = 0; i < pairing.before_of.size(); ++i) {
      const Standing standing{kind, static_cast<int>(i)};
      if (pairing.before_of[i] < 0) continue;
      if (framework.matches(inner, standing) && !framework.matches(outer, standing)) return false;
    }
    return true;
  };
  return all_within(Standing::Kind::level, comparison.pairings.levels) &&
         all_within(Standing::Kind::role, comparison.pairings.roles);
}

bool implies(const Comparison& comparison, const Predicate& strong, const Predicate& weak) {
  if (strong.kind == nullptr || weak.kind == nullptr) return false;
  if (is(strong, "any")) {
    return std::ranges::all_of(strong.parts,
                               [&](const auto& part) { return implies(comparison, part, weak); });
  }
  if (is(weak, "all")) {
    return std::ranges::all_of(weak.parts,
                               [&](const auto& part) { return implies(comparison, strong, part); });
  }
  const bool by_a_part =
      is(strong, "all") && std::ranges::any_of(strong.parts, [&](const auto& part) {
        return implies(comparison, part, weak);
      });
  const bool of_a_part = is(weak, "any") && std::ranges::any_of(weak.parts, [&](const auto& part) {
                           return implies(comparison, strong, part);
                         });
  return by_a_part || of_a_part || implies_leaf(comparison, strong, weak);
}

Effect effect_of_requirement(const Comparison& comparison, const Predicate& before,
                             const Predicate& after) {
  // Beyond this nobody can say, nor wait for an answer.
  constexpr std::size_t most_comparisons = 10'000;
  constexpr std::size_t deepest = 6;
  const Extent old_extent = extent_of(before);
  const Extent extent = extent_of(after);
  if (old_extent.requirements * extent.requirements > most_comparisons ||
      std::max(old_extent.depth, extent.depth) > deepest) {
    return Effect::either;
  }
  return effect_of(implies(comparison, before, after), implies(comparison, after, before));
}

}  // namespace rung
