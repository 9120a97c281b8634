#include "view/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/evidence_words.h"
#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"

namespace rung {

TableCell text_cell(std::string text) {
  TableCell cell;
  if (!text.empty()) cell.words.push_back(plain(std::move(text)));
  return cell;
}

TableCell id_cell(std::string id) { return {{code(std::move(id))}}; }

void drop_empty_columns(Table& table) {
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    const bool says_something = std::ranges::any_of(
        table.rows, [column](const auto& row) { return !row[column].words.empty(); });
    if (says_something) continue;
    const auto offset = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + offset);
    for (auto& row : table.rows) row.erase(row.begin() + offset);
  }
}

void add_fact(Facts& facts, std::string key, std::string label, std::string value) {
  if (value.empty()) return;
  facts.facts.push_back({std::move(key), std::move(label), {plain(std::move(value))}});
}

Facts facts_of(const std::vector<RuleTerm>& terms) {
  Facts facts;
  for (const RuleTerm& term : terms) add_fact(facts, term.key, term.label, term.text);
  return facts;
}

Words marks_of(const Responsibility& asked) {
  Words marks;
  if (asked.required) marks.push_back(status("required", Tone::caution));
  if (asked.required && asked.weight > 1) marks.push_back(plain(" "));
  if (asked.weight > 1)
    marks.push_back(status(fmt::format("weight {}", asked.weight), Tone::plain));
  return marks;
}

Words labels_of(const Framework& framework, const Responsibility& asked, bool on_track) {
  Words labels = marks_of(asked);
  if (on_track || asked.tracks.empty()) return labels;
  if (!labels.empty()) labels.push_back(plain(" "));
  labels.push_back(status(tracks_in_words(framework, asked.tracks), Tone::muted));
  return labels;
}

ListItem asked_item(const Framework& framework, const Responsibility& asked, bool on_track) {
  ListItem item{{code(asked.id), plain(" " + asked.text)}, {}, {}};
  const Words labels = labels_of(framework, asked, on_track);
  if (!labels.empty()) item.words.push_back(plain(" "));
  item.words.insert(item.words.end(), labels.begin(), labels.end());
  return item;
}

Section responsibility_section(const Framework& framework, const Responsibility& asked,
                               bool on_track) {
  Section section{asked.id, asked.id, labels_of(framework, asked, on_track), {}};
  Facts facts;
  add_fact(facts, "asks", "Asks", asked.text);
  if (asked.skill >= 0) add_fact(facts, "skill", "Skill", at(framework.skills, asked.skill).title);
  if (asked.levels.size() > 1) {
    add_fact(facts, "levels", "Asked at", levels_in_words(framework, asked.levels));
  }
  add_fact(facts, "evidence", "Evidence", evidence_in_words(framework, asked));
  add_fact(facts, "guidance", "How to show it", asked.guidance);
  add_fact(facts, "examples", asked.examples.size() == 1 ? "Example" : "Examples",
           fmt::to_string(fmt::join(asked.examples, "\n")));
  add_fact(facts, "aligns", "Aligns with", alignments_in_words(asked.aligns));
  section.blocks.push_back({std::move(facts)});
  return section;
}

Words framework_line(const Framework& framework, int track) {
  std::string text = fmt::format("{} {}", framework.title, framework.version);
  if (track >= 0) text += " · " + at(framework.tracks, track).title;
  return {plain(std::move(text))};
}

}  // namespace rung
