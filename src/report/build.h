#pragma once

#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/report.h"
#include "text/element.h"

namespace rung {

/// What the parts of one assessment's report are made from.
struct ReportInput {
  const Framework& framework;
  const Evidence& evidence;
  const Assessment& assessment;
  AsOf as_of;
  Month evaluated_through;
  bool confirmed_only = false;
  ReportExtent extent = ReportExtent::whole;

  bool is_whole() const { return extent == ReportExtent::whole; }
  bool is_traced() const { return extent != ReportExtent::contract; }
  const Rule& rule() const { return assessment.promotion->rule; }
  const Responsibility& asked(int index) const { return at(framework.responsibilities, index); }
  const Entry& entry(int index) const { return at(evidence.entries, index); }
  const Gate& gate(int index) const { return at(assessment.promotion->gates, index); }
  const Metric& metric(int index) const { return at(framework.metrics, index); }
};

ReportPlace place_of(const SourceSpan& span);

/// A row each, in the framework's order.
std::vector<ReportResponsibility> responsibilities_of(const ReportInput& input);
/// What is missing of an unmet responsibility, and what would close it (spec section 5, gaps).
ReportGap gap_of(const ReportInput& input, const ResponsibilityResult& result);
/// An entry as a record of a trace, before it is known whether it counted.
ReportEntry entry_of(const ReportInput& input, int entry);

/// Why an entry that names a responsibility does not count for it; only where `why_not` is there.
std::string why_not_counted(const ReportInput& input, const Responsibility& asked,
                            const TracedEntry& traced);

std::vector<ReportGate> gates_of(const ReportInput& input);
/// A finding and its parts, each with the records it looked at. Of what is met only a part
/// `of_gap`, which says what is missing, says what it asks, unless everything is to be shown.
ReportFinding finding_of(const ReportInput& input, const Predicate& predicate,
                         const Finding& finding, bool of_gap = false);
/// The records a leaf of a gate looked at: those that counted, and why the others did not.
std::vector<ReportEntry> records_of(const ReportInput& input, const Predicate& predicate,
                                    const Finding& finding);

/// The areas that occur, each with how much of its floor it reaches.
std::vector<ReportArea> areas_of(const ReportInput& input);
/// Why the verdict is what it is, in one line.
std::string reason_of(const ReportInput& input, const ReportAssessment& report);
/// The plan told in steps, the shortest way first.
std::vector<ReportStep> way_of(const ReportInput& input, const ReportAssessment& report);
/// When it could be ready, or what that hangs on; empty when it is.
std::string earliest_of(const ReportInput& input, const ReportAssessment& report);
/// The plan by months: what waiting and going on bring, and the calibration sessions up to then.
std::vector<ReportMilestone> milestones_of(const ReportInput& input,
                                           const ReportAssessment& report);
/// How firm the verdict is (spec section 5, margin).
std::vector<std::string> margin_of(const ReportInput& input, const ReportAssessment& report);

/// Whether all applicable responsibilities weigh the same, so that they can be counted.
bool weights_are_equal(const ReportInput& input);
std::vector<std::string> unmet_gates(const ReportAssessment& report);

}  // namespace rung
