#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <string>

#include "render/document_words.h"
#include "support/documents.h"
#include "support/markup.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

std::string storage_of(const Document& document) { return rendered("confluence", document); }

Document with_block(Block block) { return {"", "T", {}, {std::move(block)}}; }

/// As Confluence reads it: within an element that declares the prefixes.
pugi::xml_document parsed(const std::string& storage) {
  const std::string whole = "<page xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">" + storage + "</page>";
  pugi::xml_document page;
  const auto result = page.load_buffer(
      whole.data(), whole.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  EXPECT_TRUE(result) << result.description() << storage;
  return page;
}

/// All text directly in the first element a path leads to, a break as a space.
std::string text_in(const pugi::xml_document& page, const char* path) {
  std::string text;
  for (const auto& part : page.select_node(path).node().children()) {
    text += part.type() == pugi::node_element ? " " : part.value();
  }
  return text;
}

TEST(DocumentConfluence, lays_out_one_of_everything) {
  EXPECT_EQ(
      storage_of(sample_document()),
      "<p>of all there is, <code>unified-security</code></p>\n"
      "<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"maxLevel\">2</ac:parameter>"
      "</ac:structured-macro>\n"
      "<table><tbody>\n"
      "<tr><th>Version</th><td><code>2026.1</code></td></tr>\n"
      "<tr><th>Wiki</th><td><a href=\"https://wiki.example/a?b=c&amp;d=e\">the page</a></td></tr>\n"
      "</tbody></table>\n"
      "<h1><ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">levels"
      "</ac:parameter></ac:structured-macro>Levels</h1>\n"
      "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
      "<h2><ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">L4"
      "</ac:parameter></ac:structured-macro>L4 Engineer "
      "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">Yellow"
      "</ac:parameter><ac:parameter ac:name=\"title\">required</ac:parameter>"
      "</ac:structured-macro></h2>\n"
      "<p>What is <strong>expected</strong> here.</p>\n"
      "<p><strong>Skills by level</strong></p>\n"
      "<table><tbody>\n"
      "<tr><th>skill</th><th>L3</th><th>L4</th></tr>\n"
      "<tr><th>Cloud</th><td>Investigates issues</td><td>Designs guards</td></tr>\n"
      "<tr><th>Hiring</th><td></td><td><ac:structured-macro ac:name=\"status\"><ac:parameter "
      "ac:name=\"colour\">Green</ac:parameter><ac:parameter ac:name=\"title\">added"
      "</ac:parameter></ac:structured-macro> <code>hiring@L4</code>, see <ac:link "
      "ac:anchor=\"levels\"><ac:link-body>levels</ac:link-body></ac:link></td></tr>\n"
      "</tbody></table>\n"
      "<ul>\n<li>☑ Shown once</li>\n<li>☐ Shown twice<ul>\n<li>and then again</li>\n</ul>\n</li>\n"
      "</ul>\n"
      "<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"title\">Source in mermaid"
      "</ac:parameter><ac:rich-text-body><ac:structured-macro ac:name=\"code\"><ac:parameter "
      "ac:name=\"language\">text</ac:parameter><ac:plain-text-body><![CDATA[graph TD\n"
      "  L3 --> L4]]></ac:plain-text-body></ac:structured-macro></ac:rich-text-body>"
      "</ac:structured-macro>\n");
}

TEST(DocumentConfluence, offers_boxes_that_can_be_ticked) {
  const List list{"", {{{plain("a")}, true, {}}, {{plain("b")}, false, {}}}};
  EXPECT_THAT(storage_of(with_block({list})),
              HasSubstr("<ac:task-list>\n"
                        "<ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete"
                        "</ac:task-status><ac:task-body>a</ac:task-body></ac:task>\n"
                        "<ac:task><ac:task-id>2</ac:task-id><ac:task-status>incomplete"
                        "</ac:task-status><ac:task-body>b</ac:task-body></ac:task>\n"
                        "</ac:task-list>\n"));
}

TEST(DocumentConfluence, is_well_formed_and_shows_every_text_as_it_is) {
  for (const std::string& hostile : hostile_texts()) {
    const pugi::xml_document page = parsed(storage_of(document_of(hostile)));
    const std::string shown = single_spaced(visible(hostile));
    EXPECT_EQ(single_spaced(text_in(page, "//ac:plain-text-body")), shown);
    if (shown.empty()) continue;
    EXPECT_EQ(single_spaced(text_in(page, "//ul/li/strong")), shown);
    EXPECT_EQ(
        single_spaced(text_in(page, "//p/ac:structured-macro/ac:parameter[@ac:name='title']")),
        shown);
  }
}

TEST(DocumentConfluence, takes_no_text_for_markup) {
  const auto structure = [](const std::string& text) {
    // What is not escaped is for the next test.
    return structure_of(storage_of(without_preformatted(document_of(text))));
  };
  for (const std::string& hostile : hostile_texts()) {
    if (single_spaced(hostile).empty()) continue;
    EXPECT_EQ(structure(hostile), structure("word")) << hostile;
  }
}

TEST(DocumentConfluence, ends_character_data_where_it_ends) {
  const std::string text = "a ]]> b ]]]]>> <c> &amp;";
  EXPECT_EQ(text_in(parsed(storage_of(with_block({Preformatted{"", "text", text}}))),
                    "//ac:plain-text-body"),
            text);
}

}  // namespace
}  // namespace rung::test
