#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "view/assessment.h"

namespace rung {
namespace {

TableCell table_text(std::string text) { return {{plain(std::move(text))}}; }

std::string month_or_nothing(const std::optional<Month>& month) {
  return month ? to_string(*month) : "";
}

std::string status_of_rule(RuleStatus status) {
  constexpr std::string_view words[] = {"met", "unmet", "waived"};
  return std::string(words[static_cast<std::size_t>(status)]);
}

/// A share as a number, `66.66`: a spreadsheet computes with it.
std::string percent_number(BasisPoints share) {
  std::string text = percentage_to_string(share);
  if (text.ends_with('%')) text.pop_back();
  return text;
}

std::string spaced(const std::vector<std::string>& ids) {
  return fmt::format("{}", fmt::join(ids, " "));
}

std::vector<std::string> missing_ids(const ReportAssessment& assessment) {
  std::vector<std::string> ids;
  for (const ReportResponsibility& row : assessment.responsibilities) {
    if (row.gap) ids.push_back(row.id);
  }
  return ids;
}

std::vector<std::string> open_gate_ids(const ReportAssessment& assessment) {
  std::vector<std::string> ids;
  for (const ReportGate& gate : assessment.gates) {
    if (gate.status == GateStatus::unmet) ids.push_back(gate.id);
  }
  return ids;
}

std::vector<std::string> person_texts(const Report& report) {
  return {report.file,
          report.employee_id,
          report.employee_name,
          report.level.id,
          report.track,
          report.framework_id,
          report.framework_version,
          to_string(report.evaluated_through)};
}

std::vector<std::string> promotion_texts(const ReportAssessment& assessment) {
  const ReportRule& rule = assessment.rule;
  const std::vector<std::string> open = open_gate_ids(assessment);
  return {assessment.to.id,
          assessment.ready ? "ready" : "not_ready",
          assessment.reason,
          status_of_rule(rule.status),
          percent_number(rule.coverage),
          percent_number(rule.required_coverage),
          fmt::to_string(rule.held_months),
          fmt::to_string(rule.required_months),
          fmt::to_string(rule.short_by),
          fmt::to_string(assessment.gates.size() - open.size()),
          fmt::to_string(assessment.gates.size()),
          assessment.fast_track ? "true" : "false",
          month_or_nothing(assessment.plan.earliest),
          spaced(missing_ids(assessment)),
          spaced(open)};
}

std::vector<Column> columns_of_people() {
  std::vector<Column> columns;
  for (const char* key : {"file",
                          "id",
                          "name",
                          "level",
                          "track",
                          "framework",
                          "framework_version",
                          "evaluated_through",
                          "target",
                          "verdict",
                          "reason",
                          "rule",
                          "coverage",
                          "required_coverage",
                          "held_months",
                          "required_months",
                          "short_by",
                          "gates_closed",
                          "gates",
                          "fast_track",
                          "earliest",
                          "missing",
                          "open_gates"}) {
    columns.push_back({key, key});
  }
  return columns;
}

}  // namespace

Document promotions_document(std::span<const Report> reports) {
  Table table{"promotions", "Promotions", columns_of_people(), {}};
  const auto add = [&](std::vector<std::string> texts) {
    texts.resize(table.columns.size());
    auto& row = table.rows.emplace_back();
    for (std::string& text : texts) row.push_back(table_text(std::move(text)));
  };
  for (const Report& report : reports) {
    const std::vector<std::string> person = person_texts(report);
    for (const ReportAssessment& assessment : report.assessments) {
      std::vector<std::string> texts = person;
      std::ranges::move(promotion_texts(assessment), std::back_inserter(texts));
      add(std::move(texts));
    }
    if (!report.assessments.empty()) continue;
    std::vector<std::string> texts = person;
    texts.insert(texts.end(), {"", "nothing_to_assess", report.nothing_to_assess});
    add(std::move(texts));
  }
  return {"promotions", "Promotions", {}, {{std::move(table)}}};
}

}  // namespace rung
