#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "command/assessment_formats.h"
#include "support/documents.h"
#include "support/hostile_evidence.h"
#include "support/markup.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

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
      const std::string report = report_with(text, format->name);
      ASSERT_NE(report, "") << format->name << text;
      EXPECT_FALSE(has_controls(report, format->name)) << format->name << text;
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
    EXPECT_EQ(formula_in(report_with(text, "csv")), "");
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
