#include "yaml/reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "support/marked_text.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {
namespace {

/// What reading the value of `field` gives: the value, or else the problems.
std::string read(const std::string& text,
                 const std::function<std::string(Reader&, const Value&)>& read_value) {
  Diagnostics diagnostics;
  const auto tree = parse(test::source_of("field: " + text + "\n"), diagnostics);
  if (!tree) return "not parsed";
  Reader reader(*tree, diagnostics);
  std::string result = read_value(reader, *reader.root().begin());
  for (const std::string& line : test::lines_of(diagnostics)) {
    result += (result.empty() ? "" : "; ") + line.substr(line.find(' ') + 1);
  }
  return result;
}

struct ReadCase {
  std::string text;
  std::string expected;
};

void expect_all(const std::vector<ReadCase>& cases,
                const std::function<std::string(Reader&, const Value&)>& read_value) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(read(text, read_value), expected) << text;
}

TEST(Reader, text_is_any_scalar_verbatim) {
  expect_all({{"null", "null"},
              {"012", "012"},
              {"no", "no"},
              {"\"a: b\"", "a: b"},
              {"''", ""},
              {"[a]", "wrong-kind: expected a text, found a list"},
              {"{a: b}", "wrong-kind: expected a text, found a mapping"},
              {"", "empty-value: nothing stands after `field:` [expected a text]"}},
             [](Reader& reader, const Value& value) {
               return std::string(reader.text(value).value_or(""));
             });
}

TEST(Reader, id_is_letters_digits_and_three_marks) {
  const std::string rule =
      "[an id is letters, digits, `.`, `_` and `-`, starting with a letter or digit]";
  expect_all({{"L5.own-apps_2", "L5.own-apps_2"},
              {"5", "5"},
              {"app sec", "bad-id: `app sec` is not an id [did you mean `app-sec`?]"},
              {"-x", "bad-id: `-x` is not an id [did you mean `x`?]"},
              {"skill@L5", "bad-id: `skill@L5` is not an id [did you mean `skill-L5`?]"},
              {"'é'", "bad-id: `é` is not an id " + rule},
              {"''", "bad-id: `` is not an id " + rule}},
             [](Reader& reader, const Value& value) {
               return std::string(reader.id(value).value_or(""));
             });
}

TEST(Reader, integer_is_read_as_the_field_means_it) {
  const std::string range = "out-of-range: expected a whole number from 0 to 1200, found ";
  expect_all(
      {{"6", "6"},
       {"012", "12"},
       {"'7'", "7"},
       {"0", "0"},
       {"1200", "1200"},
       {"1201", range + "`1201`"},
       {"-1", range + "`-1`"},
       {"99999999999999999999", range + "`99999999999999999999`"},
       {"1e3", "bad-integer: expected a whole number, found `1e3`"},
       {"6.0", "bad-integer: expected a whole number, found `6.0` [did you mean `6`?]"},
       {"1.5", "bad-integer: expected a whole number, found `1.5`"},
       {"1,5", "bad-integer: expected a whole number, found `1,5`"},
       {"6,0", "bad-integer: expected a whole number, found `6,0` [did you mean `6`?]"},
       {"1,000", "bad-integer: expected a whole number, found `1,000` [did you mean `1000`?]"},
       {"+6", "bad-integer: expected a whole number, found `+6` [did you mean `6`?]"},
       {"1_000", "bad-integer: expected a whole number, found `1_000` [did you mean `1000`?]"},
       {"six", "bad-integer: expected a whole number, found `six`"},
       {"", "empty-value: nothing stands after `field:` [expected a whole number]"}},
      [](Reader& reader, const Value& value) {
        const auto number = reader.integer(value, {0, 1200});
        return number ? std::to_string(*number) : std::string{};
      });
}

TEST(Reader, decimal_has_no_exponent) {
  expect_all(
      {{"4.50", "4.5"},
       {"-2", "-2"},
       {"007", "7"},
       {"1e3", "bad-number: expected a number, found `1e3` [write it out, without an exponent]"},
       {"1,5", "bad-number: expected a number, found `1,5` [did you mean `1.5`?]"},
       {"-2,25", "bad-number: expected a number, found `-2,25` [did you mean `-2.25`?]"},
       {"0,125", "bad-number: expected a number, found `0,125` [did you mean `0.125`?]"},
       {"1,500", "bad-number: expected a number, found `1,500` [did you mean `1.500` or `1500`?]"},
       {"1,2,3",
        "bad-number: expected a number, found `1,2,3` [a number has up to 15 digits, and up to "
        "15 more after a point]"},
       {"much", "bad-number: expected a number, found `much`"}},
      [](Reader& reader, const Value& value) {
        const auto number = reader.decimal(value);
        return number ? number->to_string() : std::string{};
      });
}

TEST(Reader, percentage_has_a_sign_and_a_range) {
  const std::string help =
      " [a percentage has a percent sign and up to two decimals, such as `70%`]";
  expect_all(
      {{"70%", "70%"},
       {"66.67%", "66.67%"},
       {"100%", "100%"},
       {"0.01%", "0.01%"},
       {"0%", "out-of-range: expected a percentage above 0% and at most 100%, found `0%`"},
       {"100.01%",
        "out-of-range: expected a percentage above 0% and at most 100%, found `100.01%`"},
       {"70", "bad-percentage: expected a percentage, found `70` [did you mean `70%`?]"},
       {"0.7", "bad-percentage: expected a percentage, found `0.7`" + help},
       {"66,67%", "bad-percentage: expected a percentage, found `66,67%` [did you mean `66.67%`?]"},
       {"66,666%", "bad-percentage: expected a percentage, found `66,666%`" + help},
       {"33.333%", "bad-percentage: expected a percentage, found `33.333%`" + help}},
      [](Reader& reader, const Value& value) {
        const auto share = reader.percentage(value, needed_share);
        return share ? percentage_to_string(*share) : std::string{};
      });
}

TEST(Reader, boolean_is_true_or_false_only) {
  const std::string wrong = "bad-bool: expected `true` or `false`, found ";
  expect_all({{"true", "1"},
              {"'false'", "0"},
              {"yes", wrong + "`yes` [did you mean `true`?]"},
              {"NO", wrong + "`NO` [did you mean `false`?]"},
              {"True", wrong + "`True` [did you mean `true`?]"},
              {"maybe", wrong + "`maybe`"}},
             [](Reader& reader, const Value& value) {
               const auto truth = reader.boolean(value);
               return truth ? std::to_string(*truth ? 1 : 0) : std::string{};
             });
}

std::string moment_text(const std::optional<Moment>& moment) {
  if (!moment) return {};
  std::string text = to_string(moment->month);
  if (moment->day) text += fmt::format(" day {}", *moment->day);
  if (moment->months > 1) text += fmt::format(" and {} more", moment->months - 1);
  return text;
}

TEST(Reader, month_says_what_is_wrong_with_other_notations) {
  const std::string wrong = "bad-time: expected a month, found ";
  const std::string hint = " [did you mean `2026-05`?]";
  const std::string no_month = " does not exist [the months of a year are 01 to 12]";
  const std::string no_year = " is out of range [years are 1000 to 9999]";
  expect_all({{"2026-05", "2026-05"},
              {"'2026-05'", "2026-05"},
              {"2026-5", wrong + "`2026-5`" + hint},
              {"05/2026", wrong + "`05/2026`" + hint},
              {"5.2026", wrong + "`5.2026`" + hint},
              {"2026/05", wrong + "`2026/05`" + hint},
              {"202605", wrong + "`202605`" + hint},
              {"May 2026", wrong + "`May 2026`" + hint},
              {"2026-may", wrong + "`2026-may`" + hint},
              {"2026-05-14", wrong + "`2026-05-14`" + hint},
              {"2026-05-14T09:30", wrong + "`2026-05-14T09:30`" + hint},
              {"2026-13", "no-such-month: month 13 of `2026-13`" + no_month},
              {"2026-00", "no-such-month: month 0 of `2026-00`" + no_month},
              {"0999-12", "year-out-of-range: the year of `0999-12`" + no_year},
              {"10000-01", "year-out-of-range: the year of `10000-01`" + no_year},
              {"2026-Q2", wrong + "`2026-Q2` [a quarter can only be a key of `values`]"},
              {"2026", wrong + "`2026` [such as `2026-05`]"},
              {"26-05", wrong + "`26-05` [such as `2026-05`]"},
              {"99999999999999", wrong + "`99999999999999` [such as `2026-05`]"},
              {"soon", wrong + "`soon` [such as `2026-05`]"},
              {"[2026-05]", "wrong-kind: expected a month, found a list"}},
             [](Reader& reader, const Value& value) {
               return moment_text(reader.moment(value, {.month = true}));
             });
}

TEST(Reader, date_is_a_day_that_exists) {
  const std::string wrong = "bad-time: expected a date, found ";
  expect_all({{"2028-02-29", "2028-02 day 29"},
              {"2026-02-30", "no-such-day: `2026-02-30` does not exist: February 2026 has 28 days"},
              {"2026-5-4", wrong + "`2026-5-4` [did you mean `2026-05-04`?]"},
              {"14.05.2026", wrong + "`14.05.2026` [did you mean `2026-05-14`?]"},
              {"20260514", wrong + "`20260514` [did you mean `2026-05-14`?]"},
              {"14 May 2026", wrong + "`14 May 2026` [did you mean `2026-05-14`?]"},
              {"05/06/2026", wrong + "`05/06/2026` [such as `2026-05-14`]"},
              {"2026-05-14 09:30", wrong + "`2026-05-14 09:30` [did you mean `2026-05-14`?]"},
              {"2026-05", wrong + "`2026-05` [write the day too, such as `2026-05-01`]"}},
             [](Reader& reader, const Value& value) {
               return moment_text(reader.moment(value, {.date = true}));
             });
}

TEST(Reader, several_forms_of_time_in_one_field) {
  const std::string wrong = "bad-time: expected a month, a date or a quarter, found ";
  expect_all(
      {{"2026-05", "2026-05"},
       {"2026-05-14", "2026-05 day 14"},
       {"2026-Q2", "2026-04 and 2 more"},
       {"2026-q2", wrong + "`2026-q2` [did you mean `2026-Q2`?]"},
       {"Q2 2026", wrong + "`Q2 2026` [did you mean `2026-Q2`?]"},
       {"2026-Q5", wrong + "`2026-Q5` [such as `2026-05`, `2026-05-14` or `2026-Q2`]"}},
      [](Reader& reader, const Value& value) {
        return moment_text(reader.moment(value, {.month = true, .date = true, .quarter = true}));
      });
}

TEST(Reader, choice_suggests_the_nearest_word) {
  constexpr Choice<int> choices[] = {{"sustained", 1}, {"monthly", 2}};
  expect_all({{"monthly", "2"},
              {"montly", "bad-choice: `montly` is not a measure [did you mean `monthly`?]"},
              {"strict", "bad-choice: `strict` is not a measure [write `sustained` or `monthly`]"},
              {"[monthly]", "wrong-kind: expected `sustained` or `monthly`, found a list"}},
             [&](Reader& reader, const Value& value) {
               const auto chosen = reader.choice<int>(value, "a measure", choices);
               return chosen ? std::to_string(*chosen) : std::string{};
             });
}

std::string texts_of(const std::optional<std::vector<Value>>& items) {
  std::string all;
  for (const Value& item : items.value_or(std::vector<Value>{})) {
    all += std::string(item.text()) + ".";
  }
  return all;
}

TEST(Reader, lists) {
  expect_all(
      {{"[a, b]", "a.b."},
       {"[]", ""},
       {"x", "wrong-kind: expected a list, found the text `x`"},
       {"", "empty-value: nothing stands after `field:` [expected a list; write `[]` for none]"}},
      [](Reader& reader, const Value& value) { return texts_of(reader.list(value)); });
  expect_all({{"[a, b]", "a.b."},
              {"a", "a."},
              {"[]", "empty-list: `field` lists nothing [leave it out]"},
              {"{a: b}", "wrong-kind: expected a list, found a mapping"}},
             [](Reader& reader, const Value& value) {
               return texts_of(reader.list_or_single(value, "leave it out"));
             });
  expect_all({{"[a, b, a]", "repeated-item: `a` is listed twice"},
              {"[a, [b]]", "wrong-kind: expected a text, found a list"}},
             [](Reader& reader, const Value& value) {
               return std::string(reader.distinct_texts(value, "") ? "all" : "");
             });
}

TEST(Reader, an_empty_item_of_a_list_is_pointed_at) {
  Diagnostics diagnostics;
  const auto tree = parse(test::source_of("- a\n-\n- c\n"), diagnostics);
  ASSERT_TRUE(tree);
  Reader reader(*tree, diagnostics);
  for (const Value item : reader.root()) reader.text(item);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].message, "nothing stands after `-`");
  EXPECT_EQ(diagnostics.all()[0].at.start().line, 2U);
}

TEST(Reader, excerpts_are_short_and_harmless) {
  EXPECT_EQ(excerpt("plain"), "plain");
  EXPECT_EQ(excerpt("a\nb\x1b[31m"), "a b [31m");
  EXPECT_EQ(excerpt(std::string(100, 'x')), std::string(48, 'x') + "…");
  std::string wide;
  for (int i = 0; i < 48; ++i) wide += "é";
  EXPECT_EQ(excerpt(wide), wide);
  EXPECT_EQ(excerpt(wide + "é"), wide + "…");
}

}  // namespace
}  // namespace rung::yaml
