#include "rung/sensitivity.h"

#include <algorithm>

#include "assess/gates.h"
#include "assess/margin.h"
#include "assess/promotion_case.h"

namespace rung {
namespace {

/// A verdict, and what is asked about it.
struct Question {
  PromotionCase& it;
  const GateFindings& findings;
  bool rule_met = false;
  bool ready = false;

  bool ready_if(bool rule) const { return decide(it.promotion, rule, findings).ready; }
  bool ready_as_supposed() const {
    return ready_if(rung::rule_met(it.rule_case, it.timeline, it.promotion.rule.measure));
  }
};

/// The slots that can bear on some allowed window of this row: those of the windows, and those
/// before whose showing lasts into one.
Slots slots_that_matter(const PromotionCase& it, int row) {
  const Slots earliest = allowed_windows(it.promotion.rule, it.timeline).back();
  const int lasts = it.rule_case.row(row).asked().lasts;
  return {std::max(0, earliest.first - lasts + 1), it.timeline.last()};
}

bool turns_if_supposed(const Question& question, int row, Slots slots) {
  question.it.rows.suppose(row, slots, !question.ready);
  const bool ready = question.ready_as_supposed();
  question.it.rows.settle(row);
  return ready != question.ready;
}

/// What a single month does is at most what the whole responsibility does, so months are asked
/// about only where that turns the verdict.
void suppose_otherwise(const Question& question, Sensitivity& sensitivity) {
  if (question.ready_if(true) == question.ready_if(false)) return;  // the rule decides nothing
  for (int row = 0; row < question.it.rows.size(); ++row) {
    if (!question.it.rule_case.applies(row)) continue;
    const Slots all{0, question.it.timeline.last()};
    if (!turns_if_supposed(question, row, all)) continue;
    const int responsibility = question.it.rule_case.row(row).responsibility();
    sensitivity.responsibilities.push_back(responsibility);
    const Slots mattering = slots_that_matter(question.it, row);
    for (int slot = mattering.first; slot <= mattering.last; ++slot) {
      if (turns_if_supposed(question, row, {slot, slot})) {
        sensitivity.months.push_back({responsibility, question.it.timeline.month(slot)});
      }
    }
  }
}

/// Whether anything counts that nobody confirmed, and could turn the verdict by not counting: of a
/// verdict that is not ready only readings can.
bool leans_on_unconfirmed(const Question& question) {
  const Evidence& evidence = question.it.evidence;
  const bool entries = std::ranges::any_of(evidence.entries, [&](const Entry& entry) {
    return !entry.draft && !entry.confirmed_by && (question.ready || !entry.readings.empty());
  });
  return entries ||
         (question.ready && std::ranges::any_of(evidence.duties, [](const DutyRecord& duty) {
            return !duty.confirmed_by;
          }));
}

bool confirmed_only_turns(const Question& question, const AssessOptions& options) {
  const PromotionCase& it = question.it;
  const bool anyone_counts = it.promotion.rule.confirmation.need == Confirmation::Need::none;
  if (!anyone_counts || options.confirmed_only || !leans_on_unconfirmed(question)) return false;
  const PromotionCase confirmed(it.framework, it.evidence, it.promotion, {options.as_of, true});
  const bool met = rule_met(confirmed.rule_case, confirmed.timeline, it.promotion.rule.measure);
  const GateFindings findings = evaluate_gates(it.promotion, confirmed.gates);
  return decide(it.promotion, met, findings).ready != question.ready;
}

bool set_aside_turns(const Question& question) {
  const PromotionCase& it = question.it;
  if (std::ranges::count(it.applicable, 0) == 0) return false;
  const std::vector<char> everything(it.applicable.size(), 1);
  const RuleCase all{it.framework, it.promotion.rule, it.rows.all(), everything};
  return question.ready_if(rule_met(all, it.timeline, it.promotion.rule.measure)) != question.ready;
}

bool waits_for_approval(const Assessment& assessment) {
  bool waits = false;
  for (const GateResult& gate : assessment.gates) {
    if (gate.status != GateStatus::unmet) continue;
    const auto& gates = assessment.promotion->gates;
    waits = met_by_approvals(gates[static_cast<std::size_t>(gate.gate)].requirement, gate.finding);
    if (!waits) return false;
  }
  return waits && assessment.rule.status != RuleStatus::unmet;
}

}  // namespace

bool met_by_approvals(const Predicate& requirement, const Finding& finding) {
  if (finding.outcome == Outcome::met) return true;
  if (requirement.kind->subject == PredicateSubject::approval) return true;
  if (requirement.parts.empty()) return false;
  const auto part_met = [&](const Predicate& part) {
    const auto index = static_cast<std::size_t>(&part - requirement.parts.data());
    return met_by_approvals(part, finding.parts[index]);
  };
  return requirement.kind->key == "any" ? std::ranges::any_of(requirement.parts, part_met)
                                        : std::ranges::all_of(requirement.parts, part_met);
}

Sensitivity sensitivity_of(const Framework& framework, const Evidence& evidence,
                           const Assessment& assessment, const AssessOptions& options) {
  PromotionCase it(framework, evidence, *assessment.promotion, options);
  const GateFindings findings = evaluate_gates(it.promotion, it.gates);
  const Question question{it, findings, assessment.rule.met, assessment.ready};
  Sensitivity sensitivity;
  sensitivity.entries =
      question.ready ? assessment.rests_on : entries_in_the_way(it, findings, question.rule_met);
  suppose_otherwise(question, sensitivity);
  sensitivity.other_measure_turns =
      question.ready_if(assessment.rule.other_measure_met) != question.ready;
  sensitivity.confirmed_only_turns = confirmed_only_turns(question, options);
  sensitivity.set_aside_turns = set_aside_turns(question);
  sensitivity.waits_for_approval = waits_for_approval(assessment);
  return sensitivity;
}

}  // namespace rung
