#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/report.h"

namespace rung::test {

/// An assessment put together by hand, so that what a report makes of it is tested apart from the
/// engine: L4 to L5, a window drawn as strips. Everything in it is public and meant to be changed.
struct ReportStory {
  Framework framework;
  Evidence evidence;
  FileAssessment file;

  /// A window of so many months up to November 2026.
  explicit ReportStory(int months = 6);

  Assessment& assessment() { return file.assessments.front(); }
  Rule& rule() { return framework.promotions.front().rule; }
  Responsibility& asked(int row) {
    return framework.responsibilities[static_cast<std::size_t>(row)];
  }
  ResponsibilityResult& result(int row) {
    return assessment().responsibilities[static_cast<std::size_t>(row)];
  }

  /// A responsibility whose months are drawn: `#` performed, `.` none, `v` below, `?` unconfirmed,
  /// `-` leave. All cells but those of none and leave rest on the first entry.
  int row(std::string id, std::string text, std::string_view strip);
  /// A gate that came out so; its predicate is about the first duty, source or approval.
  GateResult& gate(std::string id, std::string text, Predicate predicate, Outcome outcome,
                   std::string summary);
  /// Sums up what the rows say: statuses, gaps, coverage, verdict.
  void settle();
  Report report();
};

/// Thirteen of equal weight, nine of them held: 69.23% of 70%.
ReportStory nine_of_thirteen();

/// One of every kind of cell and status, with gates, areas and a plan.
ReportStory full_story();

/// A predicate of the kind with this key.
Predicate predicate_of(std::string_view key, int months = 0);

/// How a text report of the story looks.
std::string text_of(ReportStory& story, int width = 80, bool color = false, bool trace = false);
std::string render(std::string_view format, const std::vector<Report>& reports, bool several,
                   int width = 80, bool color = false, bool trace = false);

}  // namespace rung::test
