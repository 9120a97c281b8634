#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/document_words.h"
#include "render/markdown_text.h"
#include "render/markdown_words.h"
#include "support/documents.h"
#include "support/markup.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string in_line(const std::string& text) { return escape_markdown(text, MarkdownPlace::line); }

TEST(DocumentMarkdown, lays_out_one_of_everything) {
  EXPECT_EQ(rendered("markdown", sample_document()),
            "# A sample\n"
            "\n"
            "of all there is, `unified-security`\n"
            "\n"
            "- **Version:** `2026.1`\n"
            "- **Wiki:** [the page](https://wiki.example/a?b=c&amp;d=e)\n"
            "\n"
            "## <a id=\"levels\"></a>Levels\n"
            "\n"
            "* one\n"
            "* two\n"
            "\n"
            "### L4 Engineer **required**\n"
            "\n"
            "What is **expected** here.\n"
            "\n"
            "**Skills by level**\n"
            "\n"
            "| skill | L3 | L4 |\n"
            "| --- | --- | --- |\n"
            "| **Cloud** | Investigates issues | Designs guards |\n"
            "| **Hiring** | | **added** `hiring@L4`, see [levels](#levels) |\n"
            "\n"
            "- [x] Shown once\n"
            "- [ ] Shown twice\n"
            "  - and then again\n"
            "\n"
            "```mermaid\n"
            "graph TD\n"
            "  L3 --> L4\n"
            "```\n");
}

TEST(DocumentMarkdown, is_what_github_lays_out) {
  const std::string html = github_html(rendered("markdown", sample_document()));
  EXPECT_THAT(html, HasSubstr("<h2><a id=\"levels\"></a>Levels</h2>"));
  EXPECT_THAT(html, HasSubstr("<td><strong>added</strong> <code>hiring@L4</code>, see <a "
                              "href=\"#levels\">levels</a></td>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://wiki.example/a?b=c&amp;d=e\">the page</a>"));
  EXPECT_THAT(html, HasSubstr("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> Shown once"));
  EXPECT_THAT(html, HasSubstr("<code class=\"language-mermaid\">graph TD\n  L3 --&gt; L4\n"));
}

TEST(DocumentMarkdown, takes_no_text_for_markup) {
  const auto expected = structure_of(github_html(rendered("markdown", document_of("word"))));
  for (const std::string& hostile : hostile_texts()) {
    if (single_spaced(hostile).empty()) continue;
    const std::string markdown = rendered("markdown", document_of(hostile));
    const std::string html = github_html(markdown);
    EXPECT_EQ(structure_of(html), expected) << markdown << html;
  }
}

TEST(DocumentMarkdown, shows_every_text_as_it_is) {
  for (const std::string& hostile : hostile_texts()) {
    const std::string shown = single_spaced(visible(hostile));
    const Words words = {plain(hostile)};
    for (const Block& block :
         {Block{Paragraph{words}}, Block{List{"", {{words, {}, {}}}}},
          Block{table_of({"a", hostile}, {{"x", hostile}})}, Block{Preformatted{"", "", hostile}},
          Block{Paragraph{{strong(hostile)}}}, Block{Paragraph{{code(hostile)}}},
          Block{Section{"", hostile, {}, {}}}}) {
      const std::string markdown = rendered("markdown", {"", "T", {}, {block}});
      EXPECT_THAT(text_content(github_html(markdown)), HasSubstr(shown)) << markdown;
    }
  }
}

TEST(DocumentMarkdown, leaves_ordinary_words_alone) {
  for (const std::string text :
       {"Owns the security of 30 applications or more, end-to-end.", "cloud@L3, L5.roadmap",
        "R&D: apps_owned >= 30 (70%)", "10:30 to 11:45; a/b", "50% + 1", "C# and C++"}) {
    EXPECT_EQ(in_line(text), text);
  }
}

TEST(DocumentMarkdown, shows_as_code_what_github_would_link) {
  EXPECT_EQ(in_line("ask @dana-example, please"), "ask `@dana-example`, please");
  EXPECT_EQ(in_line("(see #12)"), "(see `#12`)");
  EXPECT_EQ(in_line("gh-7 org/repo#8"), "`gh-7` `org/repo#8`");
  EXPECT_EQ(in_line("https://a.example/x?y=z."), "`https://a.example/x?y=z`.");
  EXPECT_EQ(in_line("WWW.a.example mail@a.example"), "`WWW.a.example` `mail@a.example`");
  EXPECT_EQ(in_line(":tada: 10:20:30"), "`:tada:` 10:20:30");
  EXPECT_EQ(words_markdown({plain("https:"), plain("//a.example")}, MarkdownPlace::line),
            "`https://a.example`");
}

TEST(DocumentMarkdown, fences_longer_than_what_is_inside) {
  EXPECT_EQ(code_span("a ` b `` c", MarkdownPlace::line), "```a ` b `` c```");
  EXPECT_EQ(code_span("`x`", MarkdownPlace::line), "`` `x` ``");
  EXPECT_EQ(code_span("a|b", MarkdownPlace::cell), "`a\\|b`");
  EXPECT_EQ(fenced("````\nx", "dot"), "`````dot\n````\nx\n`````\n");
  EXPECT_EQ(fenced("x", "a b"), "```\nx\n```\n");
}

TEST(DocumentMarkdown, follows_no_link_that_runs) {
  const auto linked = [](const std::string& target) {
    return words_markdown({link("text", target)}, MarkdownPlace::line);
  };
  EXPECT_EQ(linked("javascript:alert(1)"), "text (`javascript:alert(1)`)");
  EXPECT_EQ(linked("https://a.example/(x) <y>|\"z"),
            "[text](https://a.example/%28x%29%20%3Cy%3E%7C%22z)");
  EXPECT_EQ(linked("#a b"), "[text](#a-b)");
  EXPECT_EQ(words_markdown({link("", "https://a.example")}, MarkdownPlace::line),
            "[`https://a.example`](https://a.example)");
}

TEST(DocumentMarkdown, marks_what_is_strong_wherever_it_stands) {
  const Words words[] = {{plain("a"), strong("b"), plain("c")},
                         {plain("a"), strong("(b)"), plain("c")},
                         {strong("a"), strong("b")},
                         {strong("a:"), plain(" b")},
                         {plain("a "), strong(" b. "), plain("c")},
                         {strong("a."), code("b"), strong("é")},
                         {plain("a "), strong("\""), plain("\nb")},
                         {strong("*"), strong("_"), plain("*")}};
  for (const Words& text : words) {
    const std::string markdown = words_markdown(text, MarkdownPlace::line);
    const std::string html = github_html(markdown);
    const auto tags = tags_of(html);
    const auto strongs = std::ranges::count(text, Word::Kind::strong, &Word::kind);
    EXPECT_EQ(std::ranges::count(tags, "strong"), strongs) << markdown << html;
    std::string all;
    for (const Word& word : text) all += word.text;
    EXPECT_EQ(text_content(html), single_spaced(all)) << markdown;
  }
  EXPECT_EQ(words_markdown({strong("Coverage: "), plain("70%")}, MarkdownPlace::line),
            "**Coverage:** 70%");
}

TEST(DocumentMarkdown, begins_no_block_inside_a_line) {
  for (const std::string text : {"# a", "- a", "+ a", "> a", "1. a", "12) a", "=== a", "    a"}) {
    const std::string html = github_html(line_markdown({plain(text)}));
    EXPECT_EQ(tags_of(html), (std::vector<std::string>{"p", "/p"})) << html;
  }
}

TEST(DocumentMarkdown, keeps_two_lists_apart) {
  const List list{"", {{{plain("one")}, {}, {}}}};
  const std::string html = github_html(rendered("markdown", {"", "T", {}, {{list}, {list}}}));
  EXPECT_THAT(html, HasSubstr("</ul>\n<ul>"));
  EXPECT_THAT(html, Not(HasSubstr("<li>\n<p>")));
}

}  // namespace
}  // namespace rung::test
