#include "text/unified_diff.h"

#include <gtest/gtest.h>

namespace rung::test {
namespace {

TEST(UnifiedDiff, shows_lines_and_three_around) {
  EXPECT_EQ(unified_diff("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{8, 9, "five"}}),
            "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, joins_what_is_near_and_parts_what_is_far) {
  std::string text;
  for (char c = 'a'; c <= 'z'; ++c) text += std::string{c, '\n'};
  const std::string diff =
      unified_diff("x", text, {{0, 1, "A"}, {2, 3, "B"}, {12, 13, "G"}, {50, 51, "Z"}});
  EXPECT_EQ(diff,
            "--- x\n+++ x\n@@ -1,10 +1,10 @@\n-a\n-b\n+A\n+B\n c\n d\n e\n f\n-g\n+G\n h\n i\n j\n"
            "@@ -23,4 +23,4 @@\n w\n x\n y\n-z\n+Z\n");
}

TEST(UnifiedDiff, tells_of_a_missing_line_break_at_the_end) {
  EXPECT_EQ(unified_diff("x", "a\nb", {{2, 3, "c"}}),
            "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
            "\\ No newline at end of file\n");
  EXPECT_EQ(unified_diff("x", "a\nb", {{3, 3, "\n"}}),
            "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

TEST(UnifiedDiff, of_lines_that_come_and_go) {
  EXPECT_EQ(unified_diff("x", "a\nb\nc\n", {{2, 4, ""}}),
            "--- x\n+++ x\n@@ -1,3 +1,2 @@\n a\n-b\n c\n");
  EXPECT_EQ(unified_diff("x", "a\n", {{2, 2, "b\nc\n"}}),
            "--- x\n+++ x\n@@ -1 +1,3 @@\n a\n+b\n+c\n");
  EXPECT_EQ(unified_diff("x", "", {{0, 0, "a\n"}}), "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(unified_diff("x", "a\n", {{0, 2, ""}}), "--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n");
  EXPECT_EQ(unified_diff("x", "a\nb\n", {{1, 2, ""}}),
            "--- x\n+++ x\n@@ -1,2 +1 @@\n-a\n-b\n+ab\n");
  EXPECT_EQ(unified_diff("x", "a\n", {}), "");
}

}  // namespace
}  // namespace rung::test
