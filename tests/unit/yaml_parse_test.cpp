#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support/tree_dump.h"
#include "text/diagnostic_text.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

TEST(YamlTree, BlockMappingsAndLists) {
  EXPECT_EQ(dumped("# first\n"
                   "id: L4   # trailing\n"
                   "\n"
                   "next:\n"
                   "  - L5\n"
                   "  -   M5\n"
                   "years:\n"
                   "  from: 8\n"
                   "list:\n"
                   "- a: 1\n"
                   "  b: 2\n"
                   "-\n"
                   "  c: 3\n"),
            "- {} @2:1-13:7\n"
            "  id @2:1-2:3\n"
            "  : L4 @2:5-2:7\n"
            "  next @4:1-4:5\n"
            "  : [] @5:3-6:9\n"
            "    - L5 @5:5-5:7\n"
            "    - M5 @6:7-6:9\n"
            "  years @7:1-7:6\n"
            "  : {} @8:3-8:10\n"
            "    from @8:3-8:7\n"
            "    : 8 @8:9-8:10\n"
            "  list @9:1-9:5\n"
            "  : [] @10:1-13:7\n"
            "    - {} @10:3-11:7\n"
            "      a @10:3-10:4\n"
            "      : 1 @10:6-10:7\n"
            "      b @11:3-11:4\n"
            "      : 2 @11:6-11:7\n"
            "    - {} @13:3-13:7\n"
            "      c @13:3-13:4\n"
            "      : 3 @13:6-13:7\n");
}

TEST(YamlTree, FlowCollectionsEndBehindTheirBracket) {
  EXPECT_EQ(dumped("a: {x: [1, 2 ] , \"y\":2 }  # c\n"
                   "b: [ ]\n"
                   "c: [p: q, {},\n"
                   "    r,  # more\n"
                   "  ]\n"),
            "- {} @1:1-5:4\n"
            "  a @1:1-1:2\n"
            "  : {} @1:4-1:25\n"
            "    x @1:5-1:6\n"
            "    : [] @1:8-1:15\n"
            "      - 1 @1:9-1:10\n"
            "      - 2 @1:12-1:13\n"
            "    y @1:18-1:21\n"
            "    : 2 @1:22-1:23\n"
            "  b @2:1-2:2\n"
            "  : [] @2:4-2:7\n"
            "  c @3:1-3:2\n"
            "  : [] @3:4-5:4\n"
            "    - {} @3:5-3:9\n"
            "      p @3:5-3:6\n"
            "      : q @3:8-3:9\n"
            "    - {} @3:11-3:13\n"
            "    - r @4:5-4:6\n");
}

TEST(YamlTree, QuotedTextsSpanTheirQuotes) {
  EXPECT_EQ(dumped("a: 'it''s'\n"
                   "b: \"tab\\t \\\"q\\\" \\u00E9\\\\\"\n"
                   "\"c\" : \"plain # text: {\"\n"
                   "d: \"one\n"
                   "   two\\\n"
                   "   three\n"
                   "\n"
                   "   four\"\n"
                   "e: ''\n"
                   "f: \"a\\\n"
                   "  \\ b\" # c\n"),
            "- {} @1:1-11:7\n"
            "  a @1:1-1:2\n"
            "  : quoted it's @1:4-1:11\n"
            "  b @2:1-2:2\n"
            "  : quoted tab\\t \"q\" é\\ @2:4-2:26\n"
            "  c @3:1-3:4\n"
            "  : quoted plain # text: { @3:7-3:24\n"
            "  d @4:1-4:2\n"
            "  : quoted one twothree\\nfour @4:4-8:9\n"
            "  e @9:1-9:2\n"
            "  : quoted  @9:4-9:6\n"
            "  f @10:1-10:2\n"
            "  : quoted a b @10:4-11:7\n");
}

TEST(YamlTree, BlockTextsReachFromTheirMarkToTheirLastCharacter) {
  EXPECT_EQ(dumped("a: |  # literal\n"
                   "  one\n"
                   "    # no comment\n"
                   "  - two: \"\n"
                   "\n"
                   "b: >-\n"
                   "  folded\n"
                   "  text\n"
                   "\n"
                   "  new\n"
                   "# comment\n"
                   "c: |+2\n"
                   "    kept\n"
                   "\n"
                   "d: |\n"
                   "e: >\n"
                   "  last"),
            "- {} @1:1-17:7\n"
            "  a @1:1-1:2\n"
            "  : one\\n  # no comment\\n- two: \"\\n @1:4-4:11\n"
            "  b @6:1-6:2\n"
            "  : folded text\\nnew @6:4-10:6\n"
            "  c @12:1-12:2\n"
            "  :   kept\\n\\n @12:4-13:9\n"
            "  d @15:1-15:2\n"
            "  :  @15:4-15:5\n"
            "  e @16:1-16:2\n"
            "  : last @16:4-17:7\n");
}

TEST(YamlTree, PlainTextsMaySpanLines) {
  EXPECT_EQ(dumped("a: Owns the\n"
                   "   security   \n"
                   "\n"
                   "   of it # comment\n"
                   "b: [one\n"
                   "  two, it's a \"b\"]\n"
                   "c: http://x/#y\n"
                   "d: -1\n"
                   "e: a - b, c?\n"
                   "f:\n"
                   "  below\n"
                   "  it\n"),
            "- {} @1:1-12:5\n"
            "  a @1:1-1:2\n"
            "  : Owns the security\\nof it @1:4-4:9\n"
            "  b @5:1-5:2\n"
            "  : [] @5:4-6:19\n"
            "    - one two @5:5-6:6\n"
            "    - it's a \"b\" @6:8-6:18\n"
            "  c @7:1-7:2\n"
            "  : http://x/#y @7:4-7:15\n"
            "  d @8:1-8:2\n"
            "  : -1 @8:4-8:6\n"
            "  e @9:1-9:2\n"
            "  : a - b, c? @9:4-9:13\n"
            "  f @10:1-10:2\n"
            "  : below it @11:3-12:5\n");
}

TEST(YamlTree, ColumnsCountCharacters) {
  EXPECT_EQ(dumped("é漢: [ü, \"ß😀\"]\n"
                   "x: 字\n"),
            "- {} @1:1-2:5\n"
            "  é漢 @1:1-1:3\n"
            "  : [] @1:5-1:14\n"
            "    - ü @1:6-1:7\n"
            "    - quoted ß😀 @1:9-1:13\n"
            "  x @2:1-2:2\n"
            "  : 字 @2:4-2:5\n");
}

TEST(YamlTree, NothingStandsDirectlyBehindItsColonOrDash) {
  EXPECT_EQ(dumped("a:\n"
                   "b:   # comment\n"
                   "c:\n"
                   "-\n"
                   "-  \n"
                   "d: {x: , y:}\n"
                   "e:"),
            "- {} @1:1-7:3\n"
            "  a @1:1-1:2\n"
            "  : empty @1:3-1:3\n"
            "  b @2:1-2:2\n"
            "  : empty @2:3-2:3\n"
            "  c @3:1-3:2\n"
            "  : [] @4:1-5:2\n"
            "    - empty @4:2-4:2\n"
            "    - empty @5:2-5:2\n"
            "  d @6:1-6:2\n"
            "  : {} @6:4-6:13\n"
            "    x @6:5-6:6\n"
            "    : empty @6:7-6:7\n"
            "    y @6:10-6:11\n"
            "    : empty @6:12-6:12\n"
            "  e @7:1-7:2\n"
            "  : empty @7:3-7:3\n");
}

TEST(YamlTree, NullWordsAreTextsLikeAnyOther) {
  EXPECT_EQ(dumped("a: null\n"
                   "b: ~\n"
                   "c:\n"
                   "null:\n"
                   "d:\n"
                   "  Null\n"
                   "~: [null, NULL , {null: ~}]\n"
                   "e:\n"
                   "- null\n"
                   "-\n"
                   "- nullable\n"),
            "- {} @1:1-11:11\n"
            "  a @1:1-1:2\n"
            "  : null @1:4-1:8\n"
            "  b @2:1-2:2\n"
            "  : ~ @2:4-2:5\n"
            "  c @3:1-3:2\n"
            "  : empty @3:3-3:3\n"
            "  null @4:1-4:5\n"
            "  : empty @4:6-4:6\n"
            "  d @5:1-5:2\n"
            "  : Null @6:3-6:7\n"
            "  ~ @7:1-7:2\n"
            "  : [] @7:4-7:28\n"
            "    - null @7:5-7:9\n"
            "    - NULL @7:11-7:15\n"
            "    - {} @7:18-7:27\n"
            "      null @7:19-7:23\n"
            "      : ~ @7:25-7:26\n"
            "  e @8:1-8:2\n"
            "  : [] @9:1-11:11\n"
            "    - null @9:3-9:7\n"
            "    - empty @10:2-10:2\n"
            "    - nullable @11:3-11:11\n");
}

}  // namespace
}  // namespace rung::yaml
