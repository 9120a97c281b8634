#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

Words place_words(const ReportPlace& place) {
  return {code(fmt::format("{}:{}", place.path, place.line))};
}

void add_fact(Facts& facts, const char* key, const char* label, const std::string& text) {
  if (!text.empty()) facts.facts.push_back({key, label, {plain(text)}});
}

Section row_section(const ReportResponsibility& row, const std::string& anchors) {
  Section section{anchors + row.id,
                  row.id,
                  {status(std::string(word_of(row.status)), tone_of(row.status))},
                  {},
                  true};
  section.blocks.push_back({Paragraph{{plain(row.text)}}});
  Facts facts;
  add_fact(facts, "set_aside", "Set aside", row.set_aside);
  if (row.gap) {
    add_fact(facts, "missing", "Missing", row.gap->missing);
    add_fact(facts, "closes", "Closes it", row.gap->closes);
  } else {
    add_fact(facts, "guidance", "Guidance", row.guidance);
  }
  add_fact(facts, "area", "Area", row.area_title);
  add_fact(facts, "weight", "Weight",
           row.weight == 1 && !row.required
               ? ""
               : fmt::format("{}{}", row.weight, row.required ? ", required" : ""));
  facts.facts.push_back({"framework", "In the framework", place_words(row.place)});
  section.blocks.push_back({std::move(facts)});
  if (row.entries.empty()) {
    section.blocks.push_back({Paragraph{{plain("No entry of the file names it.")}}});
  } else {
    section.blocks.push_back({records_table("evidence", row.entries)});
  }
  return section;
}

}  // namespace

Tone tone_of(ResponsibilityStatus status) {
  switch (status) {
    case ResponsibilityStatus::met:
      return Tone::good;
    case ResponsibilityStatus::unmet:
      return Tone::bad;
    case ResponsibilityStatus::not_applicable:
      break;
  }
  return Tone::muted;
}

std::string_view word_of(ResponsibilityStatus status) {
  switch (status) {
    case ResponsibilityStatus::met:
      return "met";
    case ResponsibilityStatus::unmet:
      return "unmet";
    case ResponsibilityStatus::not_applicable:
      break;
  }
  return "set aside";
}

Table records_table(const std::string& key, const std::vector<ReportEntry>& records) {
  Table table{key,
              "Evidence",
              {{"entry", "Entry", Align::left, true},
               {"source", "Source"},
               {"title", "Title"},
               {"counted", "Counted"},
               {"why_not", "Why not"},
               {"place", "Where"}},
              {}};
  for (const ReportEntry& record : records) {
    const std::string title = record.title.empty() ? record.link : record.title;
    table.rows.push_back(
        {{{code(record.id)}},
         {{plain(record.source)}},
         {record.link.empty() ? Words{plain(title)} : Words{link(title, record.link)}},
         {{record.counted ? status("yes", Tone::good) : status("no", Tone::caution)}},
         {{plain(record.why_not)}},
         {place_words(record.place)}});
  }
  return table;
}

List list_of(const std::string& key, const std::vector<std::string>& texts) {
  List list{key, {}};
  for (const std::string& text : texts) list.items.push_back({{plain(text)}, {}, {}});
  return list;
}

void add_gaps(const ReportAssessment& assessment, std::vector<Block>& blocks) {
  List list{"gaps", {}};
  for (const ReportResponsibility& row : assessment.responsibilities) {
    if (!row.gap) continue;
    list.items.push_back(
        {{code(row.id), plain(fmt::format(" {} {}", as_sentence(row.text), row.gap->missing))},
         false,
         {}});
  }
  for (const ReportGate& gate : assessment.gates) {
    if (!gate.gap || gate.status != GateStatus::unmet) continue;
    list.items.push_back(
        {{code(gate.id), plain(fmt::format(" {} {}", as_sentence(gate.text), gate.gap->missing))},
         false,
         {}});
  }
  if (list.items.empty()) return;
  blocks.push_back({Section{"gaps", "What is missing", {}, {{std::move(list)}}}});
}

void add_responsibilities(const ReportAssessment& assessment, const std::string& anchors,
                          std::vector<Block>& blocks) {
  if (assessment.responsibilities.empty()) return;
  Section section{"responsibilities", "Responsibilities", {}, {}};
  for (const ReportResponsibility& row : assessment.responsibilities) {
    section.blocks.push_back({row_section(row, anchors)});
  }
  blocks.push_back({std::move(section)});
}

}  // namespace rung
