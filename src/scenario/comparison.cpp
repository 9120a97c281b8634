#include "scenario/comparison.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "scenario/compared_rows.h"

namespace rung {
namespace {

/// More ids than these are counted in a sentence; the rows name them all.
constexpr std::size_t ids_at_most = 4;

std::string ids_or_count(const std::vector<std::string>& ids) {
  if (ids.size() <= ids_at_most) return listed(ids);
  return counted(static_cast<std::int64_t>(ids.size()), "responsibility", "responsibilities");
}

bool is_held(const ReportResponsibility* row) {
  return row != nullptr && row->status == ResponsibilityStatus::met;
}

/// Those that came into the set of the window shown, or left it.
std::vector<std::string> held_by_one(const ComparedAssessment& compared, bool by_after) {
  std::vector<std::string> ids;
  for (const ComparedResponsibility& row : compared.responsibilities) {
    const bool was = is_held(row.before);
    const bool is = is_held(row.after);
    if (was != is && is == by_after) ids.push_back(row.id());
  }
  return ids;
}

/// `coverage rose from 66.66% to 75%, 70% is needed: L5.roadmap is held now`.
std::string coverage_effect(const ComparedAssessment& compared) {
  const ReportRule& before = compared.before->rule;
  const ReportRule& after = compared.after->rule;
  const std::string from = percentage_to_string(before.coverage);
  const std::string to = percentage_to_string(after.coverage);
  std::string text =
      before.coverage == after.coverage
          ? fmt::format("Coverage stays at {}", to)
          : fmt::format("Coverage {} from {} to {}",
                        after.coverage > before.coverage ? "rose" : "fell", from, to);
  text += before.required_coverage == after.required_coverage
              ? fmt::format(", {} is needed", percentage_to_string(after.required_coverage))
              : fmt::format(", {} was needed and {} is now",
                            percentage_to_string(before.required_coverage),
                            percentage_to_string(after.required_coverage));
  const std::vector<std::string> came = held_by_one(compared, true);
  const std::vector<std::string> went = held_by_one(compared, false);
  std::vector<std::string> parts;
  if (!came.empty()) {
    parts.push_back(
        fmt::format("{} {} held now", ids_or_count(came), came.size() == 1 ? "is" : "are"));
  }
  if (!went.empty()) {
    parts.push_back(
        fmt::format("{} {} no longer", ids_or_count(went), went.size() == 1 ? "is" : "are"));
  }
  if (!parts.empty()) text += ": " + listed(parts);
  return text + ".";
}

std::string rule_word(RuleStatus status) {
  constexpr std::string_view words[] = {"met", "not met", "waived"};
  return std::string(words[static_cast<std::size_t>(status)]);
}

/// `Held for three months, before for one; six are needed.`
std::string held_effect(const ReportRule& before, const ReportRule& after) {
  if (before.held_months == after.held_months && before.required_months == after.required_months) {
    return "";
  }
  std::string text = "Held for " + counted(after.held_months, "month", "months");
  text += before.held_months == after.held_months ? std::string(" as before")
          : before.held_months == 0               ? std::string(", before for none")
                                    : ", before for " + number_word(before.held_months);
  text += fmt::format("; {} {} needed", number_word(after.required_months),
                      after.required_months == 1 ? "is" : "are");
  if (before.required_months != after.required_months) {
    text += fmt::format(", {} {} before", number_word(before.required_months),
                        before.required_months == 1 ? "was" : "were");
  }
  return text + ".";
}

void add_rule_effects(ComparedAssessment& compared) {
  const ReportRule& before = compared.before->rule;
  const ReportRule& after = compared.after->rule;
  const bool moved = before.coverage != after.coverage ||
                     before.required_coverage != after.required_coverage ||
                     !held_by_one(compared, true).empty() || !held_by_one(compared, false).empty();
  if (before.status != after.status) {
    compared.effects.push_back(fmt::format("The rule was {} and is {}.", rule_word(before.status),
                                           rule_word(after.status)));
  }
  if (moved) compared.effects.push_back(coverage_effect(compared));
  const std::string held = held_effect(before, after);
  if (!held.empty()) compared.effects.push_back(held);
}

/// `Gates met now: panel and sponsor.`
void add_gate_effects(ComparedAssessment& compared) {
  const auto moved = [&](Movement movement) {
    std::vector<std::string> ids;
    for (const ComparedGate& gate : compared.gates) {
      if (gate.movement == movement) ids.push_back(gate.id());
    }
    return ids;
  };
  const auto add = [&](Movement movement, std::string_view words) {
    const std::vector<std::string> ids = moved(movement);
    if (ids.empty()) return;
    compared.effects.push_back(fmt::format("{} {} {} {}.", ids.size() == 1 ? "Gate" : "Gates",
                                           listed(ids), ids.size() == 1 ? "is" : "are", words));
  };
  add(Movement::better, "met now");
  add(Movement::worse, "no longer met");
}

bool same_terms(const ReportAssessment& before, const ReportAssessment& after) {
  const auto terms_before = verdict_terms(before);
  const auto terms_after = verdict_terms(after);
  return std::ranges::equal(terms_before, terms_after, {}, &VerdictTerm::text, &VerdictTerm::text);
}

/// A row, a gate or a term that differs.
bool nothing_differs(const ComparedAssessment& compared) {
  return std::ranges::none_of(compared.responsibilities, &ComparedResponsibility::changed) &&
         std::ranges::none_of(compared.gates, &ComparedGate::changed) &&
         same_terms(*compared.before, *compared.after);
}

const ReportAssessment* assessment_for(const Report& report, const std::string& from,
                                       const std::string& to) {
  for (const ReportAssessment& assessment : report.assessments) {
    if (assessment.from.id == from && assessment.to.id == to) return &assessment;
  }
  return nullptr;
}

ComparedAssessment compare_assessments(const ReportAssessment* before,
                                       const ReportAssessment* after) {
  ComparedAssessment compared;
  compared.before = before;
  compared.after = after;
  if (before == nullptr || after == nullptr) return compared;
  compared.responsibilities = compare_responsibilities(*before, *after);
  compared.gates = compare_gates(*before, *after);
  compared.same = nothing_differs(compared);
  add_rule_effects(compared);
  add_gate_effects(compared);
  return compared;
}

/// Notes of one report alone. Between two moments, what lies after each of them differs anyhow.
std::vector<std::string> notes_of_one(const Report& report, const Report& other) {
  const bool one_moment = report.evaluated_through == other.evaluated_through;
  std::vector<std::string> notes;
  for (const ReportRemark& note : report.notes) {
    const bool lies_after =
        note.code == "evidence-after-evaluation" || note.code == "vote-after-as-of";
    if (lies_after && !one_moment) continue;
    const bool in_both = std::ranges::any_of(
        other.notes, [&](const ReportRemark& its) { return its.message == note.message; });
    if (!in_both) notes.push_back(note.message);
  }
  return notes;
}

}  // namespace

bool ComparedReports::same() const {
  return std::ranges::all_of(assessments, &ComparedAssessment::same) && notes_gone.empty() &&
         notes_new.empty();
}

ComparedReports compare(const Report& before, const Report& after) {
  ComparedReports compared;
  compared.before = &before;
  compared.after = &after;
  for (const ReportAssessment& assessment : after.assessments) {
    compared.assessments.push_back(compare_assessments(
        assessment_for(before, assessment.from.id, assessment.to.id), &assessment));
  }
  for (const ReportAssessment& assessment : before.assessments) {
    if (assessment_for(after, assessment.from.id, assessment.to.id) == nullptr) {
      compared.assessments.push_back(compare_assessments(&assessment, nullptr));
    }
  }
  compared.notes_gone = notes_of_one(before, after);
  compared.notes_new = notes_of_one(after, before);
  return compared;
}

std::string_view turn_in_words(const ComparedAssessment& compared) {
  if (compared.before == nullptr) return compared.after->ready ? "ready" : "not ready";
  if (compared.after == nullptr) return "no longer assessed";
  if (compared.before->ready == compared.after->ready) {
    return compared.after->ready ? "still ready" : "still not ready";
  }
  return compared.after->ready ? "became ready" : "no longer ready";
}

}  // namespace rung
