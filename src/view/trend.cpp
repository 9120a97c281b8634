#include "view/trend.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "view/assessment_parts.h"
#include "view/comparison.h"
#include "view/parts.h"
#include "view/trend_months.h"

namespace rung {
namespace {

ListItem record_item(const TurningRecord& record) {
  ListItem item{{plain(record.kind + " "), code(record.id)}, {}, {}};
  if (!record.title.empty()) item.words.push_back(plain(fmt::format(" ({})", record.title)));
  item.words.push_back(plain(" "));
  if (record.is_new) {
    item.words.push_back(status("new in this month", Tone::caution));
    item.words.push_back(plain(" "));
  }
  item.words.push_back(code(fmt::format("{}:{}", record.place.path, record.place.line)));
  return item;
}

/// `Without any one of these it would have stayed not ready.`
std::string why_turned(const Turn& turn) {
  const std::string_view other = turn.to_ready ? "not ready" : "ready";
  if (turn.records.empty()) {
    return fmt::format(
        "No single entry, vote or duty turned it: without any one of them it would "
        "be {} all the same.",
        turn.to_ready ? "ready" : "not ready");
  }
  return turn.records.size() == 1
             ? fmt::format("Without this one it would have stayed {}:", other)
             : fmt::format("Without any one of these it would have stayed {}:", other);
}

Section turn_section(const Turn& turn, Month month) {
  Section section{
      to_string(month),
      in_words(month),
      {turn.to_ready ? status("became ready", Tone::good) : status("no longer ready", Tone::bad)},
      {}};
  if (!turn.effects.empty()) {
    section.blocks.push_back({Paragraph{{plain(fmt::to_string(fmt::join(turn.effects, " ")))}}});
  }
  section.blocks.push_back({Paragraph{{plain(why_turned(turn))}}});
  List list{"records", {}};
  for (const TurningRecord& record : turn.records) list.items.push_back(record_item(record));
  if (!list.items.empty()) section.blocks.push_back({std::move(list)});
  return section;
}

/// How often it turned, in a sentence.
std::string turns_in_words(const TargetTrend& target) {
  const bool ready = target.points.back()->ready;
  if (target.turns.empty()) {
    return fmt::format("{} in every month shown.", ready ? "Ready" : "Not ready");
  }
  return fmt::format(
      "The verdict turned {}.",
      target.turns.size() == 1
          ? std::string("once")
          : counted(static_cast<std::int64_t>(target.turns.size()), "time", "times"));
}

Section target_section(const Trend& trend, const TargetTrend& target) {
  const ReportAssessment& last = *target.points.back();
  std::vector<TrendRow> rows;
  for (std::size_t i = 0; i < trend.reports.size(); ++i) {
    rows.push_back({trend.reports[i].evaluated_through, target.points[i]});
  }
  Section section{"to-" + last.to.id, fmt::format("{} → {}", last.from.id, last.to.name), {}, {}};
  section.blocks.push_back({Callout{"verdict",
                                    last.ready ? Tone::good : Tone::bad,
                                    last.ready ? "✓ READY" : "✗ NOT READY",
                                    {plain(as_sentence(capitalised(last.reason)))}}});
  section.blocks.push_back({months_figure(rows, target.turns)});
  Section turns{"turns", "When the verdict turned", {}, {}};
  turns.blocks.push_back({Paragraph{{plain(turns_in_words(target))}}});
  for (const Turn& turn : target.turns) {
    turns.blocks.push_back({turn_section(turn, rows[turn.point].month)});
  }
  section.blocks.push_back({std::move(turns)});
  return section;
}

/// What is said of the last month applies to those before it, too, as far as it goes.
void add_notes(const Report& last, std::vector<Block>& blocks) {
  std::vector<std::string> notes;
  for (const ReportRemark& note : last.notes) {
    notes.push_back(as_sentence(capitalised(note.message)));
  }
  if (notes.empty()) return;
  blocks.push_back({Section{"notes", "Notes", {}, {{list_of("notes", notes)}}}});
}

}  // namespace

Document trend_document(const Trend& trend) {
  const Report& last = trend.reports.back();
  Document document{"trend",
                    fmt::format("Trend · {} · {}", person_of(last), last.level.name),
                    {plain(ladder_line(last) + " · "), code(last.file)},
                    {}};
  if (trend.targets.empty()) {
    document.blocks.push_back({Paragraph{{plain(last.nothing_to_assess)}}});
  }
  for (const TargetTrend& target : trend.targets) {
    document.blocks.push_back({target_section(trend, target)});
  }
  document.blocks.push_back({Paragraph{
      {plain("Each month is assessed as of its end, by the file as it is now: an entry that was "
             "written down later counts for the months it names.")}}});
  add_notes(last, document.blocks);
  document.blocks.push_back({Paragraph{{plain(last.disclaimer)}}});
  return document;
}

}  // namespace rung
