#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung {
namespace {

TEST(SourceFile, CountsLinesAndCharactersFromOne) {
  const SourceFile file("a.yaml", "ab\nçé漢x\n\nend");
  EXPECT_EQ(file.position(0), (Position{1, 1}));
  EXPECT_EQ(file.position(2), (Position{1, 3}));
  EXPECT_EQ(file.position(3), (Position{2, 1}));
  EXPECT_EQ(file.position(3 + 2), (Position{2, 2}));
  EXPECT_EQ(file.position(3 + 4), (Position{2, 3}));
  EXPECT_EQ(file.position(3 + 7), (Position{2, 4}));
  EXPECT_EQ(file.line(2), "çé漢x");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(4), "end");
  EXPECT_EQ(file.line_count(), 4U);
}

TEST(SourceFile, StaysInBoundsPastTheEnd) {
  const SourceFile file("a.yaml", "ab\ncd");
  EXPECT_EQ(file.position(5), (Position{2, 3}));
  EXPECT_EQ(file.position(6), (Position{2, 3}));
  EXPECT_EQ(file.position(UINT32_MAX), (Position{2, 3}));
  EXPECT_EQ(file.line(0), "");
  EXPECT_EQ(file.line(3), "");
  const SourceFile empty("a.yaml", "");
  EXPECT_EQ(empty.position(0), (Position{1, 1}));
  EXPECT_EQ(empty.line(1), "");
  EXPECT_EQ(empty.line_count(), 1U);
}

TEST(SourceFile, TakesBothLineBreaksButNotACarriageReturnAlone) {
  const SourceFile file("a.yaml", "a\r\nb\rc\n\r\nd\r");
  EXPECT_EQ(file.line_count(), 4U);
  EXPECT_EQ(file.line(1), "a");
  EXPECT_EQ(file.line(2), "b\rc");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(4), "d\r");
  EXPECT_EQ(file.position(3), (Position{2, 1}));
}

TEST(SourceFile, LeavesTheByteOrderMarkOut) {
  const SourceFile file("a.yaml", "\xEF\xBB\xBFid: \xEF\xBB\xBF");
  EXPECT_EQ(file.text(), "id: \xEF\xBB\xBF");
  EXPECT_EQ(file.position(4), (Position{1, 5}));
}

/// Counts from the beginning, every time.
Position slow_position(std::string_view text, std::size_t offset) {
  Position position{1, 1};
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n') {
      position = {position.line + 1, 1};
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  // A place inside of a character is behind it.
  return position;
}

TEST(SourceFile, FindsEveryPlaceAsACountFromTheBeginningDoes) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"a", "é", "漢", "😀", "\n", "\r\n", "line "};
  for (const std::size_t length : {10U, 1023U, 1024U, 1025U, 5000U}) {
    std::string text;
    while (text.size() < length) text += pieces[random() % pieces.size()];
    const SourceFile file("a.yaml", text);
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
      ASSERT_EQ(file.position(static_cast<std::uint32_t>(offset)), slow_position(text, offset))
          << offset << " of " << length;
    }
  }
}

TEST(SourceFile, IsQuickInALineOfMegabytes) {
  const SourceFile file("a.yaml", std::string(4 * 1024 * 1024, 'x'));
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    ASSERT_EQ(file.position(i * 20).column, i * 20 + 1);  // counting anew would take an hour
  }
}

constexpr DiagnosticKind<int> made_up{{"made-up", Severity::error, "", "", ""}, "number {}"};
constexpr DiagnosticKind<> harmless{{"harmless", Severity::note, "", "", ""}, "nothing"};

TEST(Diagnostics, AreSortedByFileAndPlaceAndKeepTheOrderOfEqualPlaces) {
  const SourceFile first("first.yaml", "abcdef");
  const SourceFile second("second.yaml", "abcdef");
  Diagnostics diagnostics;
  diagnostics.report(made_up, {&second, 4, 5}, 1);
  diagnostics.report(made_up, {&first, 3, 5}, 2);
  diagnostics.report(made_up, {&second, 0, 5}, 3);
  diagnostics.report(made_up, {&second, 4, 6}, 4);
  diagnostics.report(made_up, SourceSpan::of_file(second), 5);
  diagnostics.report(made_up, {&first, 1, 5}, 6);
  diagnostics.report(harmless, {&first, 2, 5});
  diagnostics.sort();
  std::string order;
  for (const Diagnostic& diagnostic : diagnostics.all()) order += diagnostic.message.back();
  EXPECT_EQ(order,
            "5314"
            "6g2");
  EXPECT_EQ(diagnostics.error_count(), 6U);
}

}  // namespace
}  // namespace rung
