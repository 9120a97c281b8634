// The calendar of a plan, byte by byte as RFC 5545 asks; tests/calendar reads it as calendars do.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rung/plan.h"
#include "support/documents.h"

namespace rung::test {
namespace {

std::string calendar_of(const PlanReport& plan) {
  for (const PlanFormat* format : plan_data_formats()) {
    if (format->name == "ics") return format->render(plan, {});
  }
  return "";
}

PlanReport plan_with(const std::string& summary) {
  PlanReport plan;
  plan.report.as_of = {Month(2026, 11), std::nullopt};
  plan.report.employee_id = "e-1";
  plan.events.push_back({"L5/ready", {Month(2027, 2), 28}, summary, summary, "Milestone"});
  return plan;
}

/// The lines, with what was folded put together again.
std::vector<std::string> unfolded(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text.find("\r\n", i);
    if (end == std::string::npos) break;
    const std::string line = text.substr(i, end - i);
    if (line.starts_with(' ') && !lines.empty()) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    i = end + 2;
  }
  return lines;
}

TEST(PlanCalendar, escapes_what_means_something_and_folds_what_is_long) {
  const std::string summary = "a,b;c\\d\ne " + std::string(80, 'x');
  const std::string text = calendar_of(plan_with(summary));
  const auto lines = unfolded(text);
  EXPECT_EQ(
      std::count(lines.begin(), lines.end(), "SUMMARY:a\\,b\\;c\\\\d\\ne " + std::string(80, 'x')),
      1);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "DTSTART;VALUE=DATE:20270228"), 1);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "DTEND;VALUE=DATE:20270301"), 1);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "DTSTAMP:20261130T000000Z"), 1);
}

TEST(PlanCalendar, folds_at_75_octets_and_never_within_a_character) {
  for (std::size_t before = 0; before < 8; ++before) {
    std::string summary(before, 'x');
    for (int i = 0; i < 60; ++i) summary += i % 2 == 0 ? "名" : "👩";
    const std::string text = calendar_of(plan_with(summary));
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = text.find("\r\n", i);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(end - i, 75U);
      const std::size_t first = text[i] == ' ' ? i + 1 : i;
      EXPECT_NE(static_cast<unsigned char>(text[first]) & 0xC0U, 0x80U) << "a split character";
      i = end + 2;
    }
    const auto lines = unfolded(text);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "SUMMARY:" + summary), 1);
  }
}

TEST(PlanCalendar, no_text_adds_a_line_of_its_own) {
  const std::vector<std::string> usual = unfolded(calendar_of(plan_with("usual")));
  for (const auto& hostile : hostile_texts()) {
    const std::string text = calendar_of(plan_with(hostile + "x"));
    EXPECT_EQ(unfolded(text).size(), usual.size()) << hostile;
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') EXPECT_EQ(text[i - 1], '\r');
      if (text[i] == '\r') EXPECT_EQ(text[i + 1], '\n');
      breaks += text[i] == '\n' ? 1 : 0;
    }
    EXPECT_GE(breaks, usual.size());
  }
}

TEST(PlanCalendar, the_id_of_a_thing_stays_when_it_moves_and_names_nobody) {
  PlanReport plan = plan_with("ready");
  const auto uid = [](const PlanReport& of) {
    for (const std::string& line : unfolded(calendar_of(of))) {
      if (line.starts_with("UID:")) return line;
    }
    return std::string();
  };
  const std::string before = uid(plan);
  plan.events.front().day = {Month(2027, 5), 31};
  plan.report.as_of = {Month(2026, 12), std::nullopt};
  EXPECT_EQ(uid(plan), before);
  EXPECT_EQ(before.find("e-1"), std::string::npos);
  plan.report.employee_id = "e-2";
  EXPECT_NE(uid(plan), before);
}

}  // namespace
}  // namespace rung::test
