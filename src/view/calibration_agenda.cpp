#include <fmt/format.h>

#include "report/words.h"
#include "view/calibration_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

std::vector<TableCell> item_cells(std::span<const CalibrationRow> rows, const AgendaItem& item) {
  const CalibrationRow& row = rows[item.row];
  const RowAssessment* one = item.assessment ? &row.assessments[*item.assessment] : nullptr;
  const std::optional<bool> ready = one == nullptr ? row.ready : std::optional(one->ready);
  return {id_cell(row.id), text_cell(row.name), text_cell(promotion_of(row, one)),
          verdict_cell(ready), text_cell(item.text)};
}

std::vector<Column> item_columns() {
  return {{"id", "Person", Align::left, true},
          {"name", "Name"},
          {"promotion", "Level"},
          {"verdict", "Verdict"},
          {"what", "What to talk about"}};
}

/// The share without decimals, as it is only for the eye.
std::string share_in_words(int part, int whole) { return fmt::format("{}%", part * 100 / whole); }

}  // namespace

Table agenda_table(std::span<const CalibrationRow> rows) {
  Table table{"agenda", "Agenda", item_columns(), {}};
  table.columns.insert(table.columns.begin(), {"topic", "Topic", Align::left, true});
  for (const AgendaItem& item : agenda_of(rows)) {
    std::vector<TableCell> cells = item_cells(rows, item);
    cells.insert(cells.begin(), text_cell(std::string(item.topic->title)));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Section agenda_section(std::span<const CalibrationRow> rows) {
  Section agenda{"agenda", "Agenda", {}, {}};
  const std::vector<AgendaItem> items = agenda_of(rows);
  for (auto item = items.begin(); item != items.end();) {
    const AgendaTopic& topic = *item->topic;
    Table table{"items", std::string(topic.title), item_columns(), {}};
    for (; item != items.end() && item->topic == &topic; ++item) {
      table.rows.push_back(item_cells(rows, *item));
    }
    drop_empty_columns(table);
    const std::string count = std::to_string(table.rows.size());
    agenda.blocks.push_back(
        {Section{std::string(topic.key),
                 std::string(topic.title),
                 {status(count, Tone::muted)},
                 {{Paragraph{{plain(std::string(topic.meaning))}}}, {std::move(table)}}}});
  }
  if (agenda.blocks.empty()) {
    agenda.blocks.push_back({Paragraph{{plain("Nothing: every verdict stands firmly.")}}});
  }
  return agenda;
}

Table counts_table(std::span<const CalibrationRow> rows) {
  Table table{"counts",
              "Counts",
              {{"framework", "Framework", Align::left, true},
               {"level", "Level", Align::left, true},
               {"track", "Track", Align::left, true},
               {"ready", "Ready", Align::right},
               {"not_ready", "Not ready", Align::right},
               {"nothing_to_assess", "Nothing to assess", Align::right},
               {"people", "People", Align::right},
               {"on_agenda", "On the agenda", Align::right}},
              {}};
  const std::vector<CalibrationCount> counts = counts_of(rows);
  CalibrationCount all;
  const auto add_row = [&](const Placement& place, const CalibrationCount& count) {
    std::vector<TableCell> cells{text_cell(place.framework), text_cell(place.level),
                                 text_cell(place.track)};
    for (const int number :
         {count.ready, count.not_ready, count.nothing_to_assess, count.people(), count.on_agenda}) {
      cells.push_back(text_cell(std::to_string(number)));
    }
    table.rows.push_back(std::move(cells));
  };
  bool one_framework = true;
  for (const CalibrationCount& count : counts) {
    add_row(*count.place, count);
    all.ready += count.ready;
    all.not_ready += count.not_ready;
    all.nothing_to_assess += count.nothing_to_assess;
    all.on_agenda += count.on_agenda;
    one_framework = one_framework && count.place->framework == counts.front().place->framework;
  }
  Placement everybody;
  everybody.level = "all";
  if (counts.size() > 1) add_row(everybody, all);
  if (one_framework) {
    for (auto& row : table.rows) row.front().words.clear();
  }
  if (all.nothing_to_assess == 0) {
    for (auto& row : table.rows) row[5].words.clear();
  }
  drop_empty_columns(table);
  return table;
}

Table common_gaps_table(std::span<const CalibrationRow> rows) {
  Table table{"lacking",
              "What most of a level lack",
              {{"to", "To", Align::left, true},
               {"id", "Responsibility", Align::left, true},
               {"lacking", "Lacked by", Align::right},
               {"share", "Share", Align::right},
               {"why", "Mostly"},
               {"text", "Asks"}},
              {}};
  for (const CommonGap& gap : common_gaps(rows)) {
    table.rows.push_back({text_cell(gap.to), id_cell(gap.asked->id),
                          text_cell(fmt::format("{} of {}", gap.lacking, gap.people)),
                          text_cell(share_in_words(gap.lacking, gap.people)),
                          text_cell(std::string(gap_in_brief(gap.commonest))),
                          text_cell(gap.asked->text)});
  }
  return table;
}

}  // namespace rung
