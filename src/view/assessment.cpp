#include "view/assessment.h"

#include <fmt/format.h>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

std::string name_of_person(const Report& report) {
  return report.employee_name.empty() ? report.employee_id : report.employee_name;
}

void add_remarks(const std::string& key, const std::string& title,
                 const std::vector<ReportRemark>& remarks, std::vector<Block>& blocks) {
  if (remarks.empty()) return;
  List list{key, {}};
  for (const ReportRemark& remark : remarks) {
    list.items.push_back({{plain(as_sentence(capitalised(remark.message)))}, {}, {}});
  }
  blocks.push_back({Section{key, title, {}, {{std::move(list)}}}});
}

/// Everything about one target. Anchors of the first are the ids themselves; those of further
/// targets begin with the target's, since both may ask for the same thing.
std::vector<Block> target_blocks(const ReportAssessment& assessment, bool first) {
  const std::string anchors = first ? "" : assessment.to.id + "-";
  std::vector<Block> blocks;
  add_verdict(assessment, anchors, blocks);
  add_gaps(assessment, anchors, blocks);
  add_months(assessment, anchors, blocks);
  add_responsibilities(assessment, anchors, blocks);
  add_gates(assessment, blocks);
  add_way(assessment, blocks);
  add_margin(assessment, blocks);
  return blocks;
}

/// Of several targets: how each came out, before everything about each.
Table targets_table(const Report& report) {
  Table table{"targets",
              "Targets",
              {{"target", "Target", Align::left, true},
               {"verdict", "Verdict"},
               {"reason", "Reason"},
               {"earliest", "Earliest"}},
              {}};
  for (const ReportAssessment& assessment : report.assessments) {
    table.rows.push_back({{{link(assessment.to.name, "#to-" + assessment.to.id)}},
                          {{verdict_status(assessment.ready)}},
                          {{plain(assessment.reason)}},
                          {{plain(assessment.ready ? "now" : assessment.earliest_text)}}});
  }
  return table;
}

std::vector<Block> report_blocks(const Report& report) {
  std::vector<Block> blocks;
  if (!report.nothing_to_assess.empty()) {
    blocks.push_back({Paragraph{{plain(report.nothing_to_assess)}}});
  }
  if (report.assessments.size() > 1) blocks.push_back({targets_table(report)});
  if (report.assessments.size() == 1) {
    blocks = target_blocks(report.assessments.front(), true);
  } else {
    bool first = true;
    for (const ReportAssessment& assessment : report.assessments) {
      blocks.push_back({Section{"to-" + assessment.to.id,
                                fmt::format("{} → {}", assessment.from.id, assessment.to.name),
                                {},
                                target_blocks(assessment, first)}});
      first = false;
    }
  }
  add_remarks("advisories", "Advisories", report.advisories, blocks);
  add_remarks("notes", "Notes", report.notes, blocks);
  return blocks;
}

Block disclaimer_of(const Report& report) { return {Paragraph{{plain(report.disclaimer)}}}; }

std::vector<const ReportAssessment*> assessments_of(std::span<const Report> reports) {
  std::vector<const ReportAssessment*> all;
  for (const Report& report : reports) {
    for (const ReportAssessment& assessment : report.assessments) all.push_back(&assessment);
  }
  return all;
}

std::vector<TableCell> overview_row(const Report& report, const std::string& anchor) {
  std::string targets;
  std::string reasons;
  for (const ReportAssessment& assessment : report.assessments) {
    targets += (targets.empty() ? "" : ", ") + assessment.to.id;
    reasons += (reasons.empty() ? "" : "; ") + assessment.reason;
  }
  return {{{link(name_of_person(report), "#" + anchor)}},
          {{plain(report.level.id)}},
          {{plain(targets)}},
          {{verdict_status(report.ready)}},
          {{plain(reasons.empty() ? report.nothing_to_assess : reasons)}},
          {{code(report.file)}}};
}

}  // namespace

Word verdict_status(std::optional<bool> ready) {
  if (!ready) return status("nothing to assess", Tone::muted);
  return *ready ? status("✓ ready", Tone::good) : status("✗ not ready", Tone::bad);
}

std::string person_title(const Report& report) {
  std::string title = fmt::format("{} · {}", name_of_person(report), report.level.name);
  if (report.assessments.size() == 1) title += " → " + report.assessments.front().to.name;
  return title;
}

Words person_subtitle(const Report& report) {
  std::string text = report.track_title.empty() ? report.track : report.track_title;
  if (!text.empty()) text += " · ";
  text += fmt::format("{} {} · evidence through {} · ", report.framework_title,
                      report.framework_version, in_words(report.evaluated_through));
  if (report.confirmed_only) text += "confirmed evidence only · ";
  return {plain(std::move(text)), code(report.file)};
}

Document assessment_document(const Report& report) {
  Document document{"assessment", person_title(report), person_subtitle(report),
                    report_blocks(report)};
  document.blocks.push_back(disclaimer_of(report));
  document.filters = filters_of(assessments_of({&report, 1}));
  return document;
}

Document assessments_document(std::span<const Report> reports) {
  Document document{"assessments", "Readiness", {plain(tally_of(reports))}, {}};
  Table overview{"people",
                 "People",
                 {{"person", "Person", Align::left, true},
                  {"level", "Level"},
                  {"target", "Target"},
                  {"verdict", "Verdict"},
                  {"reason", "Reason"},
                  {"file", "File"}},
                 {}};
  std::vector<Block> sections;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::string anchor = fmt::format("person-{}", i + 1);
    overview.rows.push_back(overview_row(reports[i], anchor));
    Section section{anchor, person_title(reports[i]), {verdict_status(reports[i].ready)}, {}};
    section.blocks.push_back({Paragraph{person_subtitle(reports[i])}});
    for (Block& block : report_blocks(reports[i])) section.blocks.push_back(std::move(block));
    sections.push_back({std::move(section)});
  }
  document.blocks.push_back({std::move(overview)});
  for (Block& section : sections) document.blocks.push_back(std::move(section));
  if (!reports.empty()) document.blocks.push_back(disclaimer_of(reports.front()));
  document.filters = filters_of(assessments_of(reports));
  return document;
}

}  // namespace rung
