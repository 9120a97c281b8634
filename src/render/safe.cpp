#include "render/safe.h"

#include "text/width.h"

namespace rung {
namespace {

/// Reaches every text of a report; a field that is added there is added here.
struct Cleaner {
  void clean(std::string& text) const {
    if (is_plain(text)) return;
    for (char& c : text) {
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    text = escape_controls(text);
  }
  template <typename T>
  void clean(std::vector<T>& things) const {
    for (T& thing : things) clean(thing);
  }
  template <typename T>
  void clean(std::optional<T>& thing) const {
    if (thing) clean(*thing);
  }
  template <typename... T>
  void all(T&... things) const {
    (clean(things), ...);
  }

  void clean(ReportPlace& place) const { clean(place.path); }
  void clean(ReportEntry& entry) const {
    all(entry.id, entry.source, entry.title, entry.link, entry.place, entry.why_not);
  }
  void clean(ReportMonth& month) const { all(month.evidence, month.reading); }
  void clean(ReportGap& gap) const {
    all(gap.kind, gap.missing, gap.asks, gap.closes, gap.message, gap.brief);
  }
  void clean(ReportResponsibility& row) const {
    all(row.id, row.text, row.area, row.area_title, row.months, row.gap, row.guidance,
        row.set_aside, row.entries, row.place);
  }
  void clean(ReportFinding& finding) const {
    all(finding.asks, finding.summary, finding.records, finding.places, finding.place,
        finding.parts);
  }
  void clean(ReportGate& gate) const {
    all(gate.id, gate.text, gate.gap, gate.evidence, gate.finding, gate.place);
  }
  void clean(ReportRule& rule) const { all(rule.unmet_required, rule.unmet_areas); }
  void clean(ReportToDocument& item) const { clean(item.id); }
  void clean(ReportPlan& plan) const { all(plan.start, plan.keep, plan.actions, plan.document); }
  void clean(ReportStep& step) const { all(step.label, step.text); }
  void clean(ReportRemark& remark) const { all(remark.code, remark.message); }
  void clean(ReportLevel& level) const { all(level.id, level.title, level.name); }
  void clean(ReportArea& area) const { all(area.id, area.title); }
  void clean(ReportAssessment& assessment) const {
    all(assessment.from, assessment.to, assessment.reason, assessment.coverage_text,
        assessment.held_text, assessment.gates_text, assessment.earliest_text, assessment.rule,
        assessment.areas, assessment.responsibilities, assessment.gates,
        assessment.fast_track_finding, assessment.plan, assessment.way, assessment.rests_on,
        assessment.margin);
  }
};

}  // namespace

Report safe_for_terminal(Report report) {
  Cleaner().all(report.framework_id, report.framework_title, report.framework_version, report.file,
                report.employee_id, report.employee_name, report.level, report.track,
                report.track_title, report.nothing_to_assess, report.assessments, report.advisories,
                report.notes, report.disclaimer);
  return report;
}

}  // namespace rung
