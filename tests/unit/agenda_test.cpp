#include <gtest/gtest.h>

#include "rung/calibration.h"

namespace rung::test {
namespace {

using Texts = std::vector<std::string>;

/// Somebody who is not ready for L2, where one month of a responsibility would do.
CalibrationRow person_a_month_short(std::vector<Month> months) {
  auto asked = std::make_shared<PromotionAsked>();
  asked->to = "L2";
  asked->responsibilities = {{"owns", ""}, {"reviews", ""}};
  CalibrationRow row;
  row.place = std::make_shared<Placement>();
  RowAssessment& one = row.assessments.emplace_back();
  one.asked = asked;
  one.responsibilities.resize(2);
  one.turning_responsibilities = {0};
  one.turning_months = {{0, std::move(months)}};
  return row;
}

Texts texts_of(const CalibrationRow& row) {
  Texts texts;
  for (const AgendaItem& item : agenda_of({&row, 1})) texts.push_back(item.text);
  return texts;
}

TEST(Agenda, of_several_months_that_would_do_any_one_is_enough) {
  EXPECT_EQ(texts_of(person_a_month_short({{2026, 10}})),
            (Texts{"one month would make it ready: owns in October 2026"}));
  EXPECT_EQ(texts_of(person_a_month_short({{2026, 3}, {2026, 9}})),
            (Texts{"one month would make it ready: owns in either of March and September 2026"}));
  EXPECT_EQ(texts_of(person_a_month_short({{2025, 12}, {2026, 1}, {2026, 2}})),
            (Texts{"one month would make it ready: owns in any one month from December 2025 to "
                   "February 2026"}));
  EXPECT_EQ(texts_of(person_a_month_short({{2026, 1}, {2026, 3}, {2026, 4}, {2026, 5}})),
            (Texts{"one month would make it ready: owns in any one of January and March to May "
                   "2026"}));
}

TEST(Agenda, what_is_missing_is_told_before_what_would_do) {
  CalibrationRow row = person_a_month_short({{2026, 10}});
  row.assessments.front().reason = "coverage is reached (75%), but owns is required and not held";
  EXPECT_EQ(texts_of(row), (Texts{"coverage is reached (75%), but owns is required and not held; "
                                  "one month would make it ready: owns in October 2026"}));
}

TEST(Agenda, a_topic_is_of_the_promotion_it_is_about_or_of_the_person) {
  CalibrationRow row = person_a_month_short({{2026, 10}});
  row.assessments.push_back(row.assessments.front());
  row.assessments.back().turning_responsibilities.clear();
  row.assessments.back().turning_months.clear();
  row.months_at_level = 61;
  row.usual_years = 5;
  const auto keys = [&](const RowAssessment& one) {
    Texts all;
    for (const AgendaTopic* topic : topics_of(row, one)) all.emplace_back(topic->key);
    return all;
  };
  EXPECT_EQ(keys(row.assessments.front()), (Texts{"one-step", "no-growth-plan"}));
  EXPECT_EQ(keys(row.assessments.back()), (Texts{"no-growth-plan"}));
}

}  // namespace
}  // namespace rung::test
