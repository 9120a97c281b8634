#include <fmt/format.h>

#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/element.h"
#include "text/listed.h"

namespace rung {
namespace {

/// One thing an entry claims: an item of `shows`, or its readings.
struct Claim {
  const Entry& entry;
  const std::vector<int>& responsibilities;
  SourceSpan at;
};

/// Reports a claim of which no responsibility accepts the source.
void check_source(const Claim& claim, const Framework& framework, Diagnostics& diagnostics) {
  const auto accepts = [&](int index) {
    return at(framework.responsibilities, index).accepts(claim.entry.source);
  };
  if (std::ranges::any_of(claim.responsibilities, accepts)) return;
  const Responsibility& asked = at(framework.responsibilities, claim.responsibilities.front());
  std::vector<std::string> accepted;
  for (const int source : asked.sources) accepted.push_back(id_of(framework.sources, source));
  diagnostics
      .report(source_not_accepted, claim.at, id_of(framework.sources, claim.entry.source), asked.id)
      .help = fmt::format("it accepts {}", listed_ids(accepted));
}

/// Splits off what a metric decides about: an item of `shows` never counts for that.
void check_shown(const Entry& entry, const Shown& shown, const Asked& asked,
                 const Framework& framework, Diagnostics& diagnostics) {
  std::vector<int> open = asked.shown_by(shown);
  if (open.empty()) return;
  const Responsibility& first = at(framework.responsibilities, open.front());
  std::erase_if(
      open, [&](int index) { return at(framework.responsibilities, index).metric.has_value(); });
  if (!open.empty()) {
    check_source({entry, open, shown.at}, framework, diagnostics);
  } else if (first.metric->metric != entry.metric) {
    const std::string& metric = id_of(framework.metrics, first.metric->metric);
    diagnostics.report(metric_decides, shown.at, metric, first.id).help =
        at(framework.metrics, first.metric->metric).sums_hours
            ? "write `hours`"
            : fmt::format("write `metric: {}` and `values`", metric);
  }
}

void check_claims_lost(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  for (const Entry& entry : checked.evidence.entries) {
    if (!is_present_claim(entry, checked.evidence.employee)) continue;
    for (const Shown& shown : entry.shows) {
      check_shown(entry, shown, asked, checked.framework, diagnostics);
    }
    if (entry.metric < 0) continue;
    const std::vector<int> decided = asked.decided_by(entry.metric);
    const SourceSpan place = entry.metric_at.file != nullptr ? entry.metric_at : entry.at;
    if (!decided.empty()) {
      check_source({entry, decided, place}, checked.framework, diagnostics);
    }
  }
}

}  // namespace

const EvidenceCheck claims_lost_check{"claims-lost", check_claims_lost};

}  // namespace rung
