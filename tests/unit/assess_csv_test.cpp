#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/csv.h"
#include "support/report_story.h"
#include "view/assessment.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

std::vector<std::vector<std::string>> rows_of(const std::vector<Report>& reports) {
  const Document document = promotions_document(reports);
  for (const DocumentFormat* format : document_formats()) {
    if (format->name == "csv") return csv_rows(format->render(document, {}).bytes);
  }
  return {};
}

/// What stands in a row below a title.
std::string cell_of(const std::vector<std::vector<std::string>>& rows, std::size_t row,
                    std::string_view title) {
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    if (rows.front()[i] == title) return rows[row][i];
  }
  ADD_FAILURE() << "no column " << title;
  return "";
}

TEST(AssessCsv, has_a_row_for_each_person_and_promotion) {
  ReportStory story = nine_of_thirteen();
  story.file.assessments.push_back(story.file.assessments.front());
  const auto rows = rows_of({story.report(), story.report()});
  ASSERT_EQ(rows.size(), 5U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows.front().size());
}

TEST(AssessCsv, says_what_the_report_says) {
  ReportStory story = nine_of_thirteen();
  const auto rows = rows_of({story.report()});
  EXPECT_EQ(cell_of(rows, 1, "target"), "L5");
  EXPECT_EQ(cell_of(rows, 1, "verdict"), "not_ready");
  EXPECT_EQ(cell_of(rows, 1, "coverage"), "69.23");
  EXPECT_EQ(cell_of(rows, 1, "required_coverage"), "70");
  EXPECT_EQ(cell_of(rows, 1, "short_by"), "1");
  EXPECT_EQ(cell_of(rows, 1, "gates"), "0");
  EXPECT_THAT(cell_of(rows, 1, "reason"), HasSubstr("9 of 13"));
}

TEST(AssessCsv, names_what_is_missing_and_open) {
  ReportStory story = full_story();
  const Report report = story.report();
  const auto rows = rows_of({report});
  std::string missing;
  for (const auto& row : report.assessments.front().responsibilities) {
    if (row.gap) missing += (missing.empty() ? "" : " ") + row.id;
  }
  EXPECT_EQ(cell_of(rows, 1, "missing"), missing);
  EXPECT_NE(cell_of(rows, 1, "open_gates"), "");
}

TEST(AssessCsv, keeps_those_who_have_nothing_to_be_assessed_for) {
  ReportStory story = nine_of_thirteen();
  story.file.assessments.clear();
  const auto rows = rows_of({story.report()});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(cell_of(rows, 1, "verdict"), "nothing_to_assess");
  EXPECT_NE(cell_of(rows, 1, "reason"), "");
  EXPECT_EQ(rows_of({}).size(), 1U);
}

}  // namespace
}  // namespace rung::test
