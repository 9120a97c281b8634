#include "rung/month.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace rung {
namespace {

TEST(Month, CountsWholeMonthsAcrossYears) {
  const Month december(2026, 12);
  EXPECT_EQ(december + 1, Month(2027, 1));
  EXPECT_EQ(Month(2027, 1) - 1, december);
  EXPECT_EQ(Month(2027, 3) - december, 3);
  EXPECT_EQ(december - Month(2027, 3), -3);
  EXPECT_EQ(december.year(), 2026);
  EXPECT_EQ(december.month_of_year(), 12);
  EXPECT_LT(december, Month(2027, 1));
}

TEST(Month, EveryMonthAFileCanNameSurvivesTextAndBack) {
  for (Month month = first_month; month <= last_month; ++month) {
    ASSERT_EQ(parse_month(to_string(month)), month) << to_string(month);
  }
}

TEST(Month, RefusesEveryOtherForm) {
  for (const char* text : {"", "2026", "2026-5", "2026-00", "2026-13", "26-05", "02026-05",
                           "0999-12", "2026/05", "2026-05 ", " 2026-05", "2026-0x", "2026-05-01",
                           "-026-05", "+026-05", "2026-Q2", "２０２６-05"}) {
    EXPECT_FALSE(parse_month(text)) << text;
  }
}

TEST(Date, KnowsWhichDaysExist) {
  EXPECT_EQ(parse_date("2026-05-14"), (Date{Month(2026, 5), 14}));
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2026-02-29"));
  EXPECT_FALSE(parse_date("2026-04-31"));
  EXPECT_FALSE(parse_date("2026-05-00"));
  EXPECT_FALSE(parse_date("2026-05-1"));
  EXPECT_FALSE(parse_date("2026-05-014"));
  EXPECT_FALSE(parse_date("2026-05"));
  EXPECT_FALSE(parse_date("2026-13-01"));
}

TEST(Date, MonthsAreAsLongAsTheyAre) {
  int days = 0;
  for (int month = 1; month <= 12; ++month) days += days_in(Month(2026, month));
  EXPECT_EQ(days, 365);
  EXPECT_EQ(days_in(Month(2028, 2)), 29);
}

TEST(Quarter, IsItsFirstMonth) {
  EXPECT_EQ(parse_quarter("2026-Q1"), Month(2026, 1));
  EXPECT_EQ(parse_quarter("2026-Q4"), Month(2026, 10));
  for (const char* text :
       {"2026-Q0", "2026-Q5", "2026-q2", "2026-Q", "2026-Q11", "2026-05", "Q2"}) {
    EXPECT_FALSE(parse_quarter(text)) << text;
  }
}

TEST(AsOf, EvaluatesTheLastCompleteMonth) {
  EXPECT_EQ(parse_as_of("2026-11")->evaluation_month(), Month(2026, 11));
  EXPECT_EQ(parse_as_of("2026-11-30")->evaluation_month(), Month(2026, 11));
  EXPECT_EQ(parse_as_of("2026-11-29")->evaluation_month(), Month(2026, 10));
  EXPECT_EQ(parse_as_of("2026-01-01")->evaluation_month(), Month(2025, 12));
  EXPECT_EQ(parse_as_of("2024-02-28")->evaluation_month(), Month(2024, 1));
  EXPECT_EQ(parse_as_of("2024-02-29")->evaluation_month(), Month(2024, 2));
  EXPECT_FALSE(parse_as_of("2026-Q1"));
}

TEST(AsOf, AMonthStandsForItsLastDayAgainstDates) {
  EXPECT_EQ(parse_as_of("2026-02")->last_day(), (Date{Month(2026, 2), 28}));
  EXPECT_EQ(parse_as_of("2026-02-03")->last_day(), (Date{Month(2026, 2), 3}));
  EXPECT_LT((Date{Month(2026, 1), 31}), (Date{Month(2026, 2), 1}));
}

TEST(Month, IsWrittenForPeople) {
  EXPECT_EQ(in_words(Month(2026, 5)), "May 2026");
  EXPECT_EQ(month_name(Month(2026, 9)), "September");
  EXPECT_EQ(to_string(Date{Month(2026, 5), 4}), "2026-05-04");
  EXPECT_EQ(to_string(*parse_as_of("2026-05")), "2026-05");
  EXPECT_EQ(to_string(*parse_as_of("2026-05-14")), "2026-05-14");
}

}  // namespace
}  // namespace rung
