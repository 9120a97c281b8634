#include "lint/framework_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

/// Spec section 5, advisories. Without `effective` there is none either, but not every organisation
/// knows since when its framework is in force.
void check_review_rhythm(const Framework& framework, Diagnostics& diagnostics) {
  if (!framework.review || framework.review->every_months) return;
  diagnostics.report(review_never_due, framework.review->at).help =
      "say how often, as in `every_months: 12`";
}

}  // namespace

const FrameworkCheck review_rhythm_check{"review-rhythm", check_review_rhythm};

}  // namespace rung
