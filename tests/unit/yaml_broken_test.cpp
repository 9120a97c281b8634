#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "support/yaml_problems.h"
#include "text/diagnostic_text.h"
#include "yaml/kinds.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

struct Broken {
  std::string bytes;
  std::string problems;  ///< `line:column code` each, in the order of the file
};

const std::vector<Broken>& broken() {
  static const std::vector<Broken> table{
      // nothing there
      {"", "empty-file"},
      {"\n \n", "empty-file"},
      {"# only\n  # comments\n", "empty-file"},
      {"---", "empty-file"},
      {"---\n# c\n", "empty-file"},
      {"...\n", "empty-file"},
      {"\xEF\xBB\xBF", "empty-file"},
      // bytes
      {"a: caf\xE9\n", "1:7 invalid-utf8"},
      {"a: \xC3\nb: \xFF\xFE\nb: 1\n",
       "1:4 invalid-utf8, 2:4 invalid-utf8, 2:5 invalid-utf8, 3:1 duplicate-key"},
      {"a: \xED\xA0\x80x\n", "1:4 invalid-utf8"},
      {"\xFF\xFE"
       "a\0:\0",
       "invalid-utf8"},
      {std::string("a: x\0y\n", 7), "1:5 control-character"},
      {"a: \x1B[31m\nb: \x7F\n", "1:4 control-character, 2:4 control-character"},
      {"a: \xC2\x9B\n", "1:4 control-character"},
      {"a: 1\rb: 2\r", "1:5 control-character, 1:10 control-character"},
      {"a: \"\\e\"\n", "1:5 control-character"},
      {"a: \"x\\0 \\x07 \\u0085 \\r\"\n",
       "1:6 control-character, 1:9 control-character, 1:14 control-character, 1:21 "
       "control-character"},
      {"a: 1\n\xEF\xBB\xBF"
       "b: 2\n",
       "2:1 inner-byte-order-mark"},
      {"\xEF\xBB\xBF\xEF\xBB\xBF"
       "b: 2\n",
       "1:1 inner-byte-order-mark"},
      {"%YAML 1.2\n---\na: 1\n", "1:1 directive"},
      {"a: 1\n%b: 2\nc: 3\nc: 4\n", "2:1 directive, 4:1 duplicate-key"},
      // what the formats leave out
      {"a: &x 1\nb: *x\nc: *y\nd: *z\n", "1:4 anchor, 2:4 alias, 3:4 alias, 4:4 alias"},
      {"&a b: *a\n", "1:1 anchor, 1:7 alias"},
      {"a: &x\nb: &y\n", "1:4 anchor, 2:4 anchor"},
      {"a: [&x, !t]\nb:\n  &y\nc:\n&z d: 1\n", "1:5 anchor, 1:9 tag, 3:3 anchor, 5:1 anchor"},
      {"&x\n", "1:1 anchor"},
      {"a: [&x b, *x]\n", "1:5 anchor, 1:11 alias"},
      {"a: !!str 1\nb: !t\nc: !<x> y\n", "1:4 tag, 2:4 tag, 3:4 tag"},
      {"a: !t &x !u b\n", "1:4 tag, 1:7 anchor, 1:10 tag"},
      {"a: !<x b\n", "1:4 tag"},
      {"a: &x &y b\nc: 1\nc: 2\n", "1:4 anchor, 1:7 anchor, 3:1 duplicate-key"},
      {"<<: {a: 1}\n", "1:1 merge-key"},
      {"x: &x {a: 1}\ny:\n  <<: *x\n", "1:4 anchor, 3:3 merge-key"},
      {"? a\n: b\n", "1:1 complex-key"},
      {"? a\n", "1:1 complex-key"},
      {"{? a : b}\n", "1:2 complex-key"},
      {"[a]: b\n", "1:1 complex-key"},
      {"x: 1\n{a: b}: c\n", "2:1 complex-key"},
      {"[a,\nb]: c\n", "1:1 complex-key"},
      {"a: 1\n---\nb: 2\n", "2:1 several-documents"},
      {"a: 1\n...\nb: 2\n", "3:1 several-documents"},
      {"a: 1\n---\n", "2:1 several-documents"},
      {"---\n---\na: 1\n", "empty-file"},
      {"[a]\nb: 1\n", "2:1 trailing-content"},
      {"- a\nb: 1\n", "2:1 trailing-content"},
      {"\"a\"\n\"b\"\n", "2:1 trailing-content"},
      // keys
      {"a: 1\nb: 2\na: 3\n'a': 4\n", "3:1 duplicate-key, 4:1 duplicate-key"},
      {"x: {b: 1, b: 2}\ny: {c: 1}\nx:\n", "1:11 duplicate-key, 3:1 duplicate-key"},
      {"a: 1\nb\n", "2:1 missing-colon"},
      {"a: 1\nb 2\nc: 3\nd e\nf: 1\nf: 2\n",
       "2:1 missing-colon, 4:1 missing-colon, 6:1 duplicate-key"},
      {"schema x\nframework: y\n", "1:1 missing-colon"},
      {"aa\nbb\ncc: 1\n", "1:1 missing-colon, 2:1 missing-colon"},
      {"a:\n  skills\n    - b\n  c: 1\n", "2:3 missing-colon"},
      {"{a, b: 1}\n", "1:2 missing-colon"},
      {"{\"a\" 1}\n", "1:2 missing-colon"},
      {"{a: 1,\n b\n, c: 2}\n", "2:2 missing-colon"},
      {"{a: 1,5}\n", "1:5 bad-number"},
      {"x: {a: 31,5, b: -2,25, c: 3}\n", "1:8 bad-number, 1:17 bad-number"},
      {"{a: 1, 5}\n", "1:8 missing-colon"},
      {"{a: 1,5 h}\n", "1:7 missing-colon"},
      {"{\"a\n b\": c}\n", "1:2 unterminated-quote"},
      {"a: {b: 1, c}\nd: 1\n", "1:11 missing-colon"},
      {"- id: x\n  title\n  text: y\n", "2:3 missing-colon"},
      {"a:1\nb: 2\n", "1:1 missing-space"},
      {"b: 2\na:1\n", "2:1 missing-space"},
      {"{a:1, b: 2}\n", "1:2 missing-space"},
      {"\"a\":b\nc: d\n", "1:1 missing-space"},
      {"- a\n-b\n-c\n", "2:1 missing-space, 3:1 missing-space"},
      {"x:\n  - a\n  -b\n", "3:3 missing-space"},
      {": a\n", "1:1 nameless-value"},
      {"a: 1\n: 2\n", "2:1 nameless-value"},
      {"[: a]\n", "1:2 nameless-value"},
      {"a: b: c\nd: e: f\n", "1:5 colon-in-text, 2:5 colon-in-text"},
      {"{a: b: c}\n", "1:6 colon-in-text"},
      // quotes
      {"a: \"b\nc: 1\n", "1:4 unterminated-quote"},
      {"a: 'b", "1:4 unterminated-quote"},
      {"a: \"b\nc: \"d\"\ne: 1\ne: 2\n", "1:4 unterminated-quote, 4:1 duplicate-key"},
      {"a: 'b\nc: 'd'\n", "1:4 unterminated-quote"},
      {"a:\n  b: \"c\n  d: e\"\n", "2:6 unterminated-quote"},
      {"a: \"b\\\"\n", "1:4 unterminated-quote"},
      {"a: \"b\\", "1:4 unterminated-quote"},
      {"a: [\"b, c]\nd: 1\n", "1:5 unterminated-quote"},
      {"- [x, 'y\n- z\n", "1:7 unterminated-quote"},
      {"\"a: 1\nb: 2\n", "1:1 unterminated-quote"},
      {"a: \"b\n---\nc\"\n", "1:4 unterminated-quote, 2:1 several-documents"},
      {"a: 'it's'\nb: \"x\" y\n", "1:8 text-after-value, 2:8 text-after-value"},
      {"a: ['it's']\n", "1:9 text-after-value"},
      {"a: [b] c\n", "1:8 text-after-value"},
      {"a: \"b\"#c\nd: [e]#f\n", "1:7 text-after-value, 2:7 text-after-value"},
      {"a: \"b\"\n  c\n", "2:3 text-after-value"},
      {"a: b # c\n  d\n", "2:3 text-after-value"},
      {"a: \"\\q\"\nb: \"\\u12\"\nc: \"\\xZZ\"\nd: \"\\ud800\"\ne: \"\\_\"\n",
       "1:5 bad-escape, 2:5 bad-escape, 3:5 bad-escape, 4:5 bad-escape, 5:5 bad-escape"},
      {"a: \"C:\\data\\é\"\n", "1:7 bad-escape, 1:12 bad-escape"},
      // indentation
      {"a:\n\tb: 1\n", "2:1 tab-indentation"},
      {"\ta: 1\n", "1:1 tab-indentation"},
      {"a:\n\t- b\n\t- c\n", "2:1 tab-indentation"},
      {"a:\n\tb\n", "2:1 tab-indentation"},
      {"a: |\n\tb\n", "2:1 tab-indentation"},
      {"a: b\n\tc\n", "2:1 tab-indentation"},
      {"a:\n    b: 1\n  c: 2\n", "3:3 bad-indentation"},
      {"a: 1\n  b: 2\n", "2:3 bad-indentation"},
      {"a:\n  - b\n c: 1\n", "3:2 bad-indentation"},
      {"a:\n  - b\n  c: 1\n", "3:3 bad-indentation"},
      {"- a: 1\n b: 2\n", "2:2 bad-indentation"},
      {"x:\n  - a: 1\n  – b: 2\n", "3:3 look-alike"},
      {"a:\n  – b: c\n    d: e\n", "2:3 look-alike"},
      {"x:\n  - a: 1\n  \u00A0 b: 2\n", "3:3 look-alike"},
      {"- a: 1\n  b: – 2\n  c: 3 – 4\n  c:\n", "4:3 duplicate-key"},
      {"- a\n  - b\n", "2:3 text-goes-on"},
      {"a:\n[b]\nc: 1\nc: 2\n", "2:1 bad-indentation, 4:1 duplicate-key"},
      {"a:\n  b:\n  {c: d}\n", "3:3 bad-indentation"},
      {"a:\nb\nc: 1\n", "2:1 missing-colon"},
      {"- a:\n  b c\n  d: 1\n", "2:3 missing-colon"},
      {"a:\n\"b\"\n", "2:1 missing-colon"},
      {"a: 1\n- b\n", "2:1 misplaced-item"},
      {"a: - b\nc: 1\nc: 2\n", "1:4 misplaced-item, 3:1 duplicate-key"},
      {"a: [ - b ]\n", "1:6 misplaced-item"},
      // brackets
      {"a: [b, c\nd: 1\nd: 2\n", "1:4 unclosed-bracket, 3:1 duplicate-key"},
      {"a: {b: c\nd: e\n", "1:4 unclosed-bracket"},
      {"- [a, b\n- c\n", "1:3 unclosed-bracket"},
      {"- {a: b, c: d\n- {a: e}\n", "1:3 unclosed-bracket"},
      {"{\"a\": [1,\n 2", "1:7 unclosed-bracket"},
      {"[a, b", "1:1 unclosed-bracket"},
      {"a: [b]]\nc: ]\n", "1:7 stray-bracket, 2:4 stray-bracket"},
      {"a: [b}\nc: {d: [e}]\n", "1:6 mismatched-bracket, 2:10 mismatched-bracket"},
      {"[a,, b]\n", "1:4 missing-item"},
      {"[, a]\n", "1:2 missing-item"},
      {"{, a: 1}\n", "1:2 missing-item"},
      {"{a: 1,, b: 2}\n", "1:7 missing-item"},
      {"a: {b: 1 c: 2}\nd: [\"e\" \"f\"]\n", "1:10 missing-comma, 2:9 missing-comma"},
      {"{\"a\": 1\n\"b\": 2}\n", "2:1 missing-comma"},
      // the rest
      {"a: @b\nb: `c`\nc: %d\n",
       "1:4 reserved-character, 2:4 reserved-character, 3:4 reserved-character"},
      {"a: {b: what?}\n", "1:12 reserved-character"},
      {"a: * b\nc: & d\n", "1:4 reserved-character, 2:4 reserved-character"},
      {"a: ? b\n", "1:4 reserved-character"},
      {"a: >#3\nb: |# c\n  d\n", "1:4 bad-block-text, 2:4 bad-block-text"},
      {"a: > 3\nb: |x\nc: >0\n", "1:4 bad-block-text, 2:4 bad-block-text, 3:4 bad-block-text"},
      {", a\n", "1:1 yaml-syntax"},
      {"a: 1\n, b\n", "2:1 yaml-syntax"},
      {"a: , b\n", "1:4 yaml-syntax"},
  };
  return table;
}

TEST(YamlBroken, EveryProblemIsReportedAtItsPlace) {
  ASSERT_GE(broken().size(), 60U);
  for (const Broken& file : broken()) {
    EXPECT_EQ(problems_of(file.bytes), file.problems) << file.bytes;
  }
}

/// The help of the first error.
std::string help_for(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
  parse(source, diagnostics);
  const auto first = std::ranges::find(diagnostics.all(), Severity::error, &Diagnostic::severity);
  return first == diagnostics.all().end() ? "" : first->help;
}

TEST(YamlBroken, HelpNamesTheColumnsThatFit) {
  const std::string fits = "what it could belong to is indented by ";
  const std::string entry = "evidence:\n  - source: a\n";
  EXPECT_EQ(help_for(entry + "   month: b\n"), fits + "4 spaces or 0 spaces");
  EXPECT_EQ(help_for(entry + " month: b\n"), fits + "4 spaces or 0 spaces");
  EXPECT_EQ(help_for(entry + "    facts:\n      x: 1\n     y: 2\n"),
            fits + "6 spaces, 4 spaces or 0 spaces");
  EXPECT_EQ(help_for(entry + "    facts: {x: 1}\n   y: 2\n"), fits + "4 spaces or 0 spaces");
  EXPECT_EQ(help_for(entry + "    month: b\n      date: c\n"), fits + "4 spaces or 0 spaces");
  EXPECT_EQ(help_for(entry + "    month: b\n      - source: c\n"), fits + "2 spaces");
  EXPECT_EQ(help_for(entry + "  month: b\n"),
            "the line above begins an item of a list with `- `, this one is no item; " + fits +
                "4 spaces or 0 spaces");
}

TEST(YamlBroken, HelpForWhatLooksLikeAnAlias) {
  const std::string quotes = "put the whole text into quotes";
  const std::string reuse =
      "write out what it stands for; a text that begins with `*` is put into quotes";
  EXPECT_EQ(help_for("title: *important*\n"), quotes);
  EXPECT_EQ(help_for("title: *important* news\n"), quotes);
  EXPECT_EQ(help_for("rule: *common\n"), reuse);
}

TEST(YamlBroken, HelpForQuotesOfAWordProcessor) {
  const std::string curly = "`“` is no quote to YAML, write `\"` at both ends";
  EXPECT_EQ(help_for("title: “Roadmap: x”\n"), curly);
  EXPECT_EQ(help_for("{title: “A roadmap: x”, b: c}\n"), curly);
  EXPECT_EQ(help_for("{title: “A, b”, b: c}\n"), curly);
  EXPECT_EQ(help_for("title: It’s a roadmap: x\n"),
            "put the text after the first colon into quotes");
  EXPECT_EQ(help_for("title: A “roadmap: x”\n"), "put the text after the first colon into quotes");
}

TEST(YamlBroken, NoMessageIsTheParsers) {
  for (const Broken& file : broken()) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const SourceFile>("a.yaml", file.bytes);
    parse(source, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      const std::string text = to_text(diagnostic, false);
      for (const char* said :
           {"illegal", "bad file", "yaml-cpp", "end of map", "end of sequence"}) {
        EXPECT_EQ(text.find(said), std::string::npos) << text;
      }
    }
  }
}

TEST(YamlBroken, TheExamplesOfEveryKindShowIt) {
  const std::vector<const DiagnosticInfo*> told_in_words{
      &file_too_large.info,        &invalid_utf8.info, &control_character.info,
      &inner_byte_order_mark.info, &too_deep.info,     &too_many_nodes.info,
      &more_problems.info};
  for (const DiagnosticInfo* info : yaml_kinds) {
    if (std::ranges::find(told_in_words, info) != told_in_words.end()) continue;
    const std::string problems = problems_of(std::string(info->wrong) + "\n");
    EXPECT_TRUE(problems.ends_with(info->code)) << info->code << ": " << problems;
    EXPECT_EQ(problems_of(std::string(info->right) + "\n"), "") << info->code;
  }
}

TEST(YamlBroken, LimitsHold) {
  const std::string largest(max_file_bytes - 5, ' ');
  EXPECT_EQ(problems_of("a: 1\n" + largest), "");
  EXPECT_EQ(problems_of("a: 1\n" + largest + " "), "file-too-large");
  std::string deep = "a:";
  for (std::size_t depth = 1; depth < 100; ++depth) {
    deep += "\n" + std::string(depth, ' ') + "a:";
  }
  EXPECT_EQ(problems_of(deep), "65:65 too-deep");
  std::string dashes;
  for (int depth = 0; depth < 100'000; ++depth) dashes += "- ";
  EXPECT_EQ(problems_of(dashes), "1:129 too-deep");
}

TEST(YamlBroken, OnlySoManyProblemsAreKept) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "a: &x b\n";
  Diagnostics diagnostics;
  EXPECT_EQ(parse(std::make_shared<const SourceFile>("a.yaml", text), diagnostics), nullptr);
  EXPECT_EQ(diagnostics.all().size(), 101U);
  EXPECT_EQ(diagnostics.all().back().info, &more_problems.info);
  EXPECT_EQ(diagnostics.all().back().message, "1899 more problems of this file are not shown");
}

TEST(YamlBroken, WarningsNeverHideErrors) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a" + std::to_string(i) + ": x\n  - y\n";
  EXPECT_NE(problems_of(text + "a0: 1\n").find("duplicate-key"), std::string::npos);
}

}  // namespace
}  // namespace rung::yaml
