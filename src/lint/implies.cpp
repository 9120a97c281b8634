#include "lint/implies.h"

#include <algorithm>
#include <cstddef>

namespace rung {
namespace {

bool is_at_least(const std::optional<Decimal>& strict, const std::optional<Decimal>& loose) {
  return !loose || (strict && *strict >= *loose);
}

bool is_at_most(const std::optional<Decimal>& strict, const std::optional<Decimal>& loose) {
  return !loose || (strict && *strict <= *loose);
}

/// Whether one requirement implies another, told in so many steps, since parts of parts can be
/// compared in very many ways.
class Comparison {
 public:
  bool implies(const Predicate& strict, const Predicate& loose);

 private:
  bool implies_of_one_kind(const Predicate& strict, const Predicate& loose);
  bool implies(const std::vector<FactCondition>& strict, const std::vector<FactCondition>& loose);
  bool implies(const FactCondition& strict, const FactCondition& loose);
  /// False when there are none left.
  bool take(std::size_t steps) {
    left_ -= std::min(left_, steps);
    return left_ > 0;
  }

  std::size_t left_ = 10'000;
};

/// Whether every value that satisfies one condition satisfies the other one, of the same fact.
bool Comparison::implies(const FactCondition& strict, const FactCondition& loose) {
  if (strict.one_of.empty()) {
    return loose.one_of.empty() && is_at_least(strict.at_least, loose.at_least) &&
           is_at_most(strict.at_most, loose.at_most);
  }
  return take(strict.one_of.size() * (loose.one_of.size() + 1)) &&
         std::ranges::all_of(strict.one_of, [&](const FactValue& value) {
           return satisfies({Fact{loose.fact, value}}, {loose});
         });
}

bool Comparison::implies(const std::vector<FactCondition>& strict,
                         const std::vector<FactCondition>& loose) {
  return take(strict.size() * loose.size() + 1) &&
         std::ranges::all_of(loose, [&](const FactCondition& asked) {
           return std::ranges::any_of(strict, [&](const FactCondition& one) {
             return one.fact == asked.fact && implies(one, asked);
           });
         });
}

bool is_same(const Who& left, const Who& right) {
  return std::ranges::equal(left.items, right.items, [](const Who::Item& a, const Who::Item& b) {
    return a.standing == b.standing && a.or_above == b.or_above;
  });
}

bool Comparison::implies_of_one_kind(const Predicate& strict, const Predicate& loose) {
  const int strict_months = strict.months.value_or(1);
  const int loose_months = loose.months.value_or(1);
  switch (strict.kind->subject) {
    case PredicateSubject::duty:
      return strict_months >= loose_months && (strict.current || !loose.current) &&
             implies(strict.where, loose.where);
    case PredicateSubject::source: {
      const bool as_recent =
          !loose.within_months ||
          (strict.within_months && *strict.within_months <= *loose.within_months);
      return as_recent && strict.at_least >= loose.at_least && implies(strict.where, loose.where);
    }
    case PredicateSubject::metric:
      // The latest reading may lie in a leave month, which a reading in each month passes over.
      return strict.months.has_value() == loose.months.has_value() &&
             strict_months >= loose_months &&
             is_at_least(strict.range.at_least, loose.range.at_least) &&
             is_at_most(strict.range.at_most, loose.range.at_most);
    case PredicateSubject::approval:
      // Other voters or other months, and other votes would decide.
      return is_same(strict.by, loose.by) && strict.within_months == loose.within_months &&
             strict.at_least >= loose.at_least && (strict.unanimous || !loose.unanimous);
    case PredicateSubject::months:
      return strict_months >= loose_months;
    case PredicateSubject::parts:
      break;
  }
  return false;
}

bool Comparison::implies(const Predicate& strict, const Predicate& loose) {
  if (!take(1)) return false;
  const auto is = [](const Predicate& predicate, std::string_view key) {
    return predicate.kind->key == key;
  };
  if (is(loose, "all")) {
    return std::ranges::all_of(loose.parts,
                               [&](const Predicate& part) { return implies(strict, part); });
  }
  if (is(strict, "any")) {
    return std::ranges::all_of(strict.parts,
                               [&](const Predicate& part) { return implies(part, loose); });
  }
  if (is(loose, "any") && std::ranges::any_of(loose.parts, [&](const Predicate& part) {
        return implies(strict, part);
      })) {
    return true;
  }
  if (is(strict, "all")) {
    return std::ranges::any_of(strict.parts,
                               [&](const Predicate& part) { return implies(part, loose); });
  }
  return strict.kind == loose.kind && strict.subject == loose.subject &&
         implies_of_one_kind(strict, loose);
}

}  // namespace

bool implies(const Predicate& strict, const Predicate& loose) {
  return Comparison().implies(strict, loose);
}

}  // namespace rung
