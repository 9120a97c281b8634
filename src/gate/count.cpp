#include <fmt/format.h>

#include <array>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

Finding evaluate_count(const Predicate& predicate, const GateContext& context) {
  const Month last = context.evaluated_through;
  const Month first = predicate.within_months ? last - (*predicate.within_months - 1) : Month{};
  Finding finding;
  bool any_record = false;
  int unconfirmed = 0;
  for (std::size_t i = 0; i < context.evidence.entries.size(); ++i) {
    const Entry& entry = context.evidence.entries[i];
    const int index = static_cast<int>(i);
    if (entry.source != predicate.subject || !context.claims.claimed(index) ||
        !context.claims.has_month(entry, Month{}, last)) {
      continue;
    }
    any_record = true;
    if (!satisfies(entry.facts, predicate.where) || !context.claims.has_month(entry, first, last)) {
      continue;
    }
    if (!context.claims.confirmed(index)) {
      ++unconfirmed;
      continue;
    }
    finding.entries.push_back(index);
    finding.places.push_back(entry.at);
  }
  const int found = static_cast<int>(finding.entries.size());
  if (found >= predicate.at_least) {
    finding.outcome = Outcome::met;
    finding.spare = found - predicate.at_least;
  } else {
    finding.outcome = any_record ? Outcome::not_enough : Outcome::no_evidence;
  }
  finding.progress = {found, predicate.at_least};
  finding.summary = fmt::format("{} of {}", found, predicate.at_least);
  if (unconfirmed > 0) finding.summary += fmt::format(", {} unconfirmed", unconfirmed);
  return finding;
}

constexpr std::array<std::string_view, 3> count_options{"where", "at_least", "within_months"};

}  // namespace

const PredicateKind count_predicate{
    "count", PredicateSubject::source, count_options,
    "so many evidence entries of a source are there, with the facts asked for", evaluate_count};

}  // namespace rung
