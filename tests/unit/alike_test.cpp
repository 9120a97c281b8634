#include "text/alike.h"

#include <gtest/gtest.h>

#include <string>

namespace rung::test {
namespace {

bool alike(std::string_view left, std::string_view right) {
  const bool is_like = Gist(left).is_like(Gist(right));
  EXPECT_EQ(Gist(right).is_like(Gist(left)), is_like);
  return is_like;
}

TEST(Gist, ignores_case_fillers_endings_and_marks) {
  EXPECT_TRUE(alike("Reviews the designs of other teams.", "review design for OTHER team"));
  EXPECT_TRUE(alike("Follows processes.", "follow the process"));
  EXPECT_TRUE(alike("Überprüft Entwürfe", "überprüft entwürfe"));
}

TEST(Gist, tells_sentences_apart_by_a_word) {
  EXPECT_FALSE(alike("Reviews designs of other teams", "Reviews budgets of other teams"));
  EXPECT_FALSE(alike("Owns 25 applications", "Owns 40 applications"));
  EXPECT_FALSE(alike("Decides with others", "Decides without others"));
}

TEST(Gist, lets_one_word_in_ten_differ) {
  const std::string nine = "one two three four five six seven eight nine ";
  EXPECT_TRUE(alike(nine + "ten", nine + "eleven"));
  EXPECT_FALSE(alike("two three four five six seven eight nine ten",
                     "two three four five six seven eight nine eleven"));
}

TEST(Gist, without_words_is_like_none) {
  EXPECT_FALSE(alike("", ""));
  EXPECT_FALSE(alike("…", "the of"));
}

}  // namespace
}  // namespace rung::test
