#include <fmt/format.h>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

/// More entries than these are only named, without their titles.
constexpr std::size_t titled_at_most = 3;

std::string rests_on_text(const ReportInput& input) {
  std::vector<std::string> entries;
  for (const int index : input.assessment.rests_on) {
    const Entry& entry = input.entry(index);
    const bool titled = !entry.title.empty() && input.assessment.rests_on.size() <= titled_at_most;
    entries.push_back(titled ? fmt::format("{} ({})", entry.id, entry.title) : entry.id);
  }
  if (entries.empty()) {
    return "No single entry decides: the verdict stands with any one of them struck out.";
  }
  return entries.size() == 1
             ? fmt::format("Rests on {}: without it the verdict would be not ready.",
                           entries.front())
             : fmt::format("Rests on {}: without any one of them the verdict would be not ready.",
                           listed(entries));
}

std::string short_by_text(const ReportInput& input, const ReportRule& rule) {
  if (rule.short_by == 0) return "";
  std::string text = fmt::format("short by weight {} of {}", rule.short_by, rule.weight.total);
  if (weights_are_equal(input) && rule.applicable_count > 0) {
    const std::int64_t each = rule.weight.total / rule.applicable_count;
    text = "short by " +
           counted((rule.short_by + each - 1) / each, "responsibility", "responsibilities");
  }
  return rule.status == RuleStatus::waived ? fmt::format("The rule, which is waived, is {}.", text)
                                           : capitalised(text) + ".";
}

std::string other_measure_text(const ReportRule& rule, bool met) {
  if (rule.other_measure_met == met) return "";
  const bool sustained = rule.measure == Measure::sustained;
  return fmt::format("Under the other reading, {}, the rule would {}be met.",
                     sustained ? "enough weight in every month, whichever it is (monthly)"
                               : "the same responsibilities throughout (sustained)",
                     rule.other_measure_met ? "" : "not ");
}

}  // namespace

std::vector<std::string> margin_of(const ReportInput& input, const ReportAssessment& report) {
  std::vector<std::string> sentences;
  if (report.ready) sentences.push_back(rests_on_text(input));
  const ReportRule& rule = report.rule;
  if (!report.ready || rule.status == RuleStatus::waived) {
    const std::string text = short_by_text(input, rule);
    if (!text.empty()) sentences.push_back(text);
  }
  const std::string other = other_measure_text(rule, input.assessment.rule.met);
  if (!other.empty()) sentences.push_back(other);
  if (rule.coverage_of_all != rule.coverage) {
    sentences.push_back(fmt::format("Had nothing been set aside, coverage would be {}.",
                                    percentage_to_string(rule.coverage_of_all)));
  }
  return sentences;
}

}  // namespace rung
