#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

constexpr BasisPoints full_share = 10000;

/// More than these are only counted: at first sight, a few are enough.
constexpr std::size_t seen_at_most = 3;

/// A share of a count, cut; something needed of nothing is all of it.
BasisPoints share(std::int64_t part, std::int64_t of) {
  return of == 0 ? full_share : static_cast<BasisPoints>(std::min(part, of) * full_share / of);
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
  return {"Months held",
          assessment.held_text,
          share(rule.held_months, rule.required_months),
          0,
          held ? Tone::good : Tone::caution,
          rule.required_months};
}

Bars::Bar gates_bar(const ReportAssessment& assessment) {
  const auto& gates = assessment.gates;
  if (gates.empty()) return {"Gates", assessment.gates_text, 0, 0, Tone::muted};
  const auto closed = std::ranges::count_if(
      gates, [](const ReportGate& gate) { return gate.status != GateStatus::unmet; });
  const auto all = static_cast<std::int64_t>(gates.size());
  return {"Gates",
          assessment.gates_text,
          share(closed, all),
          0,
          closed == all ? Tone::good : Tone::caution,
          static_cast<int>(all)};
}

Figure how_far(const ReportAssessment& assessment) {
  Bars bars{{coverage_bar(assessment), held_bar(assessment), gates_bar(assessment)}};
  Table table{"reached",
              "How far it got",
              {{"what", "What", Align::left, true}, {"reached", "Reached"}},
              {}};
  for (const Bars::Bar& bar : bars.bars) {
    table.rows.push_back({{{plain(bar.label)}}, {{plain(bar.text)}, bar.tone}});
  }
  return {"How far it got", std::move(bars), std::move(table)};
}

/// The one sentence that matters most: the shortest way, or what a ready verdict hangs on.
Words what_matters(const ReportAssessment& assessment) {
  if (!assessment.way.empty()) {
    const ReportStep& step = assessment.way.front();
    const auto& document = assessment.plan.document;
    const bool many = document && document->size() > seen_at_most;
    const std::string text =
        many ? fmt::format(
                   "{} responsibilities, if what they ask for was done; which and for "
                   "which months, the shortest way tells",
                   number_word(static_cast<std::int64_t>(document->size())))
             : step.text;
    return {strong(capitalised(step.label) + ": "), plain(as_sentence(text))};
  }
  if (!assessment.margin.empty()) return {plain(assessment.margin.front())};
  return {};
}

/// `, and two more`: what is left of a list of which a few were named.
void add_rest(std::size_t all, Words& words) {
  if (all <= seen_at_most) return;
  words.push_back(plain(
      fmt::format("; and {} more", number_word(static_cast<std::int64_t>(all - seen_at_most)))));
}

/// The unmet responsibilities, those first of which most months are missing.
Words missing_most(const ReportAssessment& assessment, const std::string& anchors) {
  std::vector<const ReportResponsibility*> gaps;
  for (const ReportResponsibility& row : assessment.responsibilities) {
    if (row.gap) gaps.push_back(&row);
  }
  std::ranges::stable_sort(gaps, std::greater(), [](const ReportResponsibility* row) {
    return std::pair(row->required, row->gap->months.size());
  });
  Words words;
  for (std::size_t i = 0; i < std::min(gaps.size(), seen_at_most); ++i) {
    if (i > 0) words.push_back(plain("; "));
    words.push_back(link_to(*gaps[i], anchors));
    words.push_back(plain(fmt::format(" ({})", gaps[i]->gap->brief)));
  }
  add_rest(gaps.size(), words);
  return words;
}

Words open_gates(const ReportAssessment& assessment) {
  Words words;
  std::size_t open = 0;
  for (const ReportGate& gate : assessment.gates) {
    if (gate.status != GateStatus::unmet) continue;
    if (++open > seen_at_most) continue;
    if (open > 1) words.push_back(plain("; "));
    words.push_back(code(gate.id));
    words.push_back(plain(fmt::format(" ({})", gate.finding.summary)));
  }
  add_rest(open, words);
  return words;
}

/// What is missing, most first, and when it could be there; nothing of a ready verdict.
Facts at_a_glance(const ReportAssessment& assessment, const std::string& anchors) {
  Facts facts;
  const auto add = [&](const char* key, const char* label, Words words) {
    if (!words.empty()) facts.facts.push_back({key, label, std::move(words)});
  };
  if (assessment.ready) return facts;
  if (assessment.rule.status == RuleStatus::unmet) {
    add("missing_most", "Missing most", missing_most(assessment, anchors));
  }
  add("open_gates", "Open gates", open_gates(assessment));
  add("earliest", "Earliest", {plain(as_sentence(capitalised(assessment.earliest_text)))});
  return facts;
}

}  // namespace

void add_verdict(const ReportAssessment& assessment, const std::string& anchors,
                 std::vector<Block>& blocks) {
  blocks.push_back({Callout{"verdict",
                            assessment.ready ? Tone::good : Tone::bad,
                            assessment.ready ? "READY" : "NOT READY",
                            {plain(as_sentence(capitalised(assessment.reason)))},
                            assessment.ready ? "✓" : "✗",
                            what_matters(assessment)}});
  blocks.push_back({how_far(assessment)});
  Facts facts = at_a_glance(assessment, anchors);
  if (!facts.facts.empty()) blocks.push_back({std::move(facts)});
}

}  // namespace rung
