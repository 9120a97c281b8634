#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"
#include "report/words.h"
#include "rung/calendar.h"

namespace rung {
namespace {

/// Names this many at most in a sentence; more are counted, and named after it.
constexpr std::size_t named_at_most = 3;
/// A longer list than this helps nobody: the plan itself has it.
constexpr std::size_t listed_at_most = 12;

/// `, before the June 2027 session`: the calibration session that follows a month.
std::string before_session(const Framework& framework, Month month) {
  if (framework.calibration.empty()) return "";
  for (int ahead = 1; ahead <= 12; ++ahead) {
    const Month candidate = month + ahead;
    if (std::ranges::count(framework.calibration, candidate.month_of_year()) > 0) {
      return fmt::format(", before the {} session", in_words(candidate));
    }
  }
  return "";
}

std::string named_or_counted(const std::vector<std::string>& ids, std::string_view rest) {
  if (ids.size() <= named_at_most) return listed(ids);
  return fmt::format("{} {}", number_word(static_cast<std::int64_t>(ids.size())), rest);
}

bool gates_are_closed(const ReportAssessment& report) { return unmet_gates(report).empty(); }

/// Work that was done but not written down, the commonest case.
bool add_document(const ReportAssessment& report, std::vector<ReportStep>& steps) {
  const auto& document = report.plan.document;
  if (!document || document->empty()) return false;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < document->size();) {
    const std::vector<Month>& months = (*document)[i].months;
    std::vector<std::string> ids;
    for (; i < document->size() && (*document)[i].months == months; ++i) {
      ids.push_back((*document)[i].id);
    }
    items.push_back(fmt::format("{} for {}", listed(ids), months_in_words(months)));
  }
  steps.push_back(
      {"write down", fmt::format("{}, if it was done: that alone {}", fmt::join(items, "; "),
                                 gates_are_closed(report) ? "settles it" : "meets the rule")});
  return true;
}

/// What to go on with and what to begin, so that the rule is met as early as it can be.
void add_run(const ReportInput& input, const ReportAssessment& report, bool instead,
             std::vector<ReportStep>& steps) {
  const std::vector<std::string>& keep = report.plan.keep;
  const std::vector<std::string>& start = report.plan.start;
  if (!report.plan.rule_earliest) {
    steps.push_back({instead ? "else" : "wait", "leave never ends, so no month can be named"});
    return;
  }
  const Calendar calendar(input.evidence.leave, input.rule().leave_counts);
  const std::string begin =
      start.empty() ? ""
                    : fmt::format("{} in {}", named_or_counted(start, "others"),
                                  in_words(calendar.at_or_after(input.evaluated_through + 1)));
  const Month month = *report.plan.rule_earliest;
  const std::string then =
      fmt::format(": {} in {}{}", gates_are_closed(report) ? "ready" : "the rule can be met",
                  in_words(month), before_session(input.framework, month));
  const std::string_view prefix = instead ? "or " : "";
  if (keep.empty()) {
    steps.push_back({fmt::format("{}begin", prefix), begin + then});
  } else {
    const std::string text = named_or_counted(keep, "performed now");
    steps.push_back(
        {fmt::format("{}keep up", prefix),
         start.empty() ? text + then : fmt::format("{} and begin {}{}", text, begin, then)});
  }
  if (keep.size() > named_at_most && keep.size() <= listed_at_most)
    steps.push_back({"", "keep up: " + listed(keep)});
  if (start.size() > named_at_most && start.size() <= listed_at_most)
    steps.push_back({"", "begin: " + listed(start)});
}

/// Gates that come by themselves, then those somebody has to act on.
void add_gates(const ReportAssessment& report, std::vector<ReportStep>& steps) {
  for (const ReportGate& gate : report.gates) {
    if (gate.status != GateStatus::unmet || !gate.by_waiting) continue;
    steps.push_back({"wait for", fmt::format("{} ({}): met in {} if it goes on", gate.id,
                                             gate.finding.summary, in_words(*gate.by_waiting))});
  }
  std::vector<std::string> actions;
  for (const ReportGate& gate : report.gates) {
    if (std::ranges::count(report.plan.actions, gate.id) == 0) continue;
    actions.push_back(fmt::format("{} ({})", gate.id, gate.finding.summary));
  }
  if (!actions.empty()) steps.push_back({"act on", listed(actions)});
}

void add_end(const ReportInput& input, const ReportAssessment& report,
             std::vector<ReportStep>& steps) {
  const ReportPlan& plan = report.plan;
  if (plan.earliest) {
    steps.push_back({"earliest", fmt::format("ready in {}{}", in_words(*plan.earliest),
                                             before_session(input.framework, *plan.earliest))});
  } else if (!plan.actions.empty()) {
    const std::size_t gates = plan.actions.size();
    steps.push_back({"earliest", fmt::format("no month can be named: {} not come by waiting",
                                             gates == 1   ? plan.actions.front() + " does"
                                             : gates == 2 ? listed(plan.actions) + " do"
                                                          : "these gates do")});
  }
}

}  // namespace

std::vector<ReportStep> way_of(const ReportInput& input, const ReportAssessment& report) {
  std::vector<ReportStep> steps;
  if (report.ready) return steps;
  const RuleResult& rule = input.assessment.rule;
  if (rule.status == RuleStatus::unmet) {
    const bool documented = add_document(report, steps);
    add_run(input, report, documented, steps);
  }
  if (rule.status == RuleStatus::waived && report.plan.rule_earliest) {
    steps.push_back({"rule", fmt::format("waived; by itself it is met in {} at the earliest",
                                         in_words(*report.plan.rule_earliest))});
  }
  add_gates(report, steps);
  const bool said_already = gates_are_closed(report);
  if (!said_already) add_end(input, report, steps);
  return steps;
}

std::string earliest_of(const ReportInput& input, const ReportAssessment& report) {
  const ReportPlan& plan = report.plan;
  if (report.ready) return "";
  const std::string at_once = report.rule.status == RuleStatus::unmet && plan.document &&
                                      !plan.document->empty() && gates_are_closed(report)
                                  ? fmt::format("{}, if what was done is written down; else ",
                                                in_words(input.evaluated_through))
                                  : "";
  if (plan.earliest) {
    return fmt::format("{}{}{}", at_once, in_words(*plan.earliest),
                       before_session(input.framework, *plan.earliest));
  }
  if (!plan.actions.empty()) return "not by waiting alone: act on " + listed(plan.actions);
  return at_once + "no month can be named, as leave never ends";
}

}  // namespace rung
