#include "scenario/trend.h"

#include <algorithm>
#include <utility>

#include "rung/redact.h"
#include "scenario/turning_records.h"

namespace rung {
namespace {

/// What is asked at one moment, and what was the moment before.
struct TwoMoments {
  const Report& before;
  const Report& after;
  AssessOptions options;  ///< of the later
};

Turn turn_at(const Framework& framework, const Evidence& evidence, const TwoMoments& moments,
             std::size_t target, std::size_t point) {
  Turn turn;
  turn.point = point;
  turn.to_ready = moments.after.assessments[target].ready;
  const ComparedReports compared = compare(moments.before, moments.after);
  turn.effects = compared.assessments[target].effects;
  turn.records = turning_records(framework, evidence, evidence.targets[target], moments.options);
  return turn;
}

}  // namespace

std::vector<AsOf> moments_of_trend(const AsOf& last, int months) {
  std::vector<AsOf> moments;
  const Month evaluated = last.evaluation_month();
  for (int back = months - 1; back > 0; --back) {
    moments.push_back({evaluated - back, std::nullopt});
  }
  moments.push_back(last);
  return moments;
}

Trend trend_of(const Framework& framework, const Evidence& evidence,
               const std::vector<AsOf>& moments, bool confirmed_only) {
  Trend trend;
  for (const AsOf& moment : moments) {
    trend.reports.push_back(
        make_report(framework, evidence, assess(framework, evidence, {moment, confirmed_only})));
  }
  trend.targets.resize(evidence.targets.size());
  for (std::size_t target = 0; target < trend.targets.size(); ++target) {
    for (std::size_t i = 1; i < trend.reports.size(); ++i) {
      const TwoMoments two{trend.reports[i - 1], trend.reports[i], {moments[i], confirmed_only}};
      if (two.before.assessments[target].ready == two.after.assessments[target].ready) continue;
      trend.targets[target].turns.push_back(turn_at(framework, evidence, two, target, i - 1));
    }
  }
  if (!trend.reports.empty()) trend.reports.erase(trend.reports.begin());
  for (std::size_t target = 0; target < trend.targets.size(); ++target) {
    for (const Report& report : trend.reports) {
      trend.targets[target].points.push_back(&report.assessments[target]);
    }
  }
  return trend;
}

void redact_trend(Trend& trend, const std::string& evidence) {
  for (Report& report : trend.reports) redact_paths(report, evidence);
  for (TargetTrend& target : trend.targets) {
    for (Turn& turn : target.turns) {
      for (TurningRecord& record : turn.records) record.place.path = evidence;
    }
  }
}

}  // namespace rung
