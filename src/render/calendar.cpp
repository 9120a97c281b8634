#include <fmt/format.h>

#include "render/document_words.h"
#include "render/plan_formats.h"
#include "render/sha256.h"

namespace rung {
namespace {

/// Octets a line may have, its break left aside (RFC 5545, section 3.1).
constexpr std::size_t longest_line = 75;

/// A text as a value (section 3.3.11): `\`, `;` and `,` are escaped, a line break is `\n`.
/// Characters that control something were made visible before.
std::string escape_calendar_text(std::string_view text) {
  std::string escaped;
  for (const char c : visible(text)) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Lines end in CR LF; a long one is folded, never within a character.
class CalendarLines {
 public:
  void add(std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
      std::size_t cut = room;
      while (cut > 1 && continues_character(line[cut])) --cut;
      text_ += line.substr(0, cut);
      text_ += "\r\n ";
      line.remove_prefix(cut);
      room = longest_line - 1;  // the space that continues it is one of them
    }
    text_ += line;
    text_ += "\r\n";
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string compact(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.month.year(), date.month.month_of_year(), date.day);
}

Date day_after(const Date& date) {
  return date.day < days_in(date.month) ? Date{date.month, date.day + 1} : Date{date.month + 1, 1};
}

/// The same for the same thing of the same person's plan, so that a calendar which takes the file
/// in again moves what has moved. It tells nobody who that person is.
std::string uid_of(const PlanReport& plan, const PlanEvent& event) {
  const std::string digest = sha256(
      fmt::format("{}\n{}\n{}", plan.report.framework_id, plan.report.employee_id, event.key));
  return digest.substr(0, 32) + "@rung";
}

void add_event(const PlanReport& plan, const PlanEvent& event, const std::string& stamp,
               CalendarLines& lines) {
  lines.add("BEGIN:VEVENT");
  lines.add("UID:" + uid_of(plan, event));
  lines.add("DTSTAMP:" + stamp);
  lines.add("DTSTART;VALUE=DATE:" + compact(event.day));
  if (event.day.month < last_month) lines.add("DTEND;VALUE=DATE:" + compact(day_after(event.day)));
  lines.add("SUMMARY:" + escape_calendar_text(event.summary));
  if (!event.description.empty()) {
    lines.add("DESCRIPTION:" + escape_calendar_text(event.description));
  }
  lines.add("CATEGORIES:" + escape_calendar_text(event.category));
  lines.add("CLASS:PRIVATE");
  lines.add("TRANSP:TRANSPARENT");
  lines.add("END:VEVENT");
}

/// Midnight of the day it was made for, so that the same input gives the same bytes and a later
/// plan is known to be newer.
std::string render_calendar(const PlanReport& plan, const RenderOptions& /*options*/) {
  const std::string stamp = compact(plan.report.as_of.last_day()) + "T000000Z";
  CalendarLines lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  lines.add("PRODID:-//rung//plan//EN");
  lines.add("CALSCALE:GREGORIAN");
  for (const PlanEvent& event : plan.events) add_event(plan, event, stamp, lines);
  lines.add("END:VCALENDAR");
  return lines.take();
}

}  // namespace

const PlanFormat plan_calendar_format{"ics", "milestones and sessions for a calendar",
                                      render_calendar};

}  // namespace rung
