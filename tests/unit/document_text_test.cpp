#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/documents.h"
#include "support/text_file.h"
#include "text/width.h"

namespace rung::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::string text_of(const Document& document, int width = 80, bool color = false) {
  return rendered("text", document, {width, color, false});
}

Document with_block(Block block) { return {"kind", "Title", {}, {std::move(block)}}; }

/// The text below the underlined title.
std::string text_of(Block block, int width = 80) {
  const std::string text = text_of(with_block(std::move(block)), width);
  const std::string head = "Title\n═════\n\n";
  EXPECT_TRUE(text.starts_with(head)) << text;
  return text.substr(std::min(text.size(), head.size()));
}

TEST(DocumentText, lays_out_one_of_everything) {
  EXPECT_EQ(text_of(sample_document()),
            "A sample\n"
            "════════\n"
            "of all there is, unified-security\n"
            "\n"
            "Version  2026.1\n"
            "Wiki     the page (https://wiki.example/a?b=c&d=e)\n"
            "\n"
            "Levels\n"
            "──────\n"
            "\n"
            "• one\n"
            "• two\n"
            "\n"
            "L4 Engineer [required]\n"
            "\n"
            "  What is expected here.\n"
            "\n"
            "  Skills by level\n"
            "  skill   L3                   L4\n"
            "  ──────  ───────────────────  ─────────────────────────────\n"
            "  Cloud   Investigates issues  Designs guards\n"
            "  Hiring                       [added] hiring@L4, see levels\n"
            "\n"
            "☑ Shown once\n"
            "☐ Shown twice\n"
            "  • and then again\n"
            "\n"
            "  graph TD\n"
            "    L3 --> L4\n");
}

TEST(DocumentText, wraps_cells_at_words_and_spaces_high_rows) {
  const Table table =
      table_of({"id", "text"}, {{"L5.a",
                                 "Owns the security of thirty applications or more, and "
                                 "says so in a review every month of the year"},
                                {"L5.b", "Mentors"}});
  EXPECT_EQ(text_of({table}),
            "Table\n"
            "id    text\n"
            "────  ──────────────────────────────────────────────────────────────────────────\n"
            "L5.a  Owns the security of thirty applications or more, and says so in a review\n"
            "      every month of the year\n"
            "\n"
            "L5.b  Mentors\n");
}

TEST(DocumentText, aligns_numbers_to_the_right) {
  Table table = table_of({"name", "n", "c"}, {{"a", "1", "x"}, {"b", "1000", "yyyyy"}});
  table.columns[1].align = Align::right;
  table.columns[2].align = Align::center;
  EXPECT_THAT(text_of({table}), EndsWith("name     n    c\n"
                                         "────  ────  ─────\n"
                                         "a        1    x\n"
                                         "b     1000  yyyyy\n"));
}

TEST(DocumentText, splits_a_table_that_is_too_wide_and_repeats_what_names_the_row) {
  std::vector<std::string> titles{"skill"};
  std::vector<std::string> row{"Threat modeling"};
  for (int level = 1; level <= 7; ++level) {
    titles.push_back("L" + std::to_string(level));
    row.push_back("Word" + std::to_string(level) + " of what is asked of somebody at this level");
  }
  const std::string text = text_of({table_of(titles, {row})});
  EXPECT_THAT(text, HasSubstr("Table, continued (2 of 2)\n"));
  std::size_t named = 0;
  for (std::size_t at = text.find("Threat"); at != std::string::npos;
       at = text.find("Threat", at + 1)) {
    ++named;
  }
  EXPECT_EQ(named, 2U);
  for (int level = 1; level <= 7; ++level) {
    EXPECT_THAT(text, HasSubstr("Word" + std::to_string(level)));
  }
  EXPECT_THAT(text_of({table_of(titles, {row})}, 160), Not(HasSubstr("continued")));
}

TEST(DocumentText, says_that_a_table_is_empty) {
  EXPECT_EQ(text_of({table_of({"id", "text"}, {})}), "Table\nid  text\n──  ────\nnone\n");
}

TEST(DocumentText, breaks_lines_where_a_text_does) {
  EXPECT_THAT(text_of({Paragraph{{plain("one\ntwo\n")}}}), "one\ntwo\n");
  EXPECT_THAT(text_of({table_of({"a", "b"}, {{"x", "one\r\ntwo"}})}), EndsWith("x  one\n   two\n"));
  EXPECT_THAT(text_of({List{"", {{{plain("one\ntwo")}, {}, {}}}}}), "• one\n  two\n");
}

TEST(DocumentText, does_not_repeat_a_heading_above_a_table) {
  Table table = table_of({"a"}, {{"x"}});
  table.title = "Levels";
  EXPECT_THAT(text_of({Section{"levels", "Levels", {}, {{table}}}}), "Levels\n──────\n\na\n─\nx\n");
}

TEST(DocumentText, never_exceeds_its_width_and_never_cuts_a_table) {
  for (const std::string& hostile : hostile_texts()) {
    const Document document = without_preformatted(document_of(hostile));
    for (const int width : {20, 80, 120, 200}) {
      const std::string text = text_of(document, width);
      for (const std::string& line : lines_of(text)) {
        EXPECT_LE(display_width(line), static_cast<std::size_t>(std::max(width, 80))) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
      }
      EXPECT_EQ(text.find("…"), std::string::npos) << text;
    }
  }
}

TEST(DocumentText, loses_no_word_of_a_table_however_narrow) {
  std::vector<std::string> titles;
  std::vector<std::string> row;
  for (int i = 0; i < 24; ++i) {
    titles.push_back("title" + std::to_string(i));
    row.push_back("longwordnumber" + std::to_string(i) + "endsonlyhere");
  }
  const std::string text = text_of({table_of(titles, {row})});
  for (const std::string& cell : row) EXPECT_THAT(text, HasSubstr(cell));
  for (const std::string& title : titles) EXPECT_THAT(text, HasSubstr(title));
}

TEST(DocumentText, leaves_room_for_text_however_deep_it_nests) {
  Block block{Paragraph{{plain("the innermost words of all")}}};
  ListItem item{{plain("the innermost item of the list")}, {}, {}};
  for (int depth = 0; depth < 60; ++depth) {
    block = {Section{"s", "Section", {}, {block}}};
    item = {{plain("item")}, {}, {item}};
  }
  EXPECT_THAT(text_of(block), HasSubstr("the innermost words of all"));
  EXPECT_THAT(text_of({List{"l", {item}}}), HasSubstr("the innermost item of the list"));
}

TEST(DocumentText, passes_no_control_character_to_a_terminal) {
  for (const std::string& hostile : hostile_texts()) {
    const std::string text = text_of(document_of(hostile));
    std::string without_breaks = text;
    std::erase(without_breaks, '\n');
    EXPECT_EQ(escape_controls(without_breaks), without_breaks) << text;
  }
}

TEST(DocumentText, uses_colour_only_when_asked_and_never_for_the_meaning) {
  const std::string colored = text_of(sample_document(), 80, true);
  EXPECT_THAT(colored, HasSubstr("\x1b[33m[required]\x1b[0m"));
  EXPECT_THAT(colored, HasSubstr("\x1b[1mCloud\x1b[0m"));
  EXPECT_EQ(without_color(colored), text_of(sample_document()));
}

TEST(DocumentText, shows_where_a_command_ends) {
  EXPECT_EQ(text_of({Paragraph{
                {plain("write "), code("rung framework show"), plain(" or "), code("show")}}}),
            "write `rung framework show` or show\n");
}

}  // namespace
}  // namespace rung::test
