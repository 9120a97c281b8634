#include "text/suggestion.h"

#include <gtest/gtest.h>

namespace rung {
namespace {

using Names = std::vector<std::string_view>;

TEST(Suggestion, of_one_or_of_several_that_are_equally_near) {
  EXPECT_EQ(help_for_unknown("write", "levle", Names{"level", "track"}), "did you mean `level`?");
  EXPECT_EQ(help_for_unknown("write", "Lx", Names{"L1", "L2", "by"}), "did you mean `L1` or `L2`?");
  EXPECT_EQ(help_for_unknown("write", "Lx", Names{"L1", "L2", "L3", "by"}),
            "did you mean `L1`, `L2` or `L3`?");
  EXPECT_TRUE(meant_by("Lx", Names{"L1", "L2", "L3", "L4"}).empty()) << "nobody can say";
  EXPECT_EQ(did_you_mean({}), "");
}

TEST(Suggestion, lists_all_up_to_eight_and_of_more_the_nearest_three) {
  Names known{"artifact", "dashboard", "feedback", "mentoring",
              "award",    "talk",      "review",   "survey"};
  EXPECT_EQ(help_for_unknown("there are:", "xyz", known),
            "there are: artifact, dashboard, feedback, mentoring, award, talk, review, survey");
  known.emplace_back("program");
  EXPECT_EQ(help_for_unknown("there are:", "training", known),
            "the nearest of 9 are `talk`, `mentoring` and `artifact`");
  EXPECT_EQ(help_for_unknown("there are:", "xyz", Names{}), "");
}

}  // namespace
}  // namespace rung
