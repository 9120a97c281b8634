#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rung/assessment.h"
#include "rung/report.h"
#include "scenario/comparison.h"

namespace rung {

/// How a file was assessed month after month: the same evidence, as of each of them. Pure.

/// A record of the evidence that a turn hangs on: without it alone, the verdict of the month would
/// have stayed what it was the month before.
struct TurningRecord {
  std::string kind;  ///< `entry`, `vote`, `duty`
  std::string id;
  std::string title;
  ReportPlace place;
  bool is_new = false;  ///< it begins, reads something, or is dated in this very month
};

/// A month in which the verdict is another than in the month before.
struct Turn {
  std::size_t point = 0;  ///< into the points of its target
  bool to_ready = false;
  std::vector<std::string> effects;    ///< what moved, in sentences
  std::vector<TurningRecord> records;  ///< entries, then votes, then duties, each in file order
};

/// One target, month after month.
struct TargetTrend {
  std::vector<const ReportAssessment*> points;  ///< as many as there are reports
  std::vector<Turn> turns;
};

struct Trend {
  std::vector<Report> reports;  ///< a month each, ascending
  std::vector<TargetTrend> targets;
};

/// The moments of a trend: the ends of the months before that of `last`, which is the last itself,
/// so many in all.
std::vector<AsOf> moments_of_trend(const AsOf& last, int months);

/// Assesses the evidence at each moment. The moments ascend; the first only serves to tell whether
/// the verdict turned at the second, and has no report.
Trend trend_of(const Framework& framework, const Evidence& evidence,
               const std::vector<AsOf>& moments, bool confirmed_only);

/// Replaces the paths of files in a trend that was made from redacted evidence.
void redact_trend(Trend& trend, const std::string& evidence);

}  // namespace rung
