#include "diff/diff.h"

#include <fmt/format.h>

#include <utility>

#include "diff/comparison.h"
#include "diff/value_words.h"
#include "report/words.h"

namespace rung {
namespace {

std::string review_in_words(const std::optional<Review>& review) {
  if (!review) return "none";
  std::vector<std::string> parts;
  if (review->every_months) {
    parts.push_back("every " + counted(*review->every_months, "month", "months"));
  }
  if (review->month) parts.push_back(fmt::format("in month {}", *review->month));
  return parts.empty() ? "yes" : fmt::to_string(fmt::join(parts, ", "));
}

std::string calibration_in_words(const std::vector<int>& months) {
  return months.empty() ? "none" : fmt::format("months {}", fmt::join(months, ", "));
}

std::string month_or_none(const std::optional<Month>& month) {
  return month ? to_string(*month) : "none";
}

}  // namespace

Effect operator|(Effect one, Effect other) {
  if (one == Effect::none || one == other) return other;
  return other == Effect::none ? one : Effect::either;
}

void compare_head(Comparison& comparison) {
  const Framework& before = comparison.before;
  const Framework& after = comparison.after;
  Subject subject(comparison, "", "framework");
  subject.value("id", before.id.value, after.id.value);
  subject.text("title", before.title, after.title);
  subject.value("version", before.version, after.version);
  subject.value("effective", month_or_none(before.effective), month_or_none(after.effective));
  subject.value("review", review_in_words(before.review), review_in_words(after.review));
  subject.value("calibration", calibration_in_words(before.calibration),
                calibration_in_words(after.calibration));
}

std::vector<Change> differences(const Framework& before, const Framework& after) {
  Comparison comparison{
      before, after, pairings_of(before, after), circumstances_of(before, after), {}};
  compare_head(comparison);
  compare_names(comparison);
  compare_levels(comparison);
  compare_responsibilities(comparison);
  compare_skills(comparison);
  compare_rule(comparison);
  compare_promotions(comparison);
  compare_growth(comparison);
  compare_renamed(comparison);
  return std::move(comparison.changes);
}

}  // namespace rung
