#include "rung/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "render/certificate.h"
#include "render/sha256.h"
#include "support/report_story.h"

namespace rung::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Certificate certificate_of_story(ReportStory& story) {
  story.settle();
  story.assessment().promotion = &story.framework.promotions.front();
  return make_certificate(story.framework, story.evidence, story.file, {"1.2.3", "e", {"f"}});
}

TEST(Certificate, states_the_set_and_what_it_weighs) {
  ReportStory story = nine_of_thirteen();
  const Certificate certificate = certificate_of_story(story);
  ASSERT_EQ(certificate.assessments.size(), 1U);
  const CertifiedRule& rule = certificate.assessments.front().rule;
  EXPECT_EQ(rule.set.size(), 9U);
  EXPECT_EQ(rule.set_weight, 9);
  EXPECT_EQ(rule.coverage.coverage, (Coverage{9, 13}));
  EXPECT_EQ(rule.coverage.needed, 10);
  EXPECT_FALSE(certificate.assessments.front().ready);
}

TEST(Certificate, names_what_each_month_rests_on) {
  ReportStory story(3);
  story.row("shown", "Was shown", "#.-");
  const Certificate certificate = certificate_of_story(story);
  const CertifiedResponsibility& row = certificate.assessments.front().responsibilities.front();
  ASSERT_EQ(row.cells.size(), 3U);
  EXPECT_THAT(row.cells[0].rests_on, ElementsAre(story.evidence.entries.front().id));
  EXPECT_THAT(row.cells[1].rests_on, IsEmpty());
  EXPECT_EQ(row.cells[2].cell, Cell::leave);
  EXPECT_THAT(row.sources, testing::SizeIs(1));
}

TEST(Certificate, counts_an_area_only_where_something_of_it_applies) {
  ReportStory story(1);
  story.framework.areas = {{"work", "Work", 5000, {}}, {"other", "Other", 5000, {}}};
  story.row("held", "Held", "#");
  story.row("lost", "Lost", ".");
  story.asked(0).area = story.asked(1).area = 0;
  const Certificate certificate = certificate_of_story(story);
  const auto& areas = certificate.assessments.front().rule.areas;
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas.front().share.coverage, (Coverage{1, 2}));
  EXPECT_EQ(areas.front().share.needed, 1);
  EXPECT_TRUE(areas.front().met);
}

TEST(Certificate, writes_whole_numbers_only_and_seals_the_rest) {
  ReportStory story = full_story();
  nlohmann::json document = nlohmann::json::parse(render_certificate(certificate_of_story(story)));
  EXPECT_EQ(document["schema"], "rung/certificate/v1");
  EXPECT_EQ(document["rung"], "1.2.3");
  EXPECT_EQ(document["evidence"]["sha256"], "e");
  EXPECT_EQ(document["framework"]["sha256"], nlohmann::json({"f"}));
  const nlohmann::json flat = document.flatten();
  for (const auto& [path, value] : flat.items()) {
    EXPECT_FALSE(value.is_number_float()) << path;
  }
  const std::string seal = document["seal"];
  document.erase("seal");
  EXPECT_EQ(seal, sha256(document.dump()));
}

}  // namespace
}  // namespace rung::test
