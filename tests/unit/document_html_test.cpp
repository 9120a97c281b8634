#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>
#include <string>

#include "render/document_words.h"
#include "support/documents.h"
#include "support/markup.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The page as XML, which it is as well; fails the test where it is not.
pugi::xml_document parsed(const std::string& html) {
  pugi::xml_document page;
  const auto result =
      page.load_buffer(html.data(), html.size(), pugi::parse_full, pugi::encoding_utf8);
  EXPECT_TRUE(result) << result.description() << " at " << html.substr(0, 2000);
  return page;
}

std::string body_of(const Document& document) {
  const std::string html = rendered("html", document);
  const std::size_t begin = html.find("<main>\n") + 7;
  return html.substr(begin, html.find("</main>") - begin);
}

TEST(DocumentHtml, lays_out_one_of_everything) {
  EXPECT_EQ(body_of(sample_document()),
            "<h1>A sample</h1>\n"
            "<p class=\"subtitle\">of all there is, <code>unified-security</code></p>\n"
            "<dl class=\"facts\">\n"
            "<dt>Version</dt><dd><code>2026.1</code></dd>\n"
            "<dt>Wiki</dt><dd><a href=\"https://wiki.example/a?b=c&amp;d=e\">the page</a></dd>\n"
            "</dl>\n"
            "<section id=\"levels\">\n"
            "<h2>Levels</h2>\n"
            "<ul>\n"
            "<li>one</li>\n"
            "<li>two</li>\n"
            "</ul>\n"
            "<section id=\"L4\">\n"
            "<h3>L4 Engineer <span class=\"status caution\">required</span></h3>\n"
            "<p>What is <strong>expected</strong> here.</p>\n"
            "<table>\n"
            "<caption>Skills by level</caption>\n"
            "<thead>\n"
            "<tr><th scope=\"col\">skill</th><th scope=\"col\">L3</th><th scope=\"col\">L4</th>"
            "</tr>\n"
            "</thead>\n"
            "<tbody>\n"
            "<tr><th scope=\"row\">Cloud</th><td class=\"good\">Investigates issues</td>"
            "<td>Designs guards</td></tr>\n"
            "<tr><th scope=\"row\">Hiring</th><td></td><td><span class=\"status good\">added"
            "</span> <code>hiring@L4</code>, see <a href=\"#levels\">levels</a></td></tr>\n"
            "</tbody>\n"
            "</table>\n"
            "</section>\n"
            "<ul>\n"
            "<li class=\"box\"><span role=\"img\" aria-label=\"done\">☑</span> "
            "Shown once</li>\n"
            "<li class=\"box\"><span role=\"img\" aria-label=\"to do\">☐</span> "
            "Shown twice\n"
            "<ul>\n"
            "<li>and then again</li>\n"
            "</ul>\n"
            "</li>\n"
            "</ul>\n"
            "</section>\n"
            "<pre role=\"group\" tabindex=\"0\" aria-label=\"Source in mermaid\">graph TD\n"
            "  L3 --&gt; L4</pre>\n");
}

TEST(DocumentHtml, takes_no_text_for_markup_and_shows_every_text_as_it_is) {
  const auto expected = structure_of(rendered("html", document_of("word")));
  for (const std::string& hostile : hostile_texts()) {
    if (single_spaced(hostile).empty()) continue;
    const std::string html = rendered("html", document_of(hostile));
    EXPECT_EQ(structure_of(html), expected) << html;
    const std::string page = text_content(html.substr(html.find("<main>")));
    EXPECT_THAT(page, HasSubstr(single_spaced(visible(hostile))));
    const pugi::xml_document document = parsed(html);
    for (const auto& found : document.select_nodes("//@*")) {
      const std::string name = found.attribute().name();
      EXPECT_FALSE(name.starts_with("on") || name == "style" || name == "src") << name;
    }
  }
}

TEST(DocumentHtml, follows_no_link_that_runs) {
  const auto linked = [](const std::string& target) {
    return body_of({"", "T", {}, {{Paragraph{{link("text", target)}}}}});
  };
  EXPECT_THAT(linked("javascript:alert(1)"), HasSubstr("text (<code>javascript:alert(1)</code>)"));
  EXPECT_THAT(linked("JavaScript:x"), Not(HasSubstr("href")));
  EXPECT_THAT(linked(" data:text/html,x"), Not(HasSubstr("href")));
  EXPECT_THAT(linked("https://a.example/\"x'<y>"),
              HasSubstr("href=\"https://a.example/%22x&#39;%3Cy%3E\""));
  EXPECT_THAT(linked("#a é\""), HasSubstr("href=\"#a-%C3%A9-\""));
}

TEST(DocumentHtml, has_one_first_heading_and_skips_no_level) {
  Block block{Paragraph{{plain("innermost")}}};
  for (int depth = 0; depth < 9; ++depth) block = {Section{"s", "Section", {}, {block}}};
  const std::string html = rendered("html", {"", "Title", {}, {block, block}});
  std::vector<std::string> headings;
  for (const std::string& tag : tags_of(html)) {
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] != 'r') headings.push_back(tag);
  }
  EXPECT_EQ(headings,
            (std::vector<std::string>{"h1", "h2", "h3", "h4", "h5", "h6", "h6", "h6", "h6", "h6",
                                      "h2", "h3", "h4", "h5", "h6", "h6", "h6", "h6", "h6"}));
}

TEST(DocumentHtml, gives_every_section_an_anchor_of_its_own) {
  std::vector<Block> blocks;
  for (const std::string key : {"a", "a", "a b", "a-b", "", "é"}) {
    blocks.push_back({Section{key, "Section", {}, {}}});
  }
  const pugi::xml_document page = parsed(rendered("html", {"", "T", {}, blocks}));
  std::vector<std::string> ids;
  for (const auto& found : page.select_nodes("//@id")) ids.emplace_back(found.attribute().value());
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "a-2", "a-b", "a-b-2", "é"}));
}

TEST(DocumentHtml, folds_what_may_be_folded) {
  Section section{"s", "More", {}, {{Paragraph{{plain("inside")}}}}};
  section.folded = true;
  EXPECT_THAT(body_of({"", "T", {}, {{section}}}),
              HasSubstr("<details>\n<summary><h2>More</h2> <span class=\"lead\">inside</span>"
                        "</summary>\n<div id=\"s\" class=\"more\">\n</div>\n</details>\n"));
}

TEST(DocumentHtml, folds_what_comes_after_the_first_paragraph_of_a_section) {
  Section section{"s", "More", {}, {{Facts{{{"k", "Label", {plain("value")}}}}}}};
  section.folded = true;
  EXPECT_THAT(body_of({"", "T", {}, {{section}}}),
              HasSubstr("<summary><h2>More</h2></summary>\n<div id=\"s\" class=\"more\">\n"
                        "<dl class=\"facts\">\n<dt>Label</dt>"));
}

TEST(DocumentHtml, says_by_what_its_parts_can_be_filtered) {
  Section section{"s", "One", {}, {{List{"l", {{{plain("item")}, {}, {}, {"gap"}}}}}}};
  section.tags = {"gap", "area-a b\""};
  Document document{"", "T", {}, {{Paragraph{{plain("first")}}}, {section}}};
  document.filters = {{"Gaps only", {{"gap", "Gaps only"}}},
                      {"Area", {{"area-a b\"", "A <b>"}, {"area-c", "C"}}}};
  const std::string html = rendered("html", document);
  EXPECT_THAT(html, HasSubstr("<section id=\"s\" data-tags=\"1 2\">"));
  EXPECT_THAT(html, HasSubstr("<li data-tags=\"1\">item</li>"));
  EXPECT_THAT(html, HasSubstr("<p>first</p>\n<div class=\"filters\" role=\"group\" "
                              "aria-label=\"Filter\" hidden=\"hidden\">\n<label><input "
                              "type=\"checkbox\" value=\"1\"/> Gaps only</label>\n"));
  EXPECT_THAT(html, HasSubstr("<option value=\"2\">A &lt;b&gt;</option>"));
  EXPECT_THAT(html, HasSubstr("<script>"));
  document.filters.clear();
  EXPECT_THAT(rendered("html", document), Not(HasSubstr("<script>")));
}

TEST(DocumentHtml, puts_the_table_behind_a_map_and_tags_its_rows_alike) {
  const HeatMap map{{{"N", "November 2026", true, "2026"}},
                    {{"✗ L5.a",
                      "#L5.a",
                      "People",
                      Tone::bad,
                      {{Shape::hollow, Tone::plain, ""}},
                      "no evidence",
                      {"gap"}}}};
  const Table table = table_of({"a", "b"}, {{"L5.a", "·"}});
  const std::string body = body_of({"", "T", {}, {{Figure{"Map", map, table}}}});
  EXPECT_THAT(body, HasSubstr("<li data-tags=\"0\"><a class=\"bad\" href=\"#L5.a\">"
                              "✗ L5.a</a><svg"));
  EXPECT_THAT(body, HasSubstr("<summary>The same as a table</summary>\n<table>"));
  EXPECT_THAT(body, HasSubstr("<tr data-tags=\"0\"><th scope=\"row\">L5.a</th>"));
}

TEST(DocumentHtml, says_beside_bars_and_stops_what_they_show) {
  const Bars bars{{{"Coverage", "66.66% of 70%", 6666, 7000, Tone::caution},
                   {"Gates", "none asked", 0, 0, Tone::muted}}};
  const Timeline timeline{{{"Dec 2026", {{"session", Tone::caution, Shape::diamond}}, 0}}};
  const Table table = table_of({"a"}, {});
  const std::string body =
      body_of({"", "T", {}, {{Figure{"Bars", bars, table}}, {Figure{"Time", timeline, table}}}});
  EXPECT_THAT(body, HasSubstr("<dt>Coverage</dt><dd class=\"caution\">66.66% of 70%<svg"));
  EXPECT_THAT(body, HasSubstr("<dt>Gates</dt><dd class=\"muted\">none asked</dd>"));
  EXPECT_THAT(body, HasSubstr("<li><span>Dec 2026</span> <svg"));
  EXPECT_THAT(body, Not(HasSubstr("<table")));
}

TEST(DocumentHtml, begins_with_the_word_it_is_about) {
  const Callout callout{"v", Tone::good, "READY", {plain("because")}, "✓", {plain("now")}};
  EXPECT_THAT(body_of({"", "T", {}, {{callout}}}),
              HasSubstr("<div class=\"callout good\">\n<p class=\"word\"><span class=\"mark\" "
                        "aria-hidden=\"true\">✓</span> READY</p>\n<p>because</p>\n<p>now</p>\n"
                        "</div>\n"));
}

TEST(DocumentHtml, lists_the_sections_where_they_are_many) {
  std::vector<Block> blocks;
  for (const std::string key : {"L3", "L4", "L5"}) {
    blocks.push_back({Section{key, "Level " + key, {}, {}}});
  }
  EXPECT_THAT(body_of({"", "T", {}, blocks}), Not(HasSubstr("<nav")));
  blocks.push_back({Section{"L6", "Level L6", {}, {}}});
  EXPECT_THAT(body_of({"", "T", {}, blocks}), HasSubstr("<li><a href=\"#L6\">Level L6</a></li>"));
}

TEST(DocumentHtml, scrolls_wide_tables_by_keyboard) {
  const Table narrow = table_of({"a", "b", "c"}, {{"1", "2", "3"}});
  const Table wide = table_of({"a", "b", "c", "d"}, {});
  EXPECT_THAT(body_of({"", "T", {}, {{narrow}}}), Not(HasSubstr("scroll")));
  const std::string body = body_of({"", "T", {}, {{wide}}});
  EXPECT_THAT(body, HasSubstr("<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
                              "aria-label=\"Table\">\n<table>\n"));
  EXPECT_THAT(body, HasSubstr("<td colspan=\"4\" class=\"muted\">none</td>"));
}

TEST(DocumentHtml, hides_a_caption_that_repeats_the_heading_from_the_eye_alone) {
  Table table = table_of({"a"}, {{"1"}});
  table.title = "Skills";
  EXPECT_THAT(body_of({"", "T", {}, {{Section{"s", "Skills", {}, {{table}}}}}}),
              HasSubstr("<caption><span class=\"unseen\">Skills</span></caption>"));
}

}  // namespace
}  // namespace rung::test
