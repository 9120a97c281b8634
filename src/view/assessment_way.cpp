#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

Tone tone_of(ReportMilestone::Kind kind) {
  switch (kind) {
    case ReportMilestone::Kind::ready:
      return Tone::good;
    case ReportMilestone::Kind::session:
      return Tone::caution;
    case ReportMilestone::Kind::evaluated:
      return Tone::muted;
    case ReportMilestone::Kind::rule:
    case ReportMilestone::Kind::gate:
      break;
  }
  return Tone::plain;
}

Shape shape_of(ReportMilestone::Kind kind) {
  switch (kind) {
    case ReportMilestone::Kind::ready:
      return Shape::star;
    case ReportMilestone::Kind::session:
      return Shape::diamond;
    case ReportMilestone::Kind::evaluated:
      return Shape::circle;
    case ReportMilestone::Kind::rule:
    case ReportMilestone::Kind::gate:
      break;
  }
  return Shape::square;
}

Figure timeline_of(const std::vector<ReportMilestone>& milestones) {
  Timeline timeline;
  Table table{
      "timeline", "By month", {{"month", "Month", Align::left, true}, {"what", "What"}}, {}};
  Month last;
  for (const ReportMilestone& milestone : milestones) {
    if (timeline.stops.empty() || milestone.month != last) {
      const int at = milestone.month - milestones.front().month;
      timeline.stops.push_back({short_month(milestone.month), {}, at});
    }
    last = milestone.month;
    timeline.stops.back().events.push_back(
        {milestone.text, tone_of(milestone.kind), shape_of(milestone.kind)});
    table.rows.push_back(
        {{{plain(in_words(milestone.month))}}, {{plain(milestone.text)}, tone_of(milestone.kind)}});
  }
  return {"By month", std::move(timeline), std::move(table)};
}

Words gate_words(const ReportGate& gate) {
  constexpr std::pair<std::string_view, Tone> words[] = {
      {"met", Tone::good}, {"unmet", Tone::bad}, {"waived", Tone::caution}};
  const auto& [word, tone] = words[static_cast<std::size_t>(gate.status)];
  return {code(gate.id), plain(fmt::format(" {} ", as_sentence(gate.text))),
          status(std::string(word), tone), plain(" " + gate.finding.summary)};
}

/// What a gate asks for and when it comes, and where the framework says so.
ListItem asked_item_of(const ReportGate& gate) {
  const bool open = gate.gap && gate.status == GateStatus::unmet;
  return {{plain(fmt::format("Asked: {}. {}{}", gate.finding.asks, open ? gate.gap->closes : "",
                             open ? " " : "")),
           code(fmt::format("{}:{}", gate.place.path, gate.place.line))},
          {},
          {}};
}

/// The records that did not count, those together for which the reason is the same: a gate may have
/// looked at every entry there is.
void add_not_counted(const std::vector<ReportEntry>& records, std::vector<ListItem>& items) {
  std::vector<std::string_view> reasons;
  for (const ReportEntry& record : records) {
    const bool told = std::ranges::find(reasons, record.why_not) != reasons.end();
    if (record.counted || told) continue;
    reasons.emplace_back(record.why_not);
    Words words{status("not counted", Tone::caution), plain(fmt::format(" {}: ", record.why_not))};
    bool first = true;
    for (const ReportEntry& other : records) {
      if (other.counted || other.why_not != record.why_not) continue;
      words.push_back(
          plain(fmt::format("{}{} (line {})", first ? "" : ", ",
                            other.id.empty() ? other.source : other.id, other.place.line)));
      first = false;
    }
    items.push_back({std::move(words), {}, {}});
  }
}

/// A finding's parts below it, and the records of its leaves.
std::vector<ListItem> finding_items(const ReportFinding& finding) {
  std::vector<ListItem> items;
  for (const ReportFinding& part : finding.parts) {
    const std::string text =
        part.parts.empty() ? fmt::format("{}: {}", part.asks, part.summary) : part.summary;
    items.push_back({{plain(text)}, part.outcome == Outcome::met, finding_items(part)});
    items.back().progress = part.progress;
  }
  for (const ReportEntry& record : finding.records) {
    if (!record.counted) continue;
    Words words = record_words(record);
    words.push_back(plain(fmt::format(", line {}", record.place.line)));
    items.push_back({std::move(words), {}, {}});
  }
  add_not_counted(finding.records, items);
  return items;
}

}  // namespace

std::string short_month(Month month) {
  return fmt::format("{} {}", month_name(month).substr(0, 3), month.year());
}

void add_gates(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  Section section{"gates", "Gates", {plain(assessment.gates_text)}, {}};
  List list{"gates", {}};
  for (const ReportGate& gate : assessment.gates) {
    std::vector<ListItem> items{asked_item_of(gate)};
    for (ListItem& item : finding_items(gate.finding)) items.push_back(std::move(item));
    list.items.push_back({gate_words(gate), gate.status != GateStatus::unmet, std::move(items)});
    list.items.back().progress = gate.finding.progress;
  }
  if (!list.items.empty()) section.blocks.push_back({std::move(list)});
  if (const auto& finding = assessment.fast_track_finding) {
    List request{"fast_track", {{{strong("Fast track: "), plain(finding->summary)}, {}, {}}}};
    request.items.front().done = finding->outcome == Outcome::met;
    request.items.front().items = finding_items(*finding);
    section.blocks.push_back({std::move(request)});
  }
  if (!section.blocks.empty()) blocks.push_back({std::move(section)});
}

void add_way(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  Section section{"way", fmt::format("Shortest way to {}", assessment.to.id), {}, {}};
  List list{"way", {}};
  for (const ReportStep& step : assessment.way) {
    Words words;
    if (!step.label.empty()) words.push_back(strong(capitalised(step.label) + ": "));
    words.push_back(plain(step.text));
    if (step.label.empty() && !list.items.empty()) {
      list.items.back().items.push_back({std::move(words), {}, {}});
    } else {
      list.items.push_back({std::move(words), {}, {}});
    }
  }
  if (assessment.ready) section.title = "What comes next";
  if (!list.items.empty()) section.blocks.push_back({std::move(list)});
  if (assessment.milestones.size() > 1) {
    section.blocks.push_back({timeline_of(assessment.milestones)});
  }
  if (!section.blocks.empty()) blocks.push_back({std::move(section)});
}

void add_margin(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  if (assessment.margin.empty()) return;
  blocks.push_back({Section{"margin", "Margin", {}, {{list_of("margin", assessment.margin)}}}});
}

}  // namespace rung
