#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

constexpr BasisPoints whole = 10000;

/// A share of a count, cut; something needed of nothing is all of it.
BasisPoints share(std::int64_t part, std::int64_t of) {
  return of == 0 ? whole : static_cast<BasisPoints>(std::min(part, of) * whole / of);
}

Bars::Bar coverage_bar(const ReportAssessment& assessment) {
  const ReportRule& rule = assessment.rule;
  const bool reached = rule.weight.reaches(rule.required_coverage);
  return {"Coverage", assessment.coverage_text, rule.coverage, rule.required_coverage,
          reached ? Tone::good : Tone::caution};
}

Bars::Bar held_bar(const ReportAssessment& assessment) {
  const ReportRule& rule = assessment.rule;
  const bool held = rule.held_months >= rule.required_months;
  return {"Months held", assessment.held_text, share(rule.held_months, rule.required_months), 0,
          held ? Tone::good : Tone::caution};
}

Bars::Bar gates_bar(const ReportAssessment& assessment) {
  const auto closed = std::ranges::count_if(
      assessment.gates, [](const ReportGate& gate) { return gate.status != GateStatus::unmet; });
  const auto all = static_cast<std::int64_t>(assessment.gates.size());
  return {"Gates", assessment.gates_text, share(closed, all), 0,
          closed == all ? Tone::good : Tone::caution};
}

Figure how_far(const ReportAssessment& assessment) {
  Bars bars{{coverage_bar(assessment), held_bar(assessment)}};
  if (!assessment.gates.empty()) bars.bars.push_back(gates_bar(assessment));
  Table table{"reached",
              "How far it got",
              {{"what", "What", Align::left, true}, {"reached", "Reached"}},
              {}};
  for (const Bars::Bar& bar : bars.bars) {
    table.rows.push_back({{{plain(bar.label)}}, {{plain(bar.text)}, bar.tone}});
  }
  if (assessment.gates.empty()) {
    table.rows.push_back({{{plain("Gates")}}, {{plain(assessment.gates_text)}}});
  }
  return {"How far it got", std::move(bars), std::move(table)};
}

/// The one sentence that matters most: the shortest way, or what a ready verdict hangs on.
Words what_matters(const ReportAssessment& assessment) {
  if (!assessment.way.empty()) {
    const ReportStep& step = assessment.way.front();
    return {strong(capitalised(step.label) + ": "), plain(as_sentence(step.text))};
  }
  if (!assessment.margin.empty()) return {plain(assessment.margin.front())};
  return {};
}

}  // namespace

void add_verdict(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  blocks.push_back({Callout{"verdict",
                            assessment.ready ? Tone::good : Tone::bad,
                            assessment.ready ? "✓ READY" : "✗ NOT READY",
                            {plain(as_sentence(capitalised(assessment.reason)))}}});
  if (Words words = what_matters(assessment); !words.empty()) {
    blocks.push_back({Paragraph{std::move(words)}});
  }
  blocks.push_back({how_far(assessment)});
  if (!assessment.earliest_text.empty()) {
    blocks.push_back({Facts{
        {{"earliest", "Earliest", {plain(as_sentence(capitalised(assessment.earliest_text)))}}}}});
  }
}

}  // namespace rung
