#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support/tree_dump.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

TEST(YamlFrame, TheFrameOfAFileMayVary) {
  for (const char* end :
       {"", "\n", "\r\n", "\n\n  \n", "\n...\n", "\n...", "\n# c", "\n... # c\n"}) {
    EXPECT_EQ(dumped(std::string("a: 1") + end), "- {} @1:1-1:5\n  a @1:1-1:2\n  : 1 @1:4-1:5\n")
        << end;
  }
  EXPECT_EQ(dumped("\xEF\xBB\xBF"
                   "a: 1\n"),
            "- {} @1:1-1:5\n  a @1:1-1:2\n  : 1 @1:4-1:5\n");
  EXPECT_EQ(dumped("---\na: 1\n"), "- {} @2:1-2:5\n  a @2:1-2:2\n  : 1 @2:4-2:5\n");
  EXPECT_EQ(dumped("# c\n--- # c\na: 1"), "- {} @3:1-3:5\n  a @3:1-3:2\n  : 1 @3:4-3:5\n");
  EXPECT_EQ(dumped("--- x\n"), "- x @1:5-1:6\n");
  EXPECT_EQ(dumped("{}"), "- {} @1:1-1:3\n");
}

TEST(YamlFrame, CarriageReturnsBeforeLineFeedsChangeNothing) {
  const std::string text =
      "a: 1\nb: |\n  x\n  y\nc: one\n  two\nd: \"p\n  q\"\ne:\n- [r,\n  s]\n# c\nf:\n";
  std::string with_returns;
  for (const char c : text) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(dumped(with_returns), dumped(text));
  EXPECT_EQ(dumped(text).find("no tree"), std::string::npos);
}

TEST(YamlFrame, JsonIsYaml) {
  EXPECT_EQ(dumped("{\n\t\"a\": [1, true, null],\n\t\"b\": {\"c\":\"x\"}\n}\n"),
            "- {} @1:1-4:2\n"
            "  a @2:2-2:5\n"
            "  : [] @2:7-2:22\n"
            "    - 1 @2:8-2:9\n"
            "    - true @2:11-2:15\n"
            "    - null @2:17-2:21\n"
            "  b @3:2-3:5\n"
            "  : {} @3:7-3:16\n"
            "    c @3:8-3:11\n"
            "    : quoted x @3:12-3:15\n");
}

TEST(YamlFrame, TextsOfTheFileAreViewsIntoItsBytes) {
  const auto source = std::make_shared<const SourceFile>(
      "a.yaml", "a: plain\n'b': \"quoted\"\nc: two\n  lines\nd: 'x''y'\n");
  Diagnostics diagnostics;
  const auto tree = parse(source, diagnostics);
  ASSERT_NE(tree, nullptr);
  const std::string_view bytes = source->text();
  int views = 0;
  for (const Node& node : tree->nodes()) {
    if (node.kind != NodeKind::scalar) continue;
    if (node.text.data() >= bytes.data() && node.text.data() < bytes.data() + bytes.size()) ++views;
  }
  EXPECT_EQ(views, 6);  // all but the folded and the escaped one
  EXPECT_EQ(tree->source(), source);
}

TEST(YamlFrame, ChildrenFollowTheirParent) {
  Diagnostics diagnostics;
  const auto tree = parse(
      std::make_shared<const SourceFile>("a.yaml", "a: [b, {c: d}]\ne: {f: [g]}\n"), diagnostics);
  ASSERT_NE(tree, nullptr);
  for (std::uint32_t parent = 0; parent < tree->nodes().size(); ++parent) {
    std::uint32_t before = parent;
    for (std::uint32_t i = tree->at(parent).first; i != Node::no_node; i = tree->at(i).next) {
      EXPECT_GT(i, before);
      before = i;
    }
  }
}

TEST(YamlFrame, SixtyFourLevelsAreReadAndNoMore) {
  EXPECT_EQ(dumped(std::string(64, '[') + std::string(64, ']')).find("no tree"), std::string::npos);
  EXPECT_NE(dumped(std::string(65, '[') + std::string(65, ']')).find("a.yaml:1:65: error"),
            std::string::npos);
}

}  // namespace
}  // namespace rung::yaml
