#include "text/edits.h"

#include <gtest/gtest.h>

namespace rung::test {
namespace {

Diagnostic offering(const SourceFile& file, std::uint32_t begin, std::uint32_t end,
                    std::string text) {
  Diagnostic diagnostic;
  diagnostic.at = {&file, begin, end};
  diagnostic.fix = Fix{diagnostic.at, std::move(text)};
  return diagnostic;
}

TEST(Edits, change_their_bytes_and_no_others) {
  EXPECT_EQ(apply_edits("abcdef", {{1, 2, "XY"}, {4, 6, ""}}), "aXYcd");
  EXPECT_EQ(apply_edits("abc", {{0, 0, "<"}, {3, 3, ">"}}), "<abc>");
  EXPECT_EQ(apply_edits("a\r\nb", {}), "a\r\nb");
}

TEST(Edits, are_taken_from_diagnostics_in_order_once_and_apart) {
  const SourceFile file("a.yaml", "0123456789");
  const SourceFile other("b.yaml", "0123456789");
  Diagnostic without;
  const std::vector<Edit> edits =
      edits_of({offering(file, 7, 8, "late"), offering(file, 1, 3, "early"), without,
                offering(file, 1, 3, "early"), offering(file, 2, 4, "across"),
                offering(other, 5, 6, "elsewhere"), offering(file, 3, 4, "next to it")},
               file);
  EXPECT_EQ(edits, (std::vector<Edit>{{1, 3, "early"}, {3, 4, "next to it"}, {7, 8, "late"}}));
}

TEST(Edits, two_insertions_at_one_place_are_one) {
  const SourceFile file("a.yaml", "ab");
  EXPECT_EQ(edits_of({offering(file, 1, 1, " "), offering(file, 1, 1, " ")}, file).size(), 1U);
}

TEST(Edits, that_belong_together_are_all_taken_or_none) {
  const SourceFile file("a.yaml", "0123456789");
  Diagnostic both = offering(file, 4, 5, "x");
  both.fix->further.push_back({{&file, 7, 8}, "y", {}});
  EXPECT_EQ(edits_of({both}, file), (std::vector<Edit>{{4, 5, "x"}, {7, 8, "y"}}));
  EXPECT_EQ(edits_of({offering(file, 6, 8, "z"), both}, file), (std::vector<Edit>{{6, 8, "z"}}));
}

TEST(Edits, of_two_rounds_are_composed) {
  const std::string text = "0123456789";
  const std::vector<Edit> first{{1, 3, "abc"}, {5, 5, "+"}};  // 0abc34+56789
  const std::vector<Edit> second{{2, 5, ""}, {6, 7, "-"}, {11, 12, "x"}};
  const std::vector<Edit> both = compose(text, first, second);
  EXPECT_EQ(apply_edits(text, both), apply_edits(apply_edits(text, first), second));
  EXPECT_EQ(both, (std::vector<Edit>{{1, 4, "a"}, {5, 5, "-"}, {9, 10, "x"}}));
}

}  // namespace
}  // namespace rung::test
