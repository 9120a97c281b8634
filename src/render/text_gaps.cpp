#include <fmt/format.h>

#include <algorithm>

#include "render/text_parts.h"

namespace rung {
namespace {

std::vector<const ReportResponsibility*> unmet_rows(const ReportAssessment& assessment) {
  std::vector<const ReportResponsibility*> rows = in_table_order(assessment);
  std::erase_if(rows, [](const ReportResponsibility* row) { return !row->gap; });
  return rows;
}

void write_title(Page& page, const Piece& mark, const std::string& id, const std::string& text) {
  page.wrapped({{"  "}, mark, {" "}}, fmt::format("{} · {}", id, text), Style::strong);
}

/// In full, rows with the same gap together.
void write_in_full(Page& page, const std::vector<const ReportResponsibility*>& rows) {
  std::vector<const ReportResponsibility*> left = rows;
  while (!left.empty()) {
    const std::string message = left.front()->gap->message;
    std::vector<const ReportResponsibility*> others;
    for (const ReportResponsibility* row : left) {
      if (row->gap->message == message) {
        write_title(page, mark_of(row->status), row->id, row->text);
      } else {
        others.push_back(row);
      }
    }
    page.wrapped({{"    "}}, message);
    left = std::move(others);
  }
}

/// Only what is missing, where the verdict does not wait for it.
void write_in_brief(Page& page, const std::vector<const ReportResponsibility*>& rows) {
  std::vector<std::string> told;
  for (const ReportResponsibility* row : rows) {
    const std::string& brief = row->gap->brief;
    if (std::ranges::find(told, brief) != told.end()) continue;
    told.push_back(brief);
    std::vector<std::string> ids;
    for (const ReportResponsibility* other : rows) {
      if (other->gap->brief == brief) ids.push_back(other->id);
    }
    page.wrapped({{"  "}, mark_of(row->status), {" "}},
                 fmt::format("{}: {}", brief, fmt::join(ids, ", ")));
  }
}

/// What the parts of a gate ask stands in its tree already.
std::string text_of(const ReportGate& gate) {
  if (gate.finding.parts.empty()) return gate.gap->message;
  return fmt::format("{} {}", gate.gap->missing, gate.gap->closes);
}

}  // namespace

void write_gaps(Page& page, const ReportAssessment& assessment, bool told_in_table) {
  const std::vector<const ReportResponsibility*> rows = unmet_rows(assessment);
  std::vector<const ReportGate*> gates;
  for (const ReportGate& gate : assessment.gates) {
    if (gate.gap) gates.push_back(&gate);
  }
  const bool rule_open = assessment.rule.status == RuleStatus::unmet;
  if (!gates.empty() || (rule_open && !rows.empty())) {
    page.blank();
    page.line({{"Gaps", Style::strong}});
    if (rule_open) write_in_full(page, rows);
    for (const ReportGate* gate : gates) {
      write_title(page, mark_of(gate->status), gate->id, gate->text);
      page.wrapped({{"    "}}, text_of(*gate));
    }
  }
  if (rule_open || rows.empty() || told_in_table) return;
  page.blank();
  page.line({{assessment.also_unmet, Style::strong}});
  write_in_brief(page, rows);
}

}  // namespace rung
