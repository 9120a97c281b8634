#include <fmt/format.h>

#include <algorithm>

#include "assess/remarks.h"

namespace rung {
namespace {

/// `1 month`, `2 months`.
std::string counted(int number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

void advise_on_time_at_level(const Framework& framework, const Evidence& evidence, Month evaluated,
                             std::vector<Remark>& remarks) {
  const Level& level = framework.levels[static_cast<std::size_t>(evidence.employee.level)];
  const int months = evaluated - evidence.employee.level_since + 1;
  if (!level.years_to || evidence.growth_plan || months <= *level.years_to * 12) return;
  remarks.push_back(
      {"growth-plan-missing",
       fmt::format("{} and {} at {}, where {} {} usual at most: a growth plan is due, "
                   "and the file links none",
                   counted(months / 12, "year"), counted(months % 12, "month"), level.id,
                   counted(*level.years_to, "year"), *level.years_to == 1 ? "is" : "are"),
       evidence.employee.at});
}

void advise_on_calibration(const Framework& framework, const FileAssessment& assessment,
                           std::vector<Remark>& remarks) {
  if (framework.calibration.empty()) return;
  Month session = assessment.as_of.month + 1;
  while (std::ranges::find(framework.calibration, session.month_of_year()) ==
         framework.calibration.end()) {
    ++session;
  }
  std::string message = fmt::format("the next calibration session is in {}", in_words(session));
  for (const Assessment& it : assessment.assessments) {
    const std::string& target = framework.levels[static_cast<std::size_t>(it.to)].id;
    if (it.ready) {
      message += fmt::format("; {} is ready for it", target);
    } else if (!it.plan.earliest) {
      message += fmt::format("; for {} no month can be named yet", target);
    } else {
      const char* when = *it.plan.earliest < session    ? "before it"
                         : *it.plan.earliest == session ? "in that very month, not before"
                                                        : "only after it";
      message += fmt::format("; {} could be ready {}: {} at the earliest", target, when,
                             in_words(*it.plan.earliest));
    }
  }
  remarks.push_back({"next-calibration", std::move(message), std::nullopt});
}

/// A review is due `every_months` after the framework took effect, in the last review month up to
/// then, if there is one.
void advise_on_review(const Framework& framework, const FileAssessment& assessment,
                      std::vector<Remark>& remarks) {
  if (!framework.review || !framework.review->every_months || !framework.effective) return;
  Month due = *framework.effective + *framework.review->every_months;
  if (framework.review->month) {
    const int months_since = due.month_of_year() - *framework.review->month;
    const Month review = due - (months_since < 0 ? months_since + 12 : months_since);
    if (review > *framework.effective) due = review;
  }
  if (assessment.as_of.month <= due) return;
  remarks.push_back({"framework-review-overdue",
                     fmt::format("the framework was due for review in {}", in_words(due)),
                     framework.id.at});
}

}  // namespace

std::vector<Remark> advisories_of(const Framework& framework, const Evidence& evidence,
                                  const FileAssessment& assessment) {
  std::vector<Remark> remarks;
  advise_on_time_at_level(framework, evidence, assessment.evaluated_through, remarks);
  advise_on_calibration(framework, assessment, remarks);
  advise_on_review(framework, assessment, remarks);
  return remarks;
}

}  // namespace rung
