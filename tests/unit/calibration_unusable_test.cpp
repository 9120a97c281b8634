#include <gtest/gtest.h>

#include "view/calibration.h"

namespace rung::test {
namespace {

using Texts = std::vector<std::string>;

/// What the sheet about unusable files holds, a line a row; nothing where there is no such sheet.
Texts sheet_of(const std::vector<UnusableFile>& unusable) {
  Texts lines;
  for (const Block& block : calibration_tables({}, {"", "", {}, unusable}).blocks) {
    const auto* table = std::get_if<Table>(&block.content);
    if (table == nullptr || table->key != "unusable") continue;
    for (const auto& row : table->rows) {
      lines.push_back(row[0].words.front().text + ": " + row[1].words.front().text);
    }
  }
  return lines;
}

TEST(UnusableFiles, are_a_sheet_of_the_workbook_where_there_are_any) {
  EXPECT_EQ(sheet_of({}), Texts{});
  EXPECT_EQ(sheet_of({{"a.yaml", "line 3: it is odd"}, {"b.yaml", "it is not there"}}),
            (Texts{"a.yaml: line 3: it is odd", "b.yaml: it is not there"}));
}

TEST(UnusableFiles, are_rows_without_a_name_in_a_blind_session) {
  EXPECT_EQ(sheet_of({{}, {}}), (Texts(2, ": not told in a blind session")));
}

}  // namespace
}  // namespace rung::test
