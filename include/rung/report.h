#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/assessment.h"

namespace rung {

/// The one view model: everything any format shows, computed once, as texts and numbers (spec
/// section 6). A renderer lays it out and computes nothing.

/// Where a statement can be looked up.
struct ReportPlace {
  std::string path;
  std::uint32_t line = 0;
};

/// A cell as a sign that differs from the others in shape: `■`, `·`, `▽`, `◇`, `–`.
std::string_view symbol_of(Cell cell);
/// A cell in words: `performed`, `no evidence`, `out of range`, `unconfirmed`, `leave`.
std::string_view meaning_of(Cell cell);
/// `■ performed`, `· no evidence`: of those cells that are among `cells`, in a fixed order.
std::vector<std::string> legend_of(std::span<const Cell> cells);

/// One record of the evidence file held against a responsibility or a gate: an entry, a duty, a
/// vote.
struct ReportEntry {
  std::string id;
  std::string source;  ///< what kind of record: the id of its source, `duty`, `vote`
  std::string title;
  std::string link;
  ReportPlace place;
  bool counted = false;
  std::string why_not;  ///< for people; empty when it counted
};

struct ReportMonth {
  Month month;
  Cell cell = Cell::none;
  std::vector<std::string> evidence;  ///< entry ids
  std::string reading;                ///< `27 apps`; empty without one
};

struct ReportMissing {
  Month month;
  GapKind kind = GapKind::no_evidence;
};

struct ReportGap {
  std::string kind;     ///< as in the JSON contract: `below`, `no_evidence`, `not_enough`, …
  std::string missing;  ///< what is missing, in full: `No evidence in August and September 2026.`
  std::string asks;     ///< of a gate: what it asks for, in a sentence
  std::string closes;   ///< what would close it, in sentences, guidance included
  std::string message;  ///< all of these: what a script or a log line shows
  std::string brief;    ///< for a table row: `no evidence in August`, `August: 38 < 40`
  std::vector<ReportMissing> months;
};

struct ReportResponsibility {
  std::string id;
  std::string text;
  std::string area;  ///< id; empty without one
  std::string area_title;
  std::int64_t weight = 1;
  bool required = false;
  ResponsibilityStatus status = ResponsibilityStatus::unmet;
  std::vector<ReportMonth> months;   ///< of the window
  std::vector<ReportMonth> history;  ///< the last twelve months, the window's among them
  std::optional<ReportGap> gap;
  std::string guidance;
  std::string set_aside;  ///< `set aside, no opportunity (approved by m-7)`; empty when asked
  std::vector<ReportEntry> entries;
  ReportPlace place;  ///< in the framework
};

struct ReportFinding {
  Outcome outcome = Outcome::no_evidence;
  std::string asks;     ///< the predicate in words: `12 consecutive months as team-lead`
  std::string summary;  ///< how far it got: `9 of 12 months`
  std::optional<HowFar> progress = std::nullopt;  ///< the same as numbers, of what is counted
  std::vector<ReportEntry> records;               ///< of a leaf: what was looked at, counted or not
  std::vector<ReportPlace> places;                ///< in the evidence
  ReportPlace place;                              ///< the predicate in the framework
  std::vector<ReportFinding> parts;
};

struct ReportGate {
  std::string id;
  std::string text;
  GateStatus status = GateStatus::unmet;
  std::optional<ReportGap> gap;
  std::vector<std::string> evidence;
  ReportFinding finding;
  std::optional<Month> by_waiting;
  ReportPlace place;
};

struct ReportRule {
  RuleStatus status = RuleStatus::unmet;
  Measure measure = Measure::sustained;
  BasisPoints required_coverage = 0;
  BasisPoints coverage = 0;
  BasisPoints coverage_of_all = 0;
  Coverage weight;  ///< behind `coverage`
  std::int64_t required_weight =
      0;  ///< the smallest whole weight that reaches the required coverage
  int required_months = 0;
  int held_months = 0;
  Window window;
  bool other_measure_met = false;
  std::int64_t short_by = 0;
  std::vector<std::string> unmet_required;
  std::vector<std::string> unmet_areas;
  int met_count = 0;         ///< responsibilities in the set of the window shown
  int applicable_count = 0;  ///< responsibilities not set aside
};

struct ReportToDocument {
  std::string id;
  std::vector<Month> months;
};

struct ReportPlan {
  std::optional<Month> rule_earliest;
  std::optional<Month> earliest;
  std::vector<std::string> start;
  std::vector<std::string> keep;
  std::vector<std::string> actions;
  std::optional<std::vector<ReportToDocument>> document;
};

/// A line of advice: `write down` and what. Steps without a label continue the one before.
struct ReportStep {
  std::string label;
  std::string text;
};

/// Something that falls into a month to come, or into the last one that counted.
struct ReportMilestone {
  enum class Kind { evaluated, rule, gate, ready, session };
  Month month;
  Kind kind = Kind::session;
  std::string text;  ///< `the rule can be met`, `calibration session`
};

struct ReportRemark {
  std::string code;
  std::string message;
};

struct ReportLevel {
  std::string id;
  std::string title;
  std::string name;  ///< both, for people: `L4 Security Engineer`
};

/// An area with responsibilities in this assessment, and the share of its weight that is held.
struct ReportArea {
  std::string id;
  std::string title;
  BasisPoints coverage = 0;
  std::optional<BasisPoints> floor;  ///< the share it needs, where it needs one
  bool missed = false;
};

struct ReportAssessment {
  ReportLevel from;
  ReportLevel to;
  bool ready = false;
  bool fast_track = false;
  std::string reason;         ///< one line: why the verdict is what it is
  std::string coverage_text;  ///< `69.23% of 70%`
  std::string held_text;      ///< `3 of 6 months`
  std::string gates_text;     ///< `4 of 5 met`, `none asked`
  std::string also_unmet;     ///< what gaps are called that the verdict does not wait for
  std::string earliest_text;  ///< when it could be ready, or what that hangs on; empty when ready
  ReportRule rule;
  std::vector<ReportArea> areas;  ///< in the framework's order
  std::vector<ReportResponsibility> responsibilities;
  std::vector<ReportGate> gates;
  std::optional<ReportFinding> fast_track_finding;
  ReportPlan plan;
  std::vector<ReportStep> way;              ///< the plan told in sentences, the shortest way first
  std::vector<ReportMilestone> milestones;  ///< the plan by months, in their order
  std::vector<std::string> rests_on;        ///< entry ids
  std::vector<std::string> margin;          ///< how firm the verdict is, in sentences
};

struct Report {
  std::string framework_id;
  std::string framework_title;
  std::string framework_version;
  std::string file;
  std::string employee_id;
  std::string employee_name;
  ReportLevel level;
  std::string track;  ///< id; empty without one
  std::string track_title;
  AsOf as_of;
  Month evaluated_through;
  bool confirmed_only = false;  ///< as asked: only confirmed entries counted
  std::optional<bool> ready;
  std::string nothing_to_assess;  ///< why there are no assessments; empty where there are
  std::vector<ReportAssessment> assessments;
  std::vector<ReportRemark> advisories;
  std::vector<ReportRemark> notes;
  std::string disclaimer;  ///< what a verdict is not; every format says it (spec section 5)
};

/// How much of a report is made. What is left out is empty.
enum class ReportExtent {
  contract,  ///< what `rung/report/v1` has: no history, no advice in sentences, no places
  traced,    ///< that, and the records behind each verdict
  whole,
};

/// Turns an assessment into what is shown. Pure.
Report make_report(const Framework& framework, const Evidence& evidence,
                   const FileAssessment& assessment, ReportExtent extent = ReportExtent::whole);

/// The verdict of one promotion and its reason, with the rule, the areas and how each gate stands:
/// what a row of a group needs, without months, evidence and advice.
ReportAssessment make_brief_report(const Framework& framework, const Evidence& evidence,
                                   const FileAssessment& file, const Assessment& assessment);

/// How many are ready and how many not: the closing line of a run over several files.
std::string tally_of(std::span<const Report> reports);

}  // namespace rung
