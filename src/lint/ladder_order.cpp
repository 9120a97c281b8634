#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

/// Where a level's rank stands; a rank that comes from the depth stands nowhere, so its id does.
SourceSpan rank_place(const Level& level) {
  return level.rank_at.file == nullptr ? level.at : level.rank_at;
}

void check_rank(const Level& lower, const Level& upper, Diagnostics& diagnostics) {
  if (upper.rank >= lower.rank) return;
  Diagnostic& found = diagnostics.report(rank_goes_down, rank_place(upper), upper.id, upper.rank,
                                         lower.id, lower.rank);
  found.related.push_back({rank_place(lower), "the level below it"});
}

void check_years(const Level& lower, const Level& upper, Diagnostics& diagnostics) {
  if (lower.years_from && upper.years_from && *upper.years_from < *lower.years_from) {
    diagnostics
        .report(years_go_back, upper.years_from_at, upper.id, "begins", *upper.years_from, lower.id,
                *lower.years_from)
        .related.push_back({lower.years_from_at, "the level below it"});
  }
  if (lower.years_to && upper.years_to && *upper.years_to < *lower.years_to) {
    diagnostics
        .report(years_go_back, upper.years_to_at, upper.id, "ends", *upper.years_to, lower.id,
                *lower.years_to)
        .related.push_back({lower.years_to_at, "the level below it"});
  }
}

void check_ladder_order(const Framework& framework, Diagnostics& diagnostics) {
  for (const Promotion& promotion : framework.promotions) {
    const Level& lower = at(framework.levels, promotion.from);
    const Level& upper = at(framework.levels, promotion.to);
    check_rank(lower, upper, diagnostics);
    check_years(lower, upper, diagnostics);
  }
}

}  // namespace

const FrameworkCheck ladder_order_check{"ladder-order", check_ladder_order};

}  // namespace rung
