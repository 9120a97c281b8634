#include "load/csv.h"

#include <gtest/gtest.h>

#include "load/csv_kinds.h"
#include "load/groups.h"
#include "support/marked_text.h"

namespace rung::test {
namespace {

using Lines = std::vector<std::string>;

/// The fields of each line, with `|` between them.
Lines fields_of(const std::string& text) {
  const auto source = source_of(text, "groups.csv");
  Diagnostics diagnostics;
  Lines lines;
  for (const CsvLine& line : read_csv(*source, diagnostics)) {
    std::string joined;
    for (const CsvField& field : line.fields) joined += (joined.empty() ? "" : "|") + field.text;
    lines.push_back(joined);
  }
  EXPECT_EQ(lines_of(diagnostics), Lines{});
  return lines;
}

TEST(Csv, fields_are_separated_by_commas_and_lines_by_either_break) {
  EXPECT_EQ(fields_of("a,b\nc,d\r\ne,f"), (Lines{"a|b", "c|d", "e|f"}));
  EXPECT_EQ(fields_of(""), Lines{});
  EXPECT_EQ(fields_of("\n\na\n\n"), Lines{"a"});
  EXPECT_EQ(fields_of("a,,b\n"), Lines{"a||b"});
}

TEST(Csv, quotes_keep_commas_breaks_and_quotes) {
  EXPECT_EQ(fields_of("\"a,b\",\"c\nd\",\"e\"\"f\",\"\"\n"), Lines{"a,b|c\nd|e\"f|"});
}

/// The problems of a table of groups whose places are marked.
void expect_problems(const std::string& marked, Lines problems) {
  const MarkedText text = unmark(marked);
  const auto source = source_of(text.text, "groups.csv");
  Diagnostics diagnostics;
  read_groups(*source, diagnostics);
  EXPECT_EQ(lines_of(diagnostics), expected_lines({"", marked, std::move(problems)}, text))
      << marked;
}

TEST(Csv, what_is_written_otherwise_is_told_at_its_place) {
  expect_problems("person,group\ne-1,«\"»north\ne-2,south\n",
                  {"csv-open-quote: the quote that begins here is not closed"});
  expect_problems("person,group\ne-1,\"the \"«old\" office»\n",
                  {"csv-after-quote: this stands behind the closing quote"});
  expect_problems("person,group\ne-1,«the \"old\" office»\n",
                  {"csv-bare-quote: a quote stands within a field that does not begin with one"});
  expect_problems("person,group\ne-1,Z«\xFC»rich\n", {"csv-no-text: this is no text in UTF-8"});
}

TEST(Csv, groups_are_a_table_of_two_columns) {
  expect_problems("«id»,group\ne-1,north\n",
                  {"unknown-column: `id` is not a column of a table of groups [the columns are "
                   "`person` and `group`]"});
  expect_problems("person,«gruop»\ne-1,north\n",
                  {"unknown-column: `gruop` is not a column of a table of groups [did you mean "
                   "`group`?]"});
  expect_problems("«person»\ne-1\n",
                  {"missing-column: the first line does not name the column `group` [begin with "
                   "the line `person,group`]"});
}

TEST(Csv, a_line_says_of_one_person_where_they_belong) {
  expect_problems("person,group\n«e-1»\n«,north»\n«e-2, »\ne-3,a\n«e-3»,b\n«e-4,a,b»\n",
                  {"csv-fields: this line has 1 fields, the first line names 2",
                   "empty-field: the person is missing", "empty-field: the group is missing",
                   "repeated-person: `e-3` has a group already",
                   "csv-fields: this line has 3 fields, the first line names 2"});
}

TEST(Csv, semicolons_are_what_a_spreadsheet_may_have_written) {
  expect_problems("«person;group»\ne-1;north\n",
                  {"missing-column: the first line does not name the column `person` [write "
                   "commas between the fields, not semicolons]"});
}

TEST(Csv, columns_may_stand_in_either_order_and_strangers_are_told_with_the_nearest) {
  const auto source = source_of("group,person\nnorth,e-1042\nsouth,e-1o43\n", "groups.csv");
  Diagnostics diagnostics;
  const Groups groups = read_groups(*source, diagnostics);
  EXPECT_EQ(groups.of_person.at("e-1042").group, "north");
  const std::vector<std::string_view> people{"e-1042", "e-1043"};
  check_people(groups, people, diagnostics);
  EXPECT_EQ(lines_of(diagnostics),
            Lines{"3:7-3:13 unknown-person: `e-1o43` is nobody whose evidence was read [did you "
                  "mean `e-1043`?]"});
}

}  // namespace
}  // namespace rung::test
