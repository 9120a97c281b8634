#include "assess/margin.h"

#include <algorithm>

namespace rung {
namespace {

bool rule_leans_on(const PromotionCase& it, int entry) {
  return std::ranges::any_of(it.rows.rows_of(entry), [&](int row) {
    return it.rule_case.row(row).leans_on(it.evidence.entries[static_cast<std::size_t>(entry)],
                                          it.claims);
  });
}

bool gates_lean_on(const GateFindings& findings, int entry) {
  return std::ranges::any_of(findings.gates,
                             [&](const Finding& gate) { return leans_on(gate, entry); }) ||
         (findings.fast_track && leans_on(*findings.fast_track, entry));
}

/// The verdict without an entry; the rule and the gates are looked at again where they may come out
/// otherwise.
bool ready_without(PromotionCase& it, int entry, const GateFindings& findings, bool rule_as_it_is,
                   bool rule_again, bool gates_again) {
  bool rule_still_met = rule_as_it_is;
  it.rows.strike(entry);
  it.claims.strike(entry);
  if (rule_again) rule_still_met = rule_met(it.rule_case, it.timeline, it.promotion.rule.measure);
  const bool ready =
      gates_again
          ? decide(it.promotion, rule_still_met, evaluate_gates(it.promotion, it.gates)).ready
          : decide(it.promotion, rule_still_met, findings).ready;
  it.claims.restore(entry);
  it.rows.restore(entry);
  return ready;
}

}  // namespace

std::vector<int> entries_rested_on(PromotionCase& promotion_case, const GateFindings& findings,
                                   bool rule_met) {
  std::vector<int> rested_on;
  for (std::size_t i = 0; i < promotion_case.evidence.entries.size(); ++i) {
    const int entry = static_cast<int>(i);
    const bool rule_leans = rule_leans_on(promotion_case, entry);
    const bool gates_lean = gates_lean_on(findings, entry);
    if ((rule_leans || gates_lean) &&
        !ready_without(promotion_case, entry, findings, rule_met, rule_leans, gates_lean)) {
      rested_on.push_back(entry);
    }
  }
  return rested_on;
}

std::vector<int> entries_in_the_way(PromotionCase& promotion_case, const GateFindings& findings,
                                    bool rule_met) {
  std::vector<int> in_the_way;
  for (std::size_t i = 0; i < promotion_case.evidence.entries.size(); ++i) {
    const int entry = static_cast<int>(i);
    const bool reads = !promotion_case.evidence.entries[i].readings.empty();
    if (!reads || !promotion_case.claims.claimed(entry)) continue;
    const bool bears = !promotion_case.rows.rows_of(entry).empty();
    if (ready_without(promotion_case, entry, findings, rule_met, bears, true)) {
      in_the_way.push_back(entry);
    }
  }
  return in_the_way;
}

}  // namespace rung
