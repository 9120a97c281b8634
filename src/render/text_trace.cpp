#include <fmt/format.h>

#include <algorithm>

#include "render/text_parts.h"
#include "text/width.h"

namespace rung {
namespace {

/// From so many on, what does not count for the same reason is told together.
constexpr std::size_t told_together = 3;

std::string record_text(const ReportEntry& record) {
  std::string text = fmt::format("{} ({})", record.id, record.source);
  if (!record.title.empty()) text += " " + record.title;
  if (!record.counted) text += ": " + record.why_not;
  return text;
}

bool is_told_together(const std::vector<ReportEntry>& records, const ReportEntry& record) {
  return !record.counted && std::ranges::count(records, record.why_not, &ReportEntry::why_not) >=
                                static_cast<std::ptrdiff_t>(told_together);
}

void write_together(Page& page, const std::vector<ReportEntry>& records, const std::string& why,
                    std::size_t indent) {
  std::vector<std::string> texts;
  for (const ReportEntry& record : records) {
    if (record.counted || record.why_not != why) continue;
    texts.push_back(fmt::format("{} {}", place_text(record.place), record.id));
  }
  page.wrapped({{"", Style::plain, indent}, {"- "}},
               fmt::format("{}: {}", why, fmt::join(texts, ", ")), Style::faint);
}

}  // namespace

void write_records(Page& page, const std::vector<ReportEntry>& records, std::size_t indent) {
  std::size_t place = 0;
  for (const ReportEntry& record : records) {
    if (is_told_together(records, record)) continue;
    place = std::max(place, display_width(place_text(record.place)));
  }
  std::vector<std::string> told;
  for (const ReportEntry& record : records) {
    if (is_told_together(records, record)) {
      if (std::ranges::find(told, record.why_not) == told.end()) told.push_back(record.why_not);
      continue;
    }
    page.wrapped({{"", Style::plain, indent},
                  {record.counted ? "+ " : "- "},
                  {place_text(record.place), Style::plain, place + 2}},
                 record_text(record), record.counted ? Style::plain : Style::faint);
  }
  for (const std::string& why : told) write_together(page, records, why, indent);
}

void write_asked_in(Page& page, const ReportPlace& place) {
  if (place.path.empty()) return;
  page.wrapped({{"      "}}, "asked in " + place_text(place), Style::faint);
}

std::string place_text(const ReportPlace& place) {
  return place.line == 0 ? place.path : fmt::format("{}:{}", place.path, place.line);
}

}  // namespace rung
