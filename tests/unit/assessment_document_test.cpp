#include "view/assessment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/report_story.h"

namespace rung::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::string rendered(std::string_view format, const Document& document) {
  for (const DocumentFormat* one : document_formats()) {
    if (one->name == format) return one->render(document, {}).bytes;
  }
  return "no such format";
}

json document_of(ReportStory& story) {
  return json::parse(rendered("json", assessment_document(story.report())));
}

TEST(AssessmentDocument, says_first_who_and_how_it_came_out) {
  ReportStory story = full_story();
  const json document = document_of(story);
  EXPECT_EQ(document["kind"], "assessment");
  EXPECT_THAT(document["title"], HasSubstr("→ L5"));
  EXPECT_EQ(document["verdict"]["word"], "NOT READY");
  EXPECT_EQ(document["reached"].size(), 3U);
  EXPECT_EQ(document["reached"][0]["what"], "Coverage");
}

TEST(AssessmentDocument, has_a_row_for_each_responsibility_and_a_section_behind_it) {
  ReportStory story = full_story();
  const Report report = story.report();
  const json document = json::parse(rendered("json", assessment_document(report)));
  const auto& rows = report.assessments.front().responsibilities;
  EXPECT_EQ(document["month-by-month"]["months"].size(), rows.size());
  for (const ReportResponsibility& row : rows) {
    const json& section = document["responsibilities"][row.id];
    EXPECT_EQ(section["text"][0], row.text) << row.id;
    EXPECT_FALSE(section["framework"].empty()) << row.id;
  }
}

TEST(AssessmentDocument, lists_every_gap_to_tick_off) {
  ReportStory story = full_story();
  const Report report = story.report();
  std::size_t gaps = 0;
  for (const auto& row : report.assessments.front().responsibilities) gaps += row.gap ? 1U : 0U;
  for (const auto& gate : report.assessments.front().gates) gaps += gate.gap ? 1U : 0U;
  const json document = json::parse(rendered("json", assessment_document(report)));
  ASSERT_EQ(document["gaps"]["gaps"].size(), gaps);
  EXPECT_EQ(document["gaps"]["gaps"][0]["done"], false);
}

TEST(AssessmentDocument, keeps_the_anchors_of_two_targets_apart) {
  ReportStory story = full_story();
  story.file.assessments.push_back(story.file.assessments.front());
  const std::string text = rendered("json", assessment_document(story.report()));
  EXPECT_THAT(text, HasSubstr("\"L5.roadmap\": {"));
  EXPECT_THAT(text, HasSubstr("\"L5-L5.roadmap\": {"));
}

TEST(AssessmentDocument, ends_with_what_a_verdict_is_not) {
  ReportStory story = full_story();
  const Report report = story.report();
  const Document document = assessment_document(report);
  const auto* last = std::get_if<Paragraph>(&document.blocks.back().content);
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->words.front().text, report.disclaimer);
}

TEST(AssessmentsDocument, counts_and_has_a_row_and_a_section_for_each_person) {
  ReportStory story = full_story();
  const std::vector<Report> reports{story.report(), story.report()};
  const json document = json::parse(rendered("json", assessments_document(reports)));
  EXPECT_EQ(document["people"].size(), 2U);
  EXPECT_TRUE(document.contains("person-1"));
  EXPECT_TRUE(document.contains("person-2"));
}

}  // namespace
}  // namespace rung::test
