#include "text/width.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace rung {
namespace {

using Lines = std::vector<std::string>;

TEST(Width, CountsWhatATerminalShows) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("é"), 1U);
  EXPECT_EQ(display_width("e\u0301"), 1U);  // with a combining accent
  EXPECT_EQ(display_width("漢字"), 4U);
  EXPECT_EQ(display_width("😀"), 2U);
  EXPECT_EQ(display_width("👩‍💻"), 2U);  // two joined into one
  EXPECT_EQ(display_width("☂️"), 2U);       // shown as an emoji
  EXPECT_EQ(display_width("🇩🇪"), 2U);
  EXPECT_EQ(display_width("■ ▽ ·"), 5U);
  EXPECT_EQ(display_width("a\xFFz"), 3U);
  EXPECT_EQ(display_width("abce\u0301de\u0301"), 6U);  // between ordinary ones
}

TEST(Width, CutsBetweenCharacters) {
  EXPECT_EQ(cut_to_width("roadmap", 7), "roadmap");
  EXPECT_EQ(cut_to_width("roadmap", 6), "roadm…");
  EXPECT_EQ(cut_to_width("road map", 6), "road…");
  EXPECT_EQ(cut_to_width("漢字字", 4), "漢…");
  EXPECT_EQ(cut_to_width("漢字字", 5), "漢字…");
  EXPECT_EQ(cut_to_width("e\u0301e\u0301e\u0301", 2), "e\u0301…");
  EXPECT_EQ(cut_to_width("abe\u0301c", 3), "ab…");
  EXPECT_EQ(cut_to_width("abe\u0301c", 4), "abe\u0301c");
  EXPECT_EQ(cut_to_width("abc", 1), "…");
  EXPECT_EQ(cut_to_width("abc", 0), "");
  EXPECT_EQ(cut_to_width("", 0), "");
}

TEST(Width, PadsByWhatIsShown) {
  EXPECT_EQ(pad_to_width("漢", 4), "漢  ");
  EXPECT_EQ(pad_to_width("é", 2), "é ");
  EXPECT_EQ(pad_to_width("abc", 2), "abc");
}

TEST(Width, WrapsAtSpaces) {
  EXPECT_EQ(wrap_to_width("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrap_to_width("  one\n two  ", 20), (Lines{"one two"}));
  EXPECT_EQ(wrap_to_width("", 10), (Lines{""}));
  EXPECT_EQ(wrap_to_width("a verylongword b", 6), (Lines{"a", "verylo", "ngword", "b"}));
  EXPECT_EQ(wrap_to_width("漢字漢字 漢", 5), (Lines{"漢字", "漢字", "漢"}));
  EXPECT_EQ(wrap_to_width("漢字", 1), (Lines{"漢", "字"}));
}

TEST(Width, NoWrappedLineIsTooWideAndNothingIsLost) {
  const std::string text =
      "Owns the 漢字 security of a portfolio-of-applications end to end, é😀 always.";
  for (std::size_t width = 2; width < 40; ++width) {
    std::string all;
    for (const std::string& line : wrap_to_width(text, width)) {
      EXPECT_LE(display_width(line), width);
      all += line;
    }
    std::erase(all, ' ');
    std::string expected = text;
    std::erase(expected, ' ');
    EXPECT_EQ(all, expected) << width;
  }
}

TEST(EscapeControls, LeavesOrdinaryTextAlone) {
  for (const char* text : {"", "plain", "Zoë 漢字 😀 👩‍💻", "C:\\x", "a\u0301", "نص"}) {
    EXPECT_EQ(escape_controls(text), text);
  }
}

TEST(EscapeControls, MakesWhatIsInvisibleVisible) {
  EXPECT_EQ(escape_controls("a\x1B[31mb"), "a\\x1B[31mb");
  EXPECT_EQ(escape_controls(std::string_view("\0", 1)), "\\x00");
  EXPECT_EQ(escape_controls("a\nb\tc\r"), "a\\nb\\tc\\r");
  EXPECT_EQ(escape_controls("\x7F"), "\\x7F");
  EXPECT_EQ(escape_controls("\u009B31m"), "\\x9B31m");
  EXPECT_EQ(escape_controls("\u202Eevil\u2066"), "\\u202Eevil\\u2066");
  EXPECT_EQ(escape_controls("a\u200Bb\uFEFF"), "a\\u200Bb\\uFEFF");
  EXPECT_EQ(escape_controls("\xE9t\xC3"), "\\xE9t\\xC3");
  EXPECT_EQ(escape_controls("\xED\xA0\x80"), "\\xED\\xA0\\x80");
}

}  // namespace
}  // namespace rung
