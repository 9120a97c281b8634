#include "lint/asked.h"

namespace rung {
namespace {

void visit(const Predicate& predicate, const std::function<void(const Predicate&)>& use) {
  if (predicate.kind->subject != PredicateSubject::parts) use(predicate);
  for (const Predicate& part : predicate.parts) visit(part, use);
}

}  // namespace

void for_each_leaf(const Promotion& promotion, const std::function<void(const Predicate&)>& use) {
  for (const Gate& gate : promotion.gates) visit(gate.requirement, use);
  if (promotion.fast_track) visit(promotion.fast_track->requirement, use);
}

bool counted_by_gates(const Entry& entry, const Promotion& promotion) {
  bool counted = false;
  for_each_leaf(promotion, [&](const Predicate& leaf) {
    counted = counted || (leaf.kind->subject == PredicateSubject::source &&
                          leaf.subject == entry.source && satisfies(entry.facts, leaf.where));
  });
  return counted;
}

}  // namespace rung
