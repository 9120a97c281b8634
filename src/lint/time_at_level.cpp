#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

void check_time_at_level(const Framework& framework, Diagnostics& diagnostics) {
  for (const Promotion& promotion : framework.promotions) {
    const Level& level = at(framework.levels, promotion.from);
    if (!level.years_to) continue;
    for_each_leaf(promotion, [&](const Predicate& leaf) {
      if (leaf.kind->subject != PredicateSubject::months) return;
      if (leaf.months.value_or(1) <= *level.years_to * 12) return;
      diagnostics
          .report(longer_than_level, leaf.at, leaf.months.value_or(1), level.id, *level.years_to)
          .related.push_back({level.years_to_at, "the level ends here"});
    });
  }
}

}  // namespace

const FrameworkCheck time_at_level_check{"time-at-level", check_time_at_level};

}  // namespace rung
