#include <algorithm>

#include "lint/asked.h"
#include "lint/record_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

void check_fast_track(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  if (!checked.evidence.fast_track || asked.nothing()) return;
  const bool offered = std::ranges::any_of(asked.promotions(), [](const Promotion* promotion) {
    return promotion->fast_track.has_value();
  });
  if (!offered) {
    diagnostics.report(no_fast_track, checked.evidence.fast_track->at, asked.levels());
  }
}

}  // namespace

const EvidenceCheck fast_track_check{"fast-track", check_fast_track};

}  // namespace rung
