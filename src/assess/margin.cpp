#include "assess/margin.h"

#include <algorithm>

namespace rung {
namespace {

bool rule_leans_on(const MarginCase& margin_case, int entry) {
  const Entry& it = margin_case.context.evidence.entries[static_cast<std::size_t>(entry)];
  return std::ranges::any_of(margin_case.rows.rows_of(entry), [&](int row) {
    return margin_case.rule_case.row(row).leans_on(it, margin_case.claims);
  });
}

bool gates_lean_on(const GateFindings& findings, int entry) {
  return std::ranges::any_of(findings.gates,
                             [&](const Finding& gate) { return leans_on(gate, entry); }) ||
         (findings.fast_track && leans_on(*findings.fast_track, entry));
}

bool ready_without(const MarginCase& margin_case, int entry, bool rule_leans, bool gates_lean) {
  bool rule_still_met = margin_case.rule_met;
  margin_case.rows.strike(entry);
  margin_case.claims.strike(entry);
  if (rule_leans) {
    rule_still_met =
        rule_met(margin_case.rule_case, margin_case.timeline, margin_case.rule_case.rule.measure);
  }
  const bool ready =
      gates_lean ? decide(margin_case.promotion, rule_still_met,
                          evaluate_gates(margin_case.promotion, margin_case.context))
                       .ready
                 : decide(margin_case.promotion, rule_still_met, margin_case.findings).ready;
  margin_case.claims.restore(entry);
  margin_case.rows.restore(entry);
  return ready;
}

}  // namespace

std::vector<int> entries_rested_on(const MarginCase& margin_case) {
  std::vector<int> rested_on;
  for (std::size_t i = 0; i < margin_case.context.evidence.entries.size(); ++i) {
    const int entry = static_cast<int>(i);
    const bool rule_leans = rule_leans_on(margin_case, entry);
    const bool gates_lean = gates_lean_on(margin_case.findings, entry);
    if ((rule_leans || gates_lean) && !ready_without(margin_case, entry, rule_leans, gates_lean)) {
      rested_on.push_back(entry);
    }
  }
  return rested_on;
}

}  // namespace rung
