#include <algorithm>

#include "gate/context.h"

namespace rung {
namespace {

bool holds(const FactValue& value, const FactCondition& condition) {
  if (!condition.one_of.empty() &&
      std::ranges::find(condition.one_of, value) == condition.one_of.end()) {
    return false;
  }
  if (!condition.at_least && !condition.at_most) return true;
  const Decimal* number = std::get_if<Decimal>(&value);
  return number != nullptr && (!condition.at_least || *number >= *condition.at_least) &&
         (!condition.at_most || *number <= *condition.at_most);
}

}  // namespace

bool satisfies(const std::vector<Fact>& facts, const std::vector<FactCondition>& where) {
  return std::ranges::all_of(where, [&](const FactCondition& condition) {
    const auto fact = std::ranges::find(facts, condition.fact, &Fact::fact);
    return fact != facts.end() && holds(fact->value, condition);
  });
}

}  // namespace rung
