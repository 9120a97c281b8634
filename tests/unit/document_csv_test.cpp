#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "render/document_words.h"
#include "support/csv.h"
#include "support/documents.h"
#include "text/width.h"

namespace rung::test {
namespace {

Document with_tables(std::vector<Block> blocks) { return {"kind", "T", {}, std::move(blocks)}; }

TEST(DocumentCsv, writes_the_one_table_by_the_keys_of_its_columns) {
  EXPECT_EQ(rendered("csv", sample_document()),
            "skill,L3,L4\n"
            "Cloud,Investigates issues,Designs guards\n"
            "Hiring,,\"added hiring@L4, see levels\"\n");
}

TEST(DocumentCsv, says_of_several_tables_which_a_row_is_from) {
  Table first = table_of({"id", "text"}, {{"a", "A"}});
  Table second = table_of({"id", "level"}, {{"b", "L4"}});
  first.key = "one";
  second.key = "two";
  EXPECT_EQ(rendered("csv", with_tables({{first}, {Section{"more", "More", {}, {{second}}}}})),
            "table,id,text,level\n"
            "one,a,A,\n"
            "more/two,b,,L4\n");
}

TEST(DocumentCsv, keeps_columns_apart_that_share_a_key) {
  Table table = table_of({"table", "a"}, {{"x", "y"}});
  table.columns[1].key = "table";
  EXPECT_EQ(rendered("csv", with_tables({{table}})), "table,table-2\nx,y\n");
  EXPECT_EQ(rendered("csv", with_tables({{table}, {table}})),
            "table-key,table,table-2\ntable,x,y\ntable,x,y\n");
}

TEST(DocumentCsv, gives_back_what_was_written) {
  for (const std::string& hostile : hostile_texts()) {
    const std::string csv =
        rendered("csv", with_tables({{table_of({"a", "b"}, {{hostile, "x"}})}}));
    std::string expected = visible(hostile);
    if (!hostile.empty() && std::string("=+-@\t\r").find(hostile.front()) != std::string::npos) {
      expected.insert(0, 1, '\'');
    }
    EXPECT_EQ(csv_rows(csv), (std::vector<std::vector<std::string>>{{"a", "b"}, {expected, "x"}}))
        << csv;
  }
}

TEST(DocumentCsv, runs_no_formula) {
  for (const std::string formula : {"=1", "+1", "-1", "@A", "\t=1", "\r=1", "\n=1", "＝1"}) {
    const std::string csv = rendered("csv", with_tables({{table_of({formula}, {{formula}})}}));
    for (const auto& row : csv_rows(csv)) EXPECT_TRUE(row.front().starts_with('\'')) << csv;
  }
}

TEST(DocumentCsv, shows_what_controls_a_terminal) {
  const std::string csv = rendered("csv", document_of("a\x1b[31m\u202E\u200B"));
  std::string without_breaks = csv;
  std::erase(without_breaks, '\n');
  EXPECT_EQ(escape_controls(without_breaks), without_breaks);
}

TEST(DocumentCsv, says_when_there_is_no_table) {
  for (const DocumentFormat* format : document_formats()) {
    const RenderedDocument result = format->render({"kind", "T", {}, {}}, {});
    EXPECT_EQ(result.bytes.empty(), format->tables_only) << format->name;
    EXPECT_EQ(result.problem, format->tables_only ? std::string(format->name) +
                                                        " holds tables, and there is none here"
                                                  : "");
  }
}

}  // namespace
}  // namespace rung::test
