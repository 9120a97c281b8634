#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support/documents.h"

namespace rung::test {
namespace {

using Json = nlohmann::ordered_json;

TEST(DocumentJson, follows_the_document) {
  const Json json = Json::parse(rendered("json", sample_document()));
  EXPECT_EQ(json, Json::parse(R"({
    "schema": "rung/document/v1", "kind": "sample", "title": "A sample",
    "subtitle": "of all there is, unified-security",
    "version": "2026.1", "wiki": "the page",
    "levels": {
      "title": "Levels", "points": ["one", "two"],
      "L4": {
        "title": "L4 Engineer", "status": "required",
        "skills": [{"skill": "Cloud", "L3": "Investigates issues", "L4": "Designs guards"},
                   {"skill": "Hiring", "L3": "", "L4": "added hiring@L4, see levels"}],
        "text": ["What is expected here."]},
      "evidence": [{"text": "Shown once", "done": true},
                   {"text": "Shown twice", "done": false, "items": ["and then again"]}]},
    "graph": "graph TD\n  L3 --> L4"})"));
}

TEST(DocumentJson, loses_nothing_where_keys_clash) {
  const Facts::Fact fact{"title", "Title", {plain("a fact")}};
  Table table = table_of({"a", "b"}, {{"1", "2"}});
  table.columns[1].key = "a";
  Section section{
      "table",
      "A section",
      {},
      {{Facts{{{"text", "Text", {plain("not prose")}}}}}, {Paragraph{{plain("prose")}}}}};
  const Document document{"kind",
                          "T",
                          {},
                          {{Facts{{fact, fact}}},
                           {table},
                           {table},
                           {section},
                           {List{"", {}}},
                           {Preformatted{"", "text", "x"}}}};
  EXPECT_EQ(Json::parse(rendered("json", document)), Json::parse(R"({
    "schema": "rung/document/v1", "kind": "kind", "title": "T",
    "title-2": "a fact", "title-3": "a fact",
    "table": [{"a": "1", "a-2": "2"}], "table-2": [{"a": "1", "a-2": "2"}],
    "table-3": {"title": "A section", "text": "not prose", "text-2": ["prose"]},
    "list": [], "drawing": "x"})"));
}

TEST(DocumentJson, is_json_whatever_the_texts_hold) {
  for (const std::string& hostile : hostile_texts()) {
    const std::string text = rendered("json", document_of(hostile));
    EXPECT_TRUE(Json::accept(text)) << text;
    EXPECT_TRUE(text.ends_with("}\n"));
  }
  const std::string& markup = hostile_texts().front();
  EXPECT_EQ(Json::parse(rendered("json", document_of(markup)))["title"], markup);
}

}  // namespace
}  // namespace rung::test
