#include "view/calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/words.h"
#include "text/listed.h"
#include "view/calibration_parts.h"

namespace rung {
namespace {

constexpr std::string_view closing =
    "Everybody is held against the ladder, and nobody against a colleague: the order says nothing. "
    "A verdict says whether the evidence meets the stated rules. Whether to promote is for people "
    "to decide.";

std::string frameworks_of(std::span<const CalibrationRow> rows) {
  std::set<std::string> names;
  for (const CalibrationRow& row : rows) {
    names.insert(fmt::format("{} {}", row.place->framework, row.place->version));
  }
  return fmt::to_string(fmt::join(names, ", "));
}

Document empty_document(std::span<const CalibrationRow> rows, const CalibrationWords& words) {
  return {"calibration", "Calibration", subtitle_of_group(rows, words), {}};
}

}  // namespace

Words subtitle_of_group(std::span<const CalibrationRow> rows, const CalibrationWords& words) {
  std::string text = counted(std::ssize(rows), "person", "people");
  if (!words.filter.empty()) text += fmt::format(" ({})", words.filter);
  if (!rows.empty()) {
    const CalibrationRow& first = rows.front();
    text += fmt::format(" · as of {}, evidence through {} · {}", to_string(first.as_of),
                        in_words(first.evaluated_through), frameworks_of(rows));
    if (first.confirmed_only) text += " · confirmed evidence only";
  }
  return {plain(std::move(text))};
}

Paragraph tally_paragraph(std::span<const CalibrationRow> rows,
                          std::span<const UnusableFile> unusable) {
  const auto with = [&](const std::optional<bool>& ready) {
    return std::ranges::count(rows, ready, &CalibrationRow::ready);
  };
  const auto to_talk_about = std::ranges::count_if(
      rows, [](const CalibrationRow& row) { return !topics_of(row).empty(); });
  std::string rest = fmt::format(", {} not ready", with(false));
  if (with(std::nullopt) > 0) rest += fmt::format(", {} with nothing to assess", with({}));
  rest += fmt::format("; {} on the agenda", to_talk_about);
  Words words{strong(fmt::format("{} ready", with(true))), plain(std::move(rest))};
  if (!unusable.empty()) {
    words.push_back(plain("; "));
    words.push_back(unusable_link(unusable));
  }
  return {std::move(words)};
}

Section gaps_section(std::span<const CalibrationRow> rows) {
  Section section{"lacking", "What most of a level lack", {}, {}};
  Table table = common_gaps_table(rows);
  if (table.rows.empty()) {
    section.blocks.push_back({Paragraph{{plain(
        "No responsibility is lacking in more than half of those who are assessed for it.")}}});
    return section;
  }
  section.blocks.push_back(
      {Paragraph{{plain("A sign about the ladder or the team, not about a person.")}}});
  section.blocks.push_back({std::move(table)});
  return section;
}

Document calibration_document(std::span<const CalibrationRow> rows, const CalibrationWords& words) {
  Document document = empty_document(rows, words);
  document.blocks.push_back({tally_paragraph(rows, words.unusable)});
  if (!words.unusable.empty()) document.blocks.push_back({unusable_section(words.unusable)});
  document.blocks.push_back({Section{"counts", "Counts", {}, {{counts_table(rows)}}}});
  document.blocks.push_back({agenda_section(rows)});
  document.blocks.push_back({gaps_section(rows)});
  Section people{
      "people",
      "People",
      {},
      {{Paragraph{{plain(fmt::format(
           "In the order of {}. Held is the coverage, and for how many months it is reached.",
           words.order))}}},
       {people_brief(rows)}}};
  document.blocks.push_back({std::move(people)});
  for (const Section& section : words.further) document.blocks.push_back({section});
  document.blocks.push_back({Paragraph{{plain(std::string(closing))}}});
  return document;
}

Document calibration_tables(std::span<const CalibrationRow> rows, const CalibrationWords& words) {
  Document document = empty_document(rows, words);
  document.blocks.push_back({people_in_full(rows)});
  for (Table& table : held_tables(rows)) document.blocks.push_back({std::move(table)});
  document.blocks.push_back({agenda_table(rows)});
  document.blocks.push_back({common_gaps_table(rows)});
  if (!words.unusable.empty()) document.blocks.push_back({unusable_table(words.unusable)});
  document.blocks.push_back({counts_table(rows)});
  for (const Section& section : words.further) document.blocks.push_back({section});
  return document;
}

Document calibration_list(std::span<const CalibrationRow> rows) {
  Document document = empty_document(rows, {});
  document.blocks.push_back({people_in_full(rows)});
  return document;
}

}  // namespace rung
