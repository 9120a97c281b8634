#include "support/report_story.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

#include "rung/render.h"

namespace rung::test {
namespace {

constexpr Month evaluated{2026, 11};

Cell cell_of(char drawn) {
  switch (drawn) {
    case '#':
      return Cell::performed;
    case 'v':
      return Cell::below;
    case '?':
      return Cell::unconfirmed;
    case '-':
      return Cell::leave;
    default:
      return Cell::none;
  }
}

GapKind kind_of(Cell cell) {
  if (cell == Cell::below) return GapKind::below;
  return cell == Cell::unconfirmed ? GapKind::unconfirmed : GapKind::no_evidence;
}

void settle_row(ResponsibilityResult& row) {
  if (row.set_aside >= 0) {
    row.status = ResponsibilityStatus::not_applicable;
    return;
  }
  ResponsibilityGap gap = row.gap.value_or(ResponsibilityGap{});
  gap.months.clear();
  for (const MonthCell& month : row.months()) {
    if (month.cell == Cell::performed || month.cell == Cell::leave) continue;
    gap.months.push_back({month.month, kind_of(month.cell), month.reading});
  }
  if (gap.months.empty() && !row.gap) {
    row.status = ResponsibilityStatus::met;
    return;
  }
  gap.kind = gap.months.empty()
                 ? GapKind::too_few_sources
                 : std::ranges::min_element(gap.months, {}, &MissingMonth::kind)->kind;
  row.status = ResponsibilityStatus::unmet;
  row.gap = gap;
}

}  // namespace

ReportStory::ReportStory(int months) {
  framework.id.value = "unified-security";
  framework.title = "Unified security career framework";
  framework.version = "2026.1";
  framework.calibration = {6, 12};
  framework.sources = {{"dashboard", "Dashboards and metrics", {}},
                       {"artifact", "Delivered projects and artifacts", {}},
                       {"feedback", "Peer and developer 360 feedback", {}}};
  framework.metrics = {{"apps_owned", "Applications owned", "apps", {}, false, {}},
                       {"performance", "Rating", "", {"below", "meets", "exceeds"}, false, {}}};
  framework.duties = {{"team-lead", "Leads a team", {}, {}}};
  framework.approvals = {{"panel", "Promotion panel", {}}};
  framework.facts = {{"type", FactKind::text, {}, {}}, {"adopters", FactKind::integer, {}, {}}};
  framework.tracks = {{"appsec", "Application Security", {}}};
  Level lower;
  lower.id = "L4";
  lower.title = "Security Engineer";
  Level upper;
  upper.id = "L5";
  upper.title = "Senior Security Engineer";
  framework.levels = {lower, upper};
  Promotion promotion;
  promotion.to = 1;
  promotion.rule.months = months;
  framework.promotions = {promotion};

  evidence.source = std::make_shared<SourceFile>("dana.yaml", "first line\nsecond line\n");
  evidence.employee = {"e-1042", "Dana Example", 0, 0, Month(2024, 1), {}};
  Entry entry;
  entry.id = "roadmap";
  entry.title = "AppSec roadmap 2026";
  entry.source = 1;
  entry.period = Period{Month(2026, 1), std::nullopt};
  entry.at = {evidence.source.get(), 11, 17};
  evidence.entries = {entry};

  file.as_of = {evaluated, std::nullopt};
  file.evaluated_through = evaluated;
  file.assessments.resize(1);
  assessment().to = 1;
  assessment().rule.window = {evaluated - (months - 1), evaluated};
}

int ReportStory::row(std::string id, std::string text, std::string_view strip) {
  Responsibility responsibility;
  responsibility.id = std::move(id);
  responsibility.text = std::move(text);
  responsibility.levels = {1};
  framework.responsibilities.push_back(responsibility);
  ResponsibilityResult result;
  result.responsibility = static_cast<int>(framework.responsibilities.size()) - 1;
  Month month = evaluated - (static_cast<int>(strip.size()) - 1);
  assessment().rule.window.from = month;
  for (const char drawn : strip) {
    MonthCell cell{month, cell_of(drawn), 0, 0, std::nullopt};
    if (cell.cell != Cell::none && cell.cell != Cell::leave) cell.entry_count = 1;
    result.history.push_back(cell);
    ++month;
  }
  result.entries = {0};
  result.window_months = static_cast<int>(result.history.size());
  assessment().responsibilities.push_back(result);
  return result.responsibility;
}

GateResult& ReportStory::gate(std::string id, std::string text, Predicate predicate,
                              Outcome outcome, std::string summary) {
  Gate asked;
  asked.id = std::move(id);
  asked.text = std::move(text);
  asked.requirement = std::move(predicate);
  auto& gates = framework.promotions.front().gates;
  gates.push_back(asked);
  GateResult result;
  result.gate = static_cast<int>(gates.size()) - 1;
  result.status = outcome == Outcome::met ? GateStatus::met : GateStatus::unmet;
  result.finding.outcome = outcome;
  result.finding.summary = std::move(summary);
  assessment().gates.push_back(result);
  return assessment().gates.back();
}

void ReportStory::settle() {
  RuleResult& result = assessment().rule;
  result.coverage = {};
  for (ResponsibilityResult& row : assessment().responsibilities) {
    settle_row(row);
    const std::int64_t weight = asked(row.responsibility).weight;
    result.coverage_of_all.total += weight;
    if (row.status == ResponsibilityStatus::met) result.coverage_of_all.weight += weight;
    if (row.status == ResponsibilityStatus::not_applicable) continue;
    result.coverage.total += weight;
    if (row.status == ResponsibilityStatus::met) result.coverage.weight += weight;
  }
  result.met = result.coverage.reaches(rule().coverage);
  result.other_measure_met = result.met;
  result.status = result.met ? RuleStatus::met : RuleStatus::unmet;
  result.short_by = std::max<std::int64_t>(
      0, result.coverage.weight_needed(rule().coverage) - result.coverage.weight);
  assessment().ready = result.met && std::ranges::none_of(assessment().gates, [](const auto& gate) {
                         return gate.status == GateStatus::unmet;
                       });
}

Report ReportStory::report() {
  for (Assessment& one : file.assessments) one.promotion = &framework.promotions.front();
  return make_report(framework, evidence, file);
}

ReportStory nine_of_thirteen() {
  ReportStory story;
  for (int i = 0; i < 13; ++i) {
    story.row("L5.r" + std::to_string(i), "Does it", i < 9 ? "######" : "##..##");
  }
  story.settle();
  return story;
}

Predicate predicate_of(std::string_view key, int months) {
  Predicate predicate;
  predicate.subject = 0;
  if (months > 0) predicate.months = months;
  for (const PredicateKind* kind : predicate_kinds()) {
    if (kind->key == key) predicate.kind = kind;
  }
  if (predicate.kind == nullptr) throw std::invalid_argument("no such predicate");
  return predicate;
}

std::string render(std::string_view format, const std::vector<Report>& reports, bool several,
                   int width, bool color, bool trace) {
  for (const Format* known : assessment_formats()) {
    if (known->name == format) return known->render(reports, several, {width, color, trace});
  }
  throw std::invalid_argument("no such format");
}

std::string text_of(ReportStory& story, int width, bool color, bool trace) {
  return render("text", {story.report()}, false, width, color, trace);
}

}  // namespace rung::test
