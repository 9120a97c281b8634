#include <fmt/format.h>

#include "report/words.h"
#include "scenario/comparison.h"

namespace rung {
namespace {

std::string window_in_words(const Window& window) {
  if (window.from == window.to) return in_words(window.from);
  return fmt::format("{} to {}", in_words(window.from), in_words(window.to));
}

/// `L5.roadmap for August 2026; L5.other for May 2026`.
std::string documents_in_words(const ReportPlan& plan) {
  std::string text;
  if (!plan.document) return text;
  for (const ReportToDocument& item : *plan.document) {
    text +=
        fmt::format("{}{} for {}", text.empty() ? "" : "; ", item.id, months_in_words(item.months));
  }
  return text;
}

std::string missed_areas(const ReportAssessment& assessment) {
  std::vector<std::string> areas;
  for (const ReportArea& area : assessment.areas) {
    if (!area.missed) continue;
    areas.push_back(fmt::format("{} ({} of {})", area.title, percentage_to_string(area.coverage),
                                percentage_to_string(area.floor.value_or(0))));
  }
  return listed(areas);
}

std::string short_by_in_words(const ReportRule& rule) {
  return rule.short_by == 0 ? std::string()
                            : fmt::format("weight {} of {}", rule.short_by, rule.weight.total);
}

}  // namespace

std::vector<VerdictTerm> verdict_terms(const ReportAssessment& assessment) {
  const ReportRule& rule = assessment.rule;
  return {
      {"verdict", "Verdict", assessment.ready ? "ready" : "not ready"},
      {"coverage", "Coverage", assessment.coverage_text},
      {"held", "Held", assessment.held_text},
      {"gates", "Gates", assessment.gates_text},
      {"window", "Window", window_in_words(rule.window)},
      {"earliest", "Earliest", assessment.ready ? "now" : assessment.earliest_text},
      {"short_by", "Short by", short_by_in_words(rule)},
      {"required", "Required, not held", listed(rule.unmet_required)},
      {"areas", "Areas too low", missed_areas(assessment)},
      {"write_down", "Write down", documents_in_words(assessment.plan)},
      {"keep_up", "Keep up", listed(assessment.plan.keep)},
      {"begin", "Begin", listed(assessment.plan.start)},
      {"act_on", "Act on", listed(assessment.plan.actions)},
      {"rests_on", "Rests on", listed(assessment.rests_on)},
      {"other_measure", "Other reading", rule.other_measure_met ? "met" : "not met"},
  };
}

}  // namespace rung
