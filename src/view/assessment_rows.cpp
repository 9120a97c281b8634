#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/words.h"
#include "view/assessment_parts.h"

namespace rung {
namespace {

void add_fact(Facts& facts, const char* key, const char* label, const std::string& text) {
  if (!text.empty()) facts.facts.push_back({key, label, {plain(text)}});
}

/// The months judged that an entry stands behind.
std::string months_behind(const ReportResponsibility& row, const std::string& entry) {
  std::vector<Month> months;
  for (const ReportMonth& month : row.months) {
    const bool behind = month.cell == Cell::performed &&
                        std::ranges::find(month.evidence, entry) != month.evidence.end();
    if (behind) months.push_back(month.month);
  }
  return months.empty() ? "" : months_in_words(months);
}

/// The entries held against a responsibility: those that counted and for which months, then those
/// that did not and why.
List entries_list(const ReportResponsibility& row) {
  List list{"evidence", {}};
  for (const bool counted : {true, false}) {
    for (const ReportEntry& entry : row.entries) {
      if (entry.counted != counted) continue;
      Words words = record_words(entry);
      const std::string more = counted ? months_behind(row, entry.id) : entry.why_not;
      words.push_back(plain(fmt::format(" · {}{}{}, line {}", entry.source,
                                        more.empty() ? "" : " · ", more, entry.place.line)));
      list.items.push_back({std::move(words), {}, {}});
    }
  }
  return list;
}

Section row_section(const ReportResponsibility& row, const std::string& anchors) {
  Section section{anchors + row.id,
                  row.id,
                  {status(std::string(word_of(row.status)), tone_of(row.status))},
                  {},
                  true,
                  tags_of(row)};
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
  facts.facts.push_back({"framework",
                         "In the framework",
                         {code(fmt::format("{}:{}", row.place.path, row.place.line))}});
  section.blocks.push_back({std::move(facts)});
  if (row.entries.empty()) {
    section.blocks.push_back({Paragraph{{plain("No entry of the file names it.")}}});
  } else {
    section.blocks.push_back({entries_list(row)});
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

Words record_words(const ReportEntry& record) {
  const std::string title = record.title.empty() ? record.link : record.title;
  Words words{record.counted ? status("counted", Tone::good) : status("not counted", Tone::caution),
              plain(" "), code(record.id.empty() ? record.source : record.id)};
  if (title.empty()) return words;
  words.push_back(plain(" "));
  words.push_back(record.link.empty() ? plain(title) : link(title, record.link));
  return words;
}

Word link_to(const ReportResponsibility& row, const std::string& anchors) {
  return link(row.id, "#" + anchors + row.id);
}

List list_of(const std::string& key, const std::vector<std::string>& texts) {
  List list{key, {}};
  for (const std::string& text : texts) list.items.push_back({{plain(text)}, {}, {}});
  return list;
}

void add_gaps(const ReportAssessment& assessment, const std::string& anchors,
              std::vector<Block>& blocks) {
  List rows{"gaps", {}};
  for (const ReportResponsibility& row : assessment.responsibilities) {
    if (!row.gap) continue;
    rows.items.push_back({{link_to(row, anchors),
                           plain(fmt::format(" {} {}", as_sentence(row.text), row.gap->missing))},
                          false,
                          {},
                          tags_of(row)});
  }
  List gates{"gaps", {}};
  for (const ReportGate& gate : assessment.gates) {
    if (!gate.gap || gate.status != GateStatus::unmet) continue;
    gates.items.push_back(
        {{code(gate.id), plain(fmt::format(" {} {}", as_sentence(gate.text), gate.gap->missing))},
         false,
         {}});
  }
  // What the verdict does not wait for comes after what it waits for.
  const bool apart = !assessment.also_unmet.empty();
  List& missing = apart ? gates : rows;
  if (!apart) std::ranges::move(gates.items, std::back_inserter(rows.items));
  if (!missing.items.empty()) {
    blocks.push_back({Section{"gaps", "What is missing", {}, {{std::move(missing)}}}});
  }
  if (!apart || rows.items.empty()) return;
  rows.key = "also_unmet";
  blocks.push_back({Section{"also-unmet", assessment.also_unmet, {}, {{std::move(rows)}}}});
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
