#include <algorithm>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"
#include "text/listed.h"

namespace rung {
namespace {

/// A duty that names no facts may carry any.
void check(const Framework& framework, const Predicate& leaf, Diagnostics& diagnostics) {
  const Duty& duty = at(framework.duties, leaf.subject);
  if (duty.facts.empty()) return;
  std::vector<std::string> carried;
  for (const int fact : duty.facts) carried.emplace_back(at(framework.facts, fact).id);
  for (const FactCondition& condition : leaf.where) {
    if (std::ranges::find(duty.facts, condition.fact) != duty.facts.end()) continue;
    Diagnostic& found = diagnostics.report(unexpected_duty_fact, condition.at, duty.id,
                                           at(framework.facts, condition.fact).id);
    found.help = "they carry " + listed_ids(carried);
    found.related.push_back({duty.at, "the duty says so here"});
  }
}

void check_duty_facts(const Framework& framework, Diagnostics& diagnostics) {
  for (const Promotion& promotion : framework.promotions) {
    for_each_leaf(promotion, [&](const Predicate& leaf) {
      if (leaf.kind->subject == PredicateSubject::duty) check(framework, leaf, diagnostics);
    });
  }
}

}  // namespace

const FrameworkCheck duty_facts_check{"duty-facts", check_duty_facts};

}  // namespace rung
