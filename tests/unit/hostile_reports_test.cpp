#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "command/assessment_formats.h"
#include "support/csv.h"
#include "support/documents.h"
#include "support/markup.h"
#include "support/memory_files.h"
#include "support/program.h"
#include "text/width.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A text between the quotes of YAML.
std::string in_quotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// Evidence in which everything that people write freely is `text`: ids are not, they have a form.
std::string evidence_with(const std::string& text) {
  return fmt::format(
      R"(schema: rung/evidence/v1
framework: unified-security
employee: {{id: e-1, name: {0}, level: L5, track: appsec, level_since: 2022-02}}
evidence:
  - {{id: model, source: artifact, title: {0}, link: {0}, shows: [threat-modeling@L6], from: 2026-01,
     to: 2026-11, confirmed_by: {{id: m-7, role: L6}}}}
  - {{id: untold, source: feedback, title: {0}, shows: [threat-modeling@L6], month: 2026-12, draft: true}}
approvals:
  - {{kind: panel, for: L6, by: m-7, role: L6, decision: reject, date: 2026-11-10}}
not_applicable:
  - {{responsibility: automation@L6, reason: {0}, approved_by: {{id: m-7, role: L6}}}}
growth_plan: {{link: {0}, since: 2026-02}}
)",
      in_quotes(text));
}

/// What the program makes of it; nothing where the file is refused.
std::string report_with(const std::string& text, std::string_view format) {
  MemoryFiles files;
  files.files["a.yaml"] = evidence_with(text);
  const ProgramResult result = run_program(
      {"assess", "a.yaml", "--as-of", "2026-11", "--format", std::string(format), "--trace"}, files,
      "");
  return result.status == 1 ? result.out : "";
}

/// Those of the hostile texts that a file can hold in all these places.
std::vector<std::string> texts_in_files() {
  std::vector<std::string> texts;
  for (const std::string& text : hostile_texts()) {
    if (!report_with(text, "text").empty()) texts.push_back(text);
  }
  return texts;
}

TEST(HostileReports, are_made_of_most_texts) { EXPECT_GE(texts_in_files().size(), 12U); }

TEST(HostileReports, control_no_terminal_in_any_format) {
  for (const std::string& text : texts_in_files()) {
    for (const Format* format : formats_of_assessments()) {
      std::string report = report_with(text, format->name);
      std::erase(report, '\n');
      ASSERT_NE(report, "") << format->name << text;
      const bool data = format->name == "json" || format->name == "ndjson";
      if (data) {  // scripts get a text as it is, its control characters as `\u001b`
        EXPECT_EQ(std::ranges::count_if(report, [](char c) { return c >= 0 && c < 0x20; }), 0);
      } else {
        EXPECT_EQ(escape_controls(report), report) << format->name;
      }
    }
  }
}

TEST(HostileReports, have_the_markup_of_harmless_ones) {
  const auto html = structure_of(report_with("word", "html"));
  const auto wiki = structure_of(report_with("word", "confluence"));
  const auto github = structure_of(github_html(report_with("word", "markdown")));
  for (const std::string& text : texts_in_files()) {
    EXPECT_EQ(structure_of(report_with(text, "html")), html) << text;
    EXPECT_EQ(structure_of(report_with(text, "confluence")), wiki) << text;
    EXPECT_EQ(structure_of(github_html(report_with(text, "markdown"))), github) << text;
  }
}

TEST(HostileReports, hold_no_formula) {
  for (const std::string& text : texts_in_files()) {
    for (const auto& row : csv_rows(report_with(text, "csv"))) {
      for (const std::string& cell : row) {
        const bool runs = !cell.empty() &&
                          std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
        EXPECT_FALSE(runs) << cell;
      }
    }
  }
}

TEST(HostileReports, link_to_addresses_alone) {
  for (const std::string link : {"javascript:alert(1)", "data:text/html,x", "//evil.example"}) {
    EXPECT_THAT(report_with(link, "html"), Not(HasSubstr("href=\"" + link.substr(0, 4)))) << link;
    EXPECT_THAT(github_html(report_with(link, "markdown")),
                Not(HasSubstr("href=\"" + link.substr(0, 4))))
        << link;
  }
}

}  // namespace
}  // namespace rung::test
