#include "view/what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "scenario/comparison.h"
#include "view/comparison.h"
#include "view/parts.h"
#include "view/verdict_table.h"

namespace rung {
namespace {

constexpr const char* real_name = "As it stands";

/// A promotion that some of the reports assess. A lateral move leads to the level it begins at.
struct Edge {
  std::string from;
  std::string to;
  bool operator==(const Edge&) const = default;
  bool lateral() const { return from == to; }
};

Edge edge_of(const ReportAssessment& assessment) { return {assessment.from.id, assessment.to.id}; }

const ReportAssessment* assessment_on(const Report& report, const Edge& edge) {
  const auto found = std::ranges::find(report.assessments, edge, edge_of);
  return found == report.assessments.end() ? nullptr : &*found;
}

void add_edges(const Report& report, std::vector<Edge>& edges) {
  for (const ReportAssessment& assessment : report.assessments) {
    const Edge edge = edge_of(assessment);
    if (std::ranges::find(edges, edge) == edges.end()) edges.push_back(edge);
  }
}

std::string through(const Report& report) {
  return fmt::format("evidence through {}", in_words(report.evaluated_through));
}

/// What is supposed, and the moment it is looked at from: where months come with it, what is known
/// of these.
Words supposed_words(const ScenarioReport& scenario, const Report& real) {
  Words words;
  for (const std::string& line : scenario.supposes) {
    words.push_back(code(line));
    words.push_back(plain("\n"));
  }
  words.push_back(plain(through(scenario.report)));
  if (scenario.report.evaluated_through > real.evaluated_through) {
    words.push_back(plain(": nothing beyond this is assumed"));
  }
  return words;
}

Facts overview_of(const Report& real, std::span<const ScenarioReport> scenarios) {
  Facts facts{{{"real", real_name, {code(real.file), plain(", " + through(real))}}}};
  for (const ScenarioReport& scenario : scenarios) {
    facts.facts.push_back({scenario.name, scenario.name, supposed_words(scenario, real)});
  }
  return facts;
}

/// `E3 → E4 Senior engineer`, `L4 Security Engineer on another track: Cloud Security`.
std::string title_of_edge(const Edge& edge, const Report& report) {
  const ReportAssessment& assessment = *assessment_on(report, edge);
  if (!edge.lateral()) return fmt::format("{} → {}", edge.from, assessment.to.name);
  return fmt::format("{} on another track: {}", assessment.to.name,
                     report.track_title.empty() ? report.track : report.track_title);
}

/// What counts already and what is missing, where there is nothing to compare it with.
void add_standing(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  Table table{"responsibilities",
              "What is asked",
              {{"id", "Responsibility", Align::left, true},
               {"text", "What it asks"},
               {"status", "So far"},
               {"missing", "What is missing"}},
              {}};
  for (const ReportResponsibility& row : assessment.responsibilities) {
    const bool held = row.status == ResponsibilityStatus::met;
    const bool asked = row.status != ResponsibilityStatus::not_applicable;
    std::string strip;
    for (const ReportMonth& month : row.months) strip += symbol_of(month.cell);
    std::string word = held ? "held" : asked ? "not held" : "set aside";
    word += '\n';
    word += strip;
    table.rows.push_back({id_cell(row.id),
                          text_cell(row.text),
                          {{plain(word)}, held ? Tone::good : Tone::plain},
                          text_cell(row.gap ? row.gap->brief : row.set_aside)});
  }
  drop_empty_columns(table);
  blocks.push_back({std::move(table)});
}

/// What one scenario comes to for one target.
Section scenario_section(const ScenarioReport& scenario, const ComparedAssessment& compared) {
  Section section{scenario.name, scenario.name, {}, {}};
  section.blocks.push_back({turn_callout(compared)});
  if (compared.before == nullptr) {
    add_standing(*compared.after, section.blocks);
  } else {
    add_differences(compared, {real_name, scenario.name}, section.blocks);
  }
  for (const std::string& note : scenario.notes) {
    section.blocks.push_back({Paragraph{{plain(as_sentence(capitalised(note)))}}});
  }
  return section;
}

Section edge_section(const Edge& edge, const Report& real,
                     std::span<const ScenarioReport> scenarios) {
  Section section{"to-" + edge.to, {}, {}, {}};
  std::vector<VerdictColumn> columns;
  if (const auto* assessment = assessment_on(real, edge)) {
    columns.push_back({"real", real_name, assessment});
    section.title = title_of_edge(edge, real);
  }
  std::vector<Block> details;
  for (const ScenarioReport& scenario : scenarios) {
    const auto* assessment = assessment_on(scenario.report, edge);
    if (assessment == nullptr) continue;
    if (section.title.empty()) section.title = title_of_edge(edge, scenario.report);
    columns.push_back({scenario.name, scenario.name, assessment});
    const ComparedReports compared = compare(real, scenario.report);
    for (const ComparedAssessment& one : compared.assessments) {
      if (one.after == assessment) details.push_back({scenario_section(scenario, one)});
    }
  }
  section.blocks.push_back({verdict_table(columns)});
  for (Block& block : details) section.blocks.push_back(std::move(block));
  return section;
}

}  // namespace

Document what_if_document(const Report& real, std::span<const ScenarioReport> scenarios) {
  Document document{"what-if",
                    fmt::format("What if · {} · {}", person_of(real), real.level.name),
                    {plain(ladder_line(real))},
                    {}};
  document.blocks.push_back({overview_of(real, scenarios)});
  if (real.assessments.empty()) {
    document.blocks.push_back({Paragraph{{plain(real.nothing_to_assess)}}});
  }
  std::vector<Edge> edges;
  add_edges(real, edges);
  for (const ScenarioReport& scenario : scenarios) add_edges(scenario.report, edges);
  for (const Edge& edge : edges) {
    document.blocks.push_back({edge_section(edge, real, scenarios)});
  }
  document.blocks.push_back({Paragraph{{plain("Nothing was written. " + real.disclaimer)}}});
  return document;
}

}  // namespace rung
