#include "scenario/suppose.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenario/suppose_parts.h"
#include "text/element.h"
#include "text/suggestion.h"

namespace rung {
namespace {

Finding always_met(const Predicate& /*predicate*/, const GateContext& /*context*/) {
  Finding finding;
  finding.outcome = Outcome::met;
  finding.summary = "as assumed";
  return finding;
}

/// What a gate requires that is supposed to be met. No file can write it.
const PredicateKind supposed_predicate{
    "supposed", PredicateSubject::parts, {}, "met, because a scenario supposes so", always_met};

Predicate requirement_supposed(const Predicate& instead_of) {
  Predicate predicate;
  predicate.kind = &supposed_predicate;
  predicate.at = instead_of.at;
  return predicate;
}

}  // namespace

std::string near_or_listed(std::string_view found, const std::vector<std::string>& known,
                           std::string_view what) {
  if (known.empty()) return fmt::format("there are no {}", what);
  const std::vector<std::string_view> names(known.begin(), known.end());
  return help_for_unknown("there are:", found, names);
}

std::vector<Promotion*> promotions_of(Supposed& supposed) {
  std::vector<Promotion*> promotions;
  for (const int target : supposed.evidence.targets) {
    for (Promotion& promotion : supposed.framework.promotions) {
      if (promotion.from == supposed.evidence.employee.level && promotion.to == target) {
        promotions.push_back(&promotion);
      }
    }
  }
  return promotions;
}

void strike_entries(const Supposition& supposition, Supposed& supposed,
                    std::vector<Mistake>& mistakes) {
  std::vector<std::string> known;
  for (const Entry& entry : supposed.evidence.entries) known.push_back(entry.id);
  std::vector<std::string> struck;
  for (const Assumption& assumption : supposition.assumptions) {
    if (assumption.kind != Assumption::Kind::struck) continue;
    if (std::ranges::find(known, assumption.id) != known.end()) {
      struck.push_back(assumption.id);
    } else {
      mistakes.push_back(
          {fmt::format("`{}`: no entry is called `{}`", assumption.written, assumption.id),
           near_or_listed(assumption.id, known, "entries")});
    }
  }
  std::erase_if(supposed.evidence.entries, [&](const Entry& entry) {
    return std::ranges::find(struck, entry.id) != struck.end();
  });
}

void meet_gates(const Supposition& supposition, Supposed& supposed,
                std::vector<Mistake>& mistakes) {
  const std::vector<Promotion*> promotions = promotions_of(supposed);
  std::vector<std::string> known;
  for (const Promotion* promotion : promotions) {
    for (const Gate& gate : promotion->gates) known.push_back(gate.id);
  }
  for (const Assumption& assumption : supposition.assumptions) {
    if (assumption.kind != Assumption::Kind::gate_met) continue;
    bool found = false;
    for (Promotion* promotion : promotions) {
      for (Gate& gate : promotion->gates) {
        if (gate.id != assumption.id) continue;
        gate.requirement = requirement_supposed(gate.requirement);
        found = true;
      }
    }
    if (found) continue;
    mistakes.push_back({fmt::format("`{}`: no gate of this promotion is called `{}`",
                                    assumption.written, assumption.id),
                        near_or_listed(assumption.id, known, "gates")});
  }
}

std::optional<Supposed> suppose(const Framework& framework, const Evidence& evidence,
                                const Supposition& supposition, std::vector<Mistake>& mistakes) {
  Supposed supposed{framework, evidence, false, {}};
  const std::size_t before = mistakes.size();
  std::vector<Mistake> found;
  retarget(supposition, supposed, found);
  if (found.empty()) {
    strike_entries(supposition, supposed, found);
    meet_gates(supposition, supposed, found);
    perform(supposition, supposed, found);
  }
  mistakes.insert(mistakes.end(), found.begin(), found.end());
  if (mistakes.size() > before) return std::nullopt;
  return supposed;
}

}  // namespace rung
