#include "rung/decimal.h"

#include <gtest/gtest.h>

#include <string>

namespace rung {
namespace {

Decimal decimal(const char* text) { return parse_decimal(text).value(); }

TEST(Decimal, WritesTheShortestTextOfTheSameValue) {
  EXPECT_EQ(decimal("4.50").to_string(), "4.5");
  EXPECT_EQ(decimal("31").to_string(), "31");
  EXPECT_EQ(decimal("31.000").to_string(), "31");
  EXPECT_EQ(decimal("-0.25").to_string(), "-0.25");
  EXPECT_EQ(decimal("-0").to_string(), "0");
  EXPECT_EQ(decimal("012").to_string(), "12");
  EXPECT_EQ(decimal("0.000000000000001").to_string(), "0.000000000000001");
  EXPECT_EQ(decimal("-999999999999999.999999999999999").to_string(),
            "-999999999999999.999999999999999");
}

TEST(Decimal, ComparesByValue) {
  EXPECT_EQ(decimal("1.0"), decimal("1"));
  EXPECT_EQ(decimal("-0"), decimal("0"));
  EXPECT_LT(decimal("-1"), decimal("-0.999999999999999"));
  EXPECT_GT(decimal("10"), decimal("9.9"));
  EXPECT_EQ(Decimal::from_integer(-7), decimal("-7"));
  EXPECT_EQ(Decimal::from_integer(INT64_MAX).to_string(), "9223372036854775807");
}

TEST(Decimal, SumsExactly) {
  EXPECT_EQ(decimal("0.7") + decimal("0.1"), decimal("0.8"));
  EXPECT_EQ(decimal("0.3") - decimal("0.1") - decimal("0.2"), decimal("0"));
  Decimal sum;
  for (int i = 0; i < 1'000'000; ++i) sum += decimal("999999999999999.9");
  EXPECT_EQ(sum.to_string(), "999999999999999900000");
}

TEST(Decimal, RefusesEveryOtherForm) {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "+1", "1e3", "1_000", "1,5", " 1", "1 ", "--1", "0x10", "1.2.3",
        "nan", "inf", "1000000000000000", "0.1234567890123456", "١"}) {
    EXPECT_FALSE(parse_decimal(text)) << text;
  }
}

TEST(Percentage, IsReadInHundredths) {
  EXPECT_EQ(parse_percentage("70%"), 7000);
  EXPECT_EQ(parse_percentage("66.67%"), 6667);
  EXPECT_EQ(parse_percentage("0.5%"), 50);
  EXPECT_EQ(parse_percentage("0%"), 0);
  EXPECT_EQ(parse_percentage("100.00%"), 10'000);
  for (const char* text :
       {"", "%", "70", "70 %", "-1%", "+1%", "66.667%", "7.%", ".5%", "1e1%", "70%%"}) {
    EXPECT_FALSE(parse_percentage(text)) << text;
  }
}

TEST(Percentage, StaysBeyondAnyRangeWhenItDoesNotFit) {
  EXPECT_EQ(parse_percentage("999999999999999%"), INT32_MAX);
}

TEST(Percentage, EveryShareSurvivesTextAndBack) {
  for (BasisPoints value = 0; value <= 10'000; ++value) {
    ASSERT_EQ(parse_percentage(percentage_to_string(value)), value);
  }
  EXPECT_EQ(percentage_to_string(7000), "70%");
  EXPECT_EQ(percentage_to_string(6667), "66.67%");
  EXPECT_EQ(percentage_to_string(6660), "66.6%");
}

}  // namespace
}  // namespace rung
