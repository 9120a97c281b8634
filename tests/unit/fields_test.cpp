#include <gtest/gtest.h>

#include "support/marked_text.h"
#include "yaml/reader.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {
namespace {

/// What reading `text` as a thing with `id`, `level`, `levels` and a required `text` reports.
std::vector<std::string> read_fields(std::string text, std::string* level = nullptr) {
  constexpr std::string_view keys[] = {"id", "level", "levels", "text"};
  Diagnostics diagnostics;
  const auto tree = parse(test::source_of(std::move(text)), diagnostics);
  if (!tree) return {"not parsed"};
  Reader reader(*tree, diagnostics);
  Fields fields(reader, reader.root(), {"a thing", keys});
  std::string words;
  std::string found;
  fields.required_text("text", words);
  fields.text("level", found);
  if (level != nullptr) *level = found;
  return test::lines_of(diagnostics);
}

TEST(Fields, all_known_keys_are_fine) {
  EXPECT_TRUE(read_fields("id: a\ntext: b\nlevel: L1\nlevels: [L2]\n").empty());
}

TEST(Fields, an_unknown_key_is_reported_with_the_nearest_unused_one) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(read_fields("txet: b\n"),
            Lines{"1:1-1:5 unknown-key: `txet` is not a key of a thing [did you mean `text`?]"});
  EXPECT_EQ(
      read_fields("text: b\ncolour: c\n"),
      Lines{"2:1-2:7 unknown-key: `colour` is not a key of a thing [a thing has `id`, `level`, "
            "`levels` and `text`]"});
  EXPECT_EQ(
      read_fields("level: a\ntext: b\nlevell: c\n"),
      Lines{"3:1-3:7 unknown-key: `levell` is not a key of a thing [did you mean `levels`?]"});
}

TEST(Fields, a_misspelt_key_is_read_as_the_one_that_is_meant) {
  std::string level;
  EXPECT_EQ(read_fields("text: b\nlevl: L7\n", &level).size(), 1U);
  EXPECT_EQ(level, "L7");
}

TEST(Fields, a_missing_key_points_at_the_first_one) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(read_fields("\n  id: b\n"), Lines{"2:3-2:5 missing-key: a thing needs `text`"});
  EXPECT_EQ(read_fields("{}\n"), Lines{"1:1-1:3 missing-key: a thing needs `text`"});
}

TEST(Fields, what_is_no_mapping_is_one_problem) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(read_fields("[a]\n"), Lines{"1:1-1:4 wrong-kind: expected a mapping, found a list"});
}

TEST(Fields, very_many_unknown_keys_are_told_in_good_time) {
  std::string text = "text: b\n";
  for (int i = 0; i < 60'000; ++i) text += fmt::format("leve{}: x\n", i);
  EXPECT_EQ(read_fields(text).size(), Diagnostics::most_kept + 1) << "and how many more";
}

}  // namespace
}  // namespace rung::yaml
