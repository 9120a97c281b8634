#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "render/sheet_names.h"
#include "render/xlsx.h"
#include "support/documents.h"
#include "text/width.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Names = std::vector<std::string>;

Names names_of(const std::vector<std::pair<std::string, std::string>>& titles) {
  static std::vector<Table> tables;
  tables.assign(titles.size(), {});
  std::vector<PlacedTable> placed;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    tables[i].title = titles[i].second;
    placed.push_back({&tables[i], "", titles[i].first});
  }
  return sheet_names(placed);
}

TEST(SheetNames, are_the_titles_where_they_can_be) {
  EXPECT_EQ(names_of({{"", "Skills"}, {"L5", "Responsibilities"}}),
            (Names{"Skills", "Responsibilities"}));
  EXPECT_EQ(names_of({{"", "L4/L5: what [is] new?*\\"}}), (Names{"L4-L5- what -is- new---"}));
  EXPECT_EQ(names_of({{"", "'quoted'"}, {"", ""}, {"", "History"}}),
            (Names{"quoted", "Sheet", "Sheet (2)"}));
}

TEST(SheetNames, are_told_apart_by_their_section_then_by_a_number) {
  EXPECT_EQ(names_of({{"L4", "Skills"}, {"L5", "Skills"}, {"L5", "skills"}}),
            (Names{"L4 · Skills", "L5 · Skills", "L5 · skills (2)"}));
  EXPECT_EQ(names_of({{"", "É"}, {"", "é"}}), (Names{"É", "é (2)"}));
}

TEST(SheetNames, have_at_most_31_characters_as_spreadsheets_count) {
  const std::string words(40, 'x');
  EXPECT_EQ(names_of({{"", words}, {"", words}}),
            (Names{std::string(31, 'x'), std::string(27, 'x') + " (2)"}));
  std::string emoji;
  for (int i = 0; i < 20; ++i) emoji += "😀";
  EXPECT_EQ(display_width(names_of({{"", emoji}}).front()), 30U);  // 15 pictures of two units
}

TEST(DocumentXlsx, is_the_same_every_time) {
  const std::string bytes = rendered("xlsx", sample_document());
  EXPECT_TRUE(bytes.starts_with("PK\x03\x04"));
  EXPECT_EQ(rendered("xlsx", sample_document()), bytes);
}

TEST(DocumentXlsx, has_a_sheet_a_table) {
  const Table table = table_of({"a"}, {{"1"}});
  const std::string bytes =
      rendered("xlsx", {"", "T", {}, {{table}, {Section{"s", "S", {}, {{table}}}}}});
  EXPECT_THAT(bytes, HasSubstr("xl/worksheets/sheet2.xml"));
  EXPECT_THAT(bytes, Not(HasSubstr("xl/worksheets/sheet3.xml")));
}

TEST(DocumentXlsx, takes_any_text) {
  for (const std::string& hostile : hostile_texts()) {
    EXPECT_TRUE(rendered("xlsx", document_of(hostile)).starts_with("PK")) << hostile;
  }
}

TEST(DocumentXlsx, says_why_it_cannot) {
  EXPECT_EQ(workbook_of(sample_document(), nullptr).problem,
            "xlsx needs libxlsxwriter; on Debian: apt install libxlsxwriter4");
  const Document huge{"", "T", {}, {{table_of({"a"}, {{std::string(40000, 'x')}})}}};
  const RenderedDocument result = workbook_of(huge, xlsx_library());
  EXPECT_EQ(result.bytes, "");
  EXPECT_THAT(result.problem, HasSubstr("xlsx could not be written: String exceeds"));
}

TEST(XlsxLibrary, is_there_or_is_not) {
  XlsxLibrary library;
  EXPECT_FALSE(load_xlsx_library("libno-such-library.so.4", library));
  EXPECT_FALSE(load_xlsx_library("libm.so.6", library));
  EXPECT_TRUE(load_xlsx_library("libxlsxwriter.so.4", library));
}

}  // namespace
}  // namespace rung::test
