#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "report/words.h"
#include "view/calibration_parts.h"
#include "view/packet_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

/// So many stand on the agenda before the rest is folded away: what follows is to be in reach.
constexpr std::size_t shown_at_once = 12;

/// What comes up of one person.
struct PersonOnAgenda {
  const CalibrationRow* row = nullptr;
  std::vector<AgendaItem> items;
  std::size_t topics = 0;
};

std::vector<PersonOnAgenda> people_on_agenda(std::span<const CalibrationRow> rows) {
  std::vector<PersonOnAgenda> people;
  for (const CalibrationRow& row : rows) {
    PersonOnAgenda one{&row, agenda_of({&row, 1}), topics_of(row).size()};
    if (!one.items.empty()) people.push_back(std::move(one));
  }
  std::ranges::stable_sort(people, std::greater(), &PersonOnAgenda::topics);
  return people;
}

std::string promotions_in_brief(const CalibrationRow& row) {
  if (row.assessments.empty()) return row.place->level;
  std::string text;
  for (const RowAssessment& one : row.assessments) {
    text += text.empty() ? promotion_of(row, &one) : ", " + one.asked->to;
  }
  return text;
}

Words reasons_of(const PersonOnAgenda& person) {
  Words words;
  const bool several = person.row->assessments.size() > 1;
  for (const AgendaItem& item : person.items) {
    if (!words.empty()) words.push_back(plain("\n"));
    words.push_back(strong(std::string(item.topic->title)));
    const std::string to = several && item.assessment
                               ? " for " + person.row->assessments[*item.assessment].asked->to
                               : "";
    words.push_back(plain(fmt::format("{}: {}", to, item.text)));
  }
  return words;
}

Table reasons_table(const PacketRows& rows, std::span<const PersonOnAgenda> people) {
  Table table{"agenda",
              "What to talk about",
              {{"person", "Person", Align::left, true},
               {"promotion", "Level"},
               {"verdict", "Verdict"},
               {"why", "What to talk about"}},
              {}};
  for (const PersonOnAgenda& person : people) {
    table.rows.push_back({{rows.person(*person.row)},
                          text_cell(promotions_in_brief(*person.row)),
                          verdict_cell(person.row->ready),
                          {reasons_of(person)}});
    table.tags.push_back(packet_tags(*person.row));
  }
  return table;
}

}  // namespace

Section packet_agenda(const PacketRows& rows) {
  Section agenda{"agenda", "What to talk about", {}, {}};
  const std::vector<PersonOnAgenda> people = people_on_agenda(rows.all());
  if (people.empty()) {
    agenda.blocks.push_back({Paragraph{{plain("Nothing: every verdict stands firmly.")}}});
    return agenda;
  }
  agenda.blocks.push_back({Paragraph{{plain("Those of whom most comes up first.")}}});
  const std::span<const PersonOnAgenda> all(people);
  const std::size_t first = all.size() > shown_at_once + 2 ? shown_at_once : all.size();
  agenda.blocks.push_back({reasons_table(rows, all.first(first))});
  if (first == all.size()) return agenda;
  const auto rest = static_cast<std::int64_t>(all.size() - first);
  agenda.blocks.push_back({Section{"agenda-rest",
                                   counted(rest, "more person", "more people"),
                                   {},
                                   {{reasons_table(rows, all.subspan(first))}},
                                   true}});
  return agenda;
}

Facts packet_topics(std::span<const CalibrationRow> rows) {
  std::map<const AgendaTopic*, std::int64_t> people;
  for (const CalibrationRow& row : rows) {
    for (const AgendaTopic* topic : topics_of(row)) ++people[topic];
  }
  Facts facts;
  for (const AgendaTopic& topic : agenda_topics()) {
    if (!people.contains(&topic)) continue;
    facts.facts.push_back({std::string(topic.key),
                           std::string(topic.title),
                           {strong(capitalised(counted(people.at(&topic), "person", "people"))),
                            plain(fmt::format(". {}", topic.meaning))}});
  }
  return facts;
}

}  // namespace rung
