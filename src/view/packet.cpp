#include "view/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "report/words.h"
#include "view/assessment.h"
#include "view/assessment_parts.h"
#include "view/calibration_parts.h"
#include "view/packet_parts.h"
#include "view/part.h"
#include "view/parts.h"

namespace rung {
namespace {

constexpr std::size_t longest_name = 60;

/// Anchors of the overview; and the names that would stand for another page, or for a device.
constexpr std::string_view taken_names[] = {
    "index",  "agenda", "agenda-rest", "unusable", "counts", "matrix", "lacking",
    "people", "since",  "fairness",    "con",      "prn",    "aux",    "nul"};

/// An id as the name of a file and as an anchor: a dot ends such a name within an anchor.
std::string tame_name(std::string_view id) {
  std::string name;
  for (const char c : id.substr(0, longest_name)) {
    const bool tame = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    name += tame || c == '_' ? c : '-';
  }
  return name.empty() || name.front() == '-' ? "p" + name : name;
}

std::string without_case(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

/// The people, each leading to their report.
Section packet_people(const PacketRows& rows, const CalibrationWords& words) {
  Table table = people_brief(rows.all());
  std::size_t line = 0;
  for_each_assessment(rows.all(), [&](const CalibrationRow& row, const RowAssessment* /*one*/) {
    table.rows[line++].front().words = rows.person(row);
    table.tags.push_back(packet_tags(row));
  });
  return {"people",
          "People",
          {},
          {{Paragraph{{plain(fmt::format(
               "In the order of {}. Held is the coverage, and for how many months it is reached.",
               words.order))}}},
           {std::move(table)}}};
}

Paragraph on_the_agenda(const CalibrationRow& row, Word back) {
  Words words{std::move(back)};
  const auto topics = topics_of(row);
  for (const AgendaTopic* topic : topics) {
    words.push_back(plain(topic == topics.front() ? " · " : "; "));
    if (topic == topics.front()) words.push_back(strong("On the agenda: "));
    words.push_back(plain(std::string(topic->title)));
  }
  return {std::move(words)};
}

}  // namespace

std::vector<std::string> packet_names(std::span<const CalibrationRow> rows) {
  std::set<std::string> taken(std::begin(taken_names), std::end(taken_names));
  for (const AgendaTopic& topic : agenda_topics()) taken.emplace(topic.key);
  std::vector<std::string> names;
  for (const CalibrationRow& row : rows) {
    const std::string wanted = tame_name(row.id);
    std::string name = wanted;
    for (int number = 2; !taken.insert(without_case(name)).second; ++number) {
      name = fmt::format("{}-{}", wanted, number);
    }
    names.push_back(std::move(name));
  }
  return names;
}

Document packet_overview(std::span<const CalibrationRow> all, const PacketParts& parts) {
  const PacketRows rows(all, parts);
  Document document{"calibration", "Calibration", subtitle_of_group(all, parts.words), {}};
  document.filters = packet_filters(all);
  const auto add = [&](Section section) { document.blocks.push_back({std::move(section)}); };
  document.blocks.push_back({tally_paragraph(all, parts.words.unusable)});
  add(packet_agenda(rows));
  if (!parts.words.unusable.empty()) add(unusable_section(parts.words.unusable));
  add({"counts", "Counts", {}, {{counts_table(all)}, {packet_topics(all)}}});
  add(packet_matrices(rows));
  add(gaps_section(all));
  add(packet_people(rows, parts.words));
  for (const Section& section : parts.words.further) add(section);
  if (parts.names.empty()) {
    document.blocks.push_back({Paragraph{
        {plain("The evidence is not here: these people were assessed by other runs.")}}});
  }
  return document;
}

Paragraph packet_closing() {
  return {{plain(
      "Everybody is held against the ladder, and nobody against a colleague. Those of whom most "
      "comes up stand first on the agenda, which says nothing about how far they are. A verdict "
      "says whether the evidence meets the stated rules. Whether to promote is for people to "
      "decide.")}};
}

Section packet_section(const CalibrationRow& row, const Report& report, const std::string& name) {
  Section section{name, person_title(report), {verdict_status(report.ready)}, {}, true};
  section.blocks = assessment_document(report).blocks;
  make_part(section.blocks, name + ".");
  const Block beginning[] = {{Paragraph{person_subtitle(report)}},
                             {on_the_agenda(row, link("All people", "#people"))}};
  section.blocks.insert(section.blocks.begin(), std::begin(beginning), std::end(beginning));
  section.tags = packet_tags(row);
  return section;
}

Document packet_page(const CalibrationRow& row, const Report& report) {
  Document page = assessment_document(report);
  page.blocks.insert(
      page.blocks.begin(),
      {on_the_agenda(row, page_link("All people", fmt::format("{}#people", packet_index)))});
  return page;
}

}  // namespace rung
