// What the plain lane takes, and what it leaves to yaml-cpp. That both read the same is held by
// tests/property/lanes_test.cpp over many more files.

#include <gtest/gtest.h>

#include <string>

#include "support/lane_difference.h"
#include "support/tree_dump.h"
#include "yaml/lanes.h"

namespace rung::yaml {
namespace {

void expect_plain(const std::string& text) {
  const LaneComparison compared = lane_difference(text);
  EXPECT_TRUE(compared.plain) << text;
  EXPECT_EQ(compared.difference, "") << text;
}

void expect_doubt(const std::string& text) { EXPECT_FALSE(lane_difference(text).plain) << text; }

TEST(PlainLane, TakesBlocksOfAnyIndentation) {
  for (const char* text : {
           "a: 1\n",
           "a: 1",
           "  a: 1\n  b: 2\n",
           "a:\n  b:\n      c: 1\n  d: 2\n",
           "a:\n- 1\n- 2\nb: 3\n",
           "a:\n  - 1\n  -   2\n",
           "- a: 1\n  b: 2\n- c: 3\n",
           "- - 1\n  - 2\n-\n  - 3\n",
           "-\n  a: 1\n",
           "- a:\n  - 1\n  b: 2\n",
           "a:\n\n  # c\n  b: 1  # d\n\n# e\nc: 2\n",
           "a : 1\n\"b\": 2\n'c' : 3\nd e: 4\n",
           "a:\n  text\nb:\n  \"text\"\nc:\n  [1]\n",
       }) {
    expect_plain(text);
  }
}

TEST(PlainLane, TakesValuesThatAreLeftOut) {
  for (const char* text : {"a:\n", "a:", "a:\nb: 1\n", "a:   # c\nb:\n  c:\nd:\n", "-\n- 1\n-\n",
                           "- a:\n-\n", "a:\n  - b:\n  -\nc: 1\n"}) {
    expect_plain(text);
  }
}

TEST(PlainLane, TakesTextsOfOneLine) {
  for (const char* text : {
           "a: https://x.example/?q=1#f:2,[3]{4}\n",
           "a: it's \"so\" - and so on\n",
           "a: -5\nb: 1-2\nc: .5\nd: <3\ne: =\nf: (x)\n",
           "a: Exämple → ünïcode\n",
           "a: 'it''s'\nb: 'C:\\x'\nc: ''\nd: \"\"\n",
           R"(a: "x \"y\" \\ \/ z" # c)"
           "\nb: 1\n",
           "a: \"x\\ty\\nz\"\n",
           "\"a\\\"\": 1\n",
           "a: \"# no comment: [\"\n",
           "no: yes\non: off\n1: 2\n2026-05: 012\n",
           "a: b#c\n",
       }) {
    expect_plain(text);
  }
}

TEST(PlainLane, TakesTextsOfSeveralLines) {
  for (const char* text : {
           "a: one\n  two\n   three  # c\nb: 1\n",
           "- one\n  two\n- three\n",
           "a: |\n  one\n    two\n\n  three\nb: 1\n",
           "a: |-\n  one # no comment\n  - two: \"\n\n\nb: 1\n",
           "a: >\n  one\n  two\n\n\n  three\n# c\nb: 1\n",
           "a:\n  - >-\n    one\n    two\n  - b\n",
           "- |\n one\n",
       }) {
    expect_plain(text);
  }
}

TEST(PlainLane, TakesBracketsOverSeveralLines) {
  for (const char* text : {
           "a: [1, b c, 'd', \"e\", [f], {g: h}]\nb: {}\nc: []\n",
           "a: {b: [c, d,], e: {f: 1}, }\n",
           "a: [  # c\n  1,  # d\n\n  2\n  ]  # e\nb: 1\n",
           "- {a: b,\n   c: {d: e}}\n- {f: g}\n",
           "a:\n  {b: c}\nd:\n  [e]\n",
           "{\"a\": 1, \"b\":[2,{\"c\":\"d\"}]}\n",
           "{\n  \"a\": 1,\n  \"b\": {}\n}\n",
           "[a, b]\n",
           "a: {b:\n c}\n",
           "a: [x\n  , y]\n",
       }) {
    expect_plain(text);
  }
}

TEST(PlainLane, TakesTheFrameOfAFile) {
  for (const char* text : {"# c\n\na: 1\n", "---\na: 1\n", "# c\n---\n# d\na: 1\n",
                           "a: 1\r\nb:\r\n- c\r\n- [d,\r\n  e]\r\n# f\r\n",
                           "\xEF\xBB\xBF"
                           "a: 1\n",
                           "a: 1\n# tab\there\n", "a: \"tab\there\"\n"}) {
    expect_plain(text);
  }
}

TEST(PlainLane, LeavesTheRestOfYamlToTheReference) {
  for (const char* text : {
           "a: &b 1\nc: *b\n",
           "a: !t 1\n",
           "? a\n: 1\n",
           "<<: {a: 1}\n",
           "%YAML 1.2\n---\na: 1\n",
           "a: 1\n---\nb: 2\n",
           "a: 1\n...\n",
           "--- {a: 1}\n",
           "a: \"\\x41\"\n",
           "a: \"\\u00e9\"\n",
           "a: \"one\n  two\"\n",
           "a: 'one\n  two'\n",
           "a: null\n",
           "a: ~\n",
           "null: 1\n",
           "a: [b\n  c]\n",
           "a: [b: c]\n",
           "a: {b}\n",
           "a: {b: }\n",
           "a: |2\n    one\n",
           "a: |+\n  one\n",
           "a: |\n  one \n",
           "a: |\n  one",
           "a: |\n\n  one\n",
           "a: >\n  one\n    two\n",
           "a: |\n  one\n  # c\n # d\n",
           "a: one\n\n  two\n",
           "a: [b\n# c\n, d]\n",
           "text\n",
           "\"text\"\n",
           "",
           "# c\n",
           "a:\tb\n",
           "a: b\t\n",
           "{\n\t\"a\": 1\n}\n",
           "a: [?x]\n",
           "a: @b\n",
       }) {
    expect_doubt(text);
  }
}

TEST(PlainLane, LeavesWhatIsWrongToTheReference) {
  for (const char* text : {
           "a: 1\na: 2\n",
           "{a: 1, a: 2}\n",
           "{'a': 1, \"a\": 2}\n",
           "a: 1\n b: 2\n",
           "a:\n    b: 1\n  c: 2\n",
           "a: 1\n- b\n",
           "- a\nb: 1\n",
           "a: [1\nb: 2\n",
           "a: [1}\n",
           "a: {b: 1, , c: 2}\n",
           "a: [,]\n",
           "a: b: c\n",
           "a: - b\n",
           "a: \"b\" c\n",
           "a: 'b\n",
           "a: \"b\n",
           "a: \"b\"#c\n",
           "a: [b]#c\n",
           "a: [b] c\n",
           "a\n",
           "a:b\n",
           "a: %\n",
           "a: `b`\n",
           "a: one\n  - two\n",
           "a: one\n  b: two\n",
           "a: \x01\n",
           "a: \xFF\n",
           "a: {b:c}\n",
       }) {
    expect_doubt(text);
  }
}

TEST(PlainLane, KeepsTheLimitsOfTheReference) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  expect_plain(nested(64));
  expect_doubt(nested(65));
  expect_plain(std::string(1000, 'k') + ": 1\n");
  expect_doubt(std::string(1100, 'k') + ": 1\n");
  expect_doubt("a: 1\n#" + std::string(500'000, ':') + "\n");
  expect_doubt("a: 1\n#" + std::string(10'000, '[') + "\n");
}

TEST(PlainLane, EveryFileIsCountedOnTheLaneThatReadIt) {
  const auto read = [](const char* text, Lanes& lanes) {
    Diagnostics diagnostics;
    return parse(std::make_shared<const SourceFile>("a.yaml", text), diagnostics, &lanes);
  };
  Lanes lanes;
  read("a: 1\n", lanes);
  read("a: [b\n", lanes);
  read("a: \x01\n", lanes);
  EXPECT_EQ(lanes.plain, 1U);
  EXPECT_EQ(lanes.reference, 2U);
  lanes.reference_only = true;
  EXPECT_NE(read("a: 1\n", lanes), nullptr);
  EXPECT_EQ(lanes.plain, 1U);
  EXPECT_EQ(lanes.reference, 3U);
}

TEST(PlainLane, TextsThatDifferFromTheFileOutliveIt) {
  Diagnostics diagnostics;
  Lanes lanes;
  const auto tree =
      parse(std::make_shared<const SourceFile>("a.yaml", "a: 'it''s'\nb: |\n  x\n  y\nc: p\n  q\n"),
            diagnostics, &lanes);
  ASSERT_EQ(lanes.plain, 1U);
  EXPECT_EQ(tree->at(2).text, "it's");
  EXPECT_EQ(tree->at(4).text, "x\ny\n");
  EXPECT_EQ(tree->at(6).text, "p q");
}

}  // namespace
}  // namespace rung::yaml
