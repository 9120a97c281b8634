#include "text/nearest.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace rung {
namespace {

using Names = std::vector<std::string_view>;

std::string near(std::string_view found, const Names& known) {
  return std::string(nearest(found, known).value_or("-"));
}

TEST(Nearest, ForgivesTypingSlips) {
  const Names known{"schema", "framework", "employee", "target", "as_of", "evidence"};
  EXPECT_EQ(near("framwork", known), "framework");
  EXPECT_EQ(near("emploeye", known), "employee");
  EXPECT_EQ(near("evidense", known), "evidence");
  EXPECT_EQ(near("sceham", known), "schema");
  EXPECT_EQ(near("as_off", known), "as_of");
  EXPECT_EQ(near("asof", known), "as_of");
  EXPECT_EQ(near("Target", known), "target");
}

TEST(Nearest, SaysNothingWhenNothingIsNear) {
  const Names known{"schema", "id", "L5", "to"};
  EXPECT_EQ(near("colour", known), "-");
  EXPECT_EQ(near("L6", known), "-");
  EXPECT_EQ(near("xy", known), "-");
  EXPECT_EQ(near("x", known), "-");
  EXPECT_EQ(near("M10", {"M11"}), "-");
  EXPECT_EQ(near("", known), "-");
  EXPECT_EQ(near("schema", {}), "-");
  EXPECT_EQ(near(std::string(100'000, 'x'), known), "-");
}

TEST(Nearest, ForgivesASlipInTwoOrThreeCharacters) {
  const Names known{"schema", "id", "L5", "to", "by", "all"};
  EXPECT_EQ(near("i", known), "id");
  EXPECT_EQ(near("di", known), "id");
  EXPECT_EQ(near("idd", known), "id");
  EXPECT_EQ(near("ot", known), "to");
  EXPECT_EQ(near("L", known), "L5");
  EXPECT_EQ(near("5L", known), "L5");
  EXPECT_EQ(near("L55", known), "L5");
  EXPECT_EQ(near("M5", known), "L5");
  EXPECT_EQ(near("lal", known), "all");
  EXPECT_EQ(near("al", known), "all");
}

TEST(Nearest, TellsAllThatAreEquallyNear) {
  const Names known{"L4", "L5", "level", "lever", "L4"};
  EXPECT_EQ(equally_near("Lx", known), (Names{"L4", "L5"}));
  EXPECT_EQ(equally_near("leves", known), (Names{"level", "lever"}));
  EXPECT_EQ(equally_near("lever", known), (Names{"lever"}));
  EXPECT_TRUE(equally_near("zzz", known).empty());
}

TEST(Nearest, FindsWhatIsMostAlikeEvenIfNothingIsNear) {
  const Names keys{"id", "source", "title", "link", "shows", "hours", "draft"};
  EXPECT_EQ(most_alike("colour", keys, 2), (Names{"source", "hours"}));
  EXPECT_EQ(most_alike("L8", Names{"L1", "L2", "L7", "M7", "L6"}, 3), (Names{"L7", "L6", "L2"}));
  EXPECT_EQ(most_alike("L5.nothing", Names{"L4.something", "L5.map", "L5.else"}, 2),
            (Names{"L5.else", "L5.map"}));
  EXPECT_EQ(most_alike("sourc", keys, 1), (Names{"source"}));
  EXPECT_EQ(most_alike("", keys, 1).size(), 1U);
  EXPECT_EQ(most_alike(std::string(100'000, 'x'), keys, 3).size(), 3U);
}

TEST(Nearest, PrefersAnotherCaseThenANameCutShortThenSlips) {
  EXPECT_EQ(near("l5.publishes", {"L5.publish", "L5.publishes"}), "L5.publishes");
  EXPECT_EQ(near("L5.publish", {"L5.polish", "L5.publishes"}), "L5.publishes");
  EXPECT_EQ(near("own-apps", {"L3.own-cpps", "L3.own-apps"}), "L3.own-apps");
  EXPECT_EQ(near("L5.roadmap-2026", {"L5.roadmap"}), "L5.roadmap");
  EXPECT_EQ(near("abcdef", {"abcdeg", "abcdez"}), "abcdeg");
}

TEST(Nearest, ComparesCharactersNotBytes) {
  EXPECT_EQ(near("prüfing", {"prüfung"}), "prüfung");
  EXPECT_EQ(near("ÉTUDE", {"étude"}), "étude");
  EXPECT_EQ(near("漢字体", {"漢字库"}), "漢字库");
  EXPECT_EQ(near("na\xFFme", {"name"}), "name");
}

TEST(Nearest, GivesAFewInOrderOfNearness) {
  const Names known{"mentoring", "mentorings", "metering", "Mentoring", "roadmap"};
  EXPECT_EQ(nearest_few("mentoring", known, 3), (Names{"mentoring", "Mentoring", "mentorings"}));
  EXPECT_EQ(nearest_few("mentoring", known, 1).size(), 1U);
  EXPECT_TRUE(nearest_few("xyz", known, 3).empty());
}

TEST(Nearest, IsCheapAmongManyNames) {
  std::vector<std::string> ids;
  for (int i = 0; i < 2000; ++i)
    ids.push_back("L" + std::to_string(i % 7) + ".thing-" + std::to_string(i));
  const Names known(ids.begin(), ids.end());
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 200; ++i) nearest("L5.unrelated-name-" + std::to_string(i), known);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

using Known = std::vector<std::string_view>;

TEST(NearCertain, one_slip_from_one_name) {
  const Known keys{"level", "levels", "tracks", "title", "text", "weight"};
  EXPECT_EQ(near_certain("titel", keys), "title");
  EXPECT_EQ(near_certain("wieght", keys), "weight");
  EXPECT_EQ(near_certain("weigt", keys), "weight");
  EXPECT_EQ(near_certain("track", keys), "tracks");
  EXPECT_EQ(near_certain("Levels", keys), "levels");
  EXPECT_EQ(near_certain("L5.raodmap", Known{"L5.roadmap", "L6.roadmap"}), "L5.roadmap");
}

TEST(NearCertain, nothing_in_doubt) {
  EXPECT_EQ(near_certain("wieghtt", Known{"weight"}), std::nullopt) << "two slips";
  EXPECT_EQ(near_certain("lever", Known{"level", "levers"}), std::nullopt) << "two names";
  EXPECT_EQ(near_certain("idd", Known{"id"}), std::nullopt) << "too short";
  EXPECT_EQ(near_certain("vpp", Known{"vp", "hrbp"}), std::nullopt) << "too short";
  EXPECT_EQ(near_certain("L4.roadmap", Known{"L5.roadmap"}), std::nullopt) << "another number";
  EXPECT_EQ(near_certain("L5.roadmap2", Known{"L5.roadmap"}), std::nullopt) << "another number";
  EXPECT_EQ(near_certain("L51.map", Known{"L15.map"}), std::nullopt) << "another number";
  EXPECT_EQ(near_certain("PANEL", Known{"panel", "Panel"}), std::nullopt) << "two spellings";
  EXPECT_EQ(near_certain("", Known{"id"}), std::nullopt);
  EXPECT_EQ(near_certain("panel", Known{}), std::nullopt);
}

TEST(NearCertain, case_alone_is_enough_for_short_names) {
  EXPECT_EQ(near_certain("l5", Known{"L4", "L5", "M5"}), "L5");
}

}  // namespace
}  // namespace rung
