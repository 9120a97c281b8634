#include <algorithm>
#include <iterator>

#include "lint/asked.h"
#include "lint/record_kinds.h"
#include "lint/table.h"
#include "text/element.h"

namespace rung {
namespace {

bool is_recent(const Vote& vote, const Predicate& predicate, const AsOf& as_of) {
  return !predicate.within_months || as_of.month - vote.date.month < *predicate.within_months;
}

/// Reports a vote that nothing in the promotion it is for counts, and why.
void check_counts(const Vote& vote, const Asked& asked, const CheckedEvidence& checked,
                  Diagnostics& diagnostics) {
  const Framework& framework = checked.framework;
  std::vector<Demand> demands;
  std::ranges::copy_if(asked.demands(), std::back_inserter(demands), [&](const Demand& demand) {
    return demand.level == vote.level &&
           demand.predicate->kind->subject == PredicateSubject::approval &&
           demand.predicate->subject == vote.approval;
  });
  if (demands.empty()) {
    diagnostics.report(vote_not_asked, vote.kind_at, id_of(framework.levels, vote.level),
                       id_of(framework.approvals, vote.approval));
    return;
  }
  const Demand first = demands.front();
  std::erase_if(demands, [&](const Demand& demand) {
    return !framework.matches(demand.predicate->by, vote.standing);
  });
  if (demands.empty()) {
    diagnostics
        .report(vote_below, vote.role_at, framework.id_of(vote.standing), first.owner,
                first.predicate->by.text)
        .related.push_back({first.predicate->at, "asked for here"});
    return;
  }
  const bool recent = std::ranges::any_of(demands, [&](const Demand& demand) {
    return is_recent(vote, *demand.predicate, checked.assessment.as_of);
  });
  if (recent) return;
  diagnostics.report(vote_too_old, vote.date_at, demands.front().owner,
                     *demands.front().predicate->within_months);
}

void check_votes(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  const Employee& employee = checked.evidence.employee;
  for (const Vote& vote : checked.evidence.votes) {
    if (vote.date > checked.assessment.as_of.last_day()) continue;  // told by another check
    if (asked.nothing() || vote.date.month <= employee.level_since) continue;
    if (asked.asks_at(vote.level)) {
      check_counts(vote, asked, checked, diagnostics);
    } else {
      diagnostics.report(vote_for_other_level, vote.level_at,
                         id_of(checked.framework.levels, vote.level), asked.levels());
    }
  }
}

}  // namespace

const EvidenceCheck votes_check{"votes", check_votes};

}  // namespace rung
