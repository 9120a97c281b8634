#include "text/diagnostic_text.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "text/width.h"

namespace rung {
namespace {

constexpr DiagnosticKind<std::string_view> odd{{"odd-thing", Severity::error, "", "", ""},
                                               "`{}` is odd"};
constexpr DiagnosticKind<> doubtful{{"doubtful-thing", Severity::warning, "", "", ""}, "doubtful"};

/// The text for the first occurrence of `token` in a file.
std::string text_for(const std::string& bytes, const std::string& token) {
  const SourceFile file("dana.yaml", bytes);
  const auto begin = static_cast<std::uint32_t>(file.text().find(token));
  const auto end = static_cast<std::uint32_t>(begin + token.size());
  Diagnostics diagnostics;
  diagnostics.report(odd, {&file, begin, end}, "it");
  return to_text(diagnostics.all().front(), false);
}

TEST(DiagnosticText, BeginsWithALineForGrepAndPointsAtTheToken) {
  EXPECT_EQ(text_for("id: x\nlevel: L9\n", "L9"),
            "dana.yaml:2:8: error: `it` is odd [odd-thing]\n"
            "   2 | level: L9\n"
            "     |        ^^\n");
}

TEST(DiagnosticText, CaretsStandUnderAccentsWideCharactersAndTabs) {
  EXPECT_EQ(text_for("é漢: näh 漢字 x", "漢字"),
            "dana.yaml:1:9: error: `it` is odd [odd-thing]\n"
            "   1 | é漢: näh 漢字 x\n"
            "     |          ^^^^\n");
  EXPECT_EQ(text_for("a\tb:\tx", "x"),
            "dana.yaml:1:6: error: `it` is odd [odd-thing]\n"
            "   1 | a   b:  x\n"
            "     |         ^\n");
  EXPECT_EQ(text_for("cafe\u0301: x", "x"),
            "dana.yaml:1:8: error: `it` is odd [odd-thing]\n"
            "   1 | cafe\u0301: x\n"
            "     |       ^\n");
}

TEST(DiagnosticText, UnderlinesOnlyTheFirstLineOfSeveral) {
  EXPECT_EQ(text_for("a: [x,\r\n  y]\r\n", "[x,\r\n  y]"),
            "dana.yaml:1:4: error: `it` is odd [odd-thing]\n"
            "   1 | a: [x,\n"
            "     |    ^^^\n");
}

TEST(DiagnosticText, ShowsRelatedPlacesAndHelp) {
  const SourceFile file("dana.yaml", std::string(98, '\n') + "id: a\nid: b\n");
  Diagnostics diagnostics;
  Diagnostic& diagnostic = diagnostics.report(odd, {&file, 104, 106}, "id");
  diagnostic.related.push_back({{&file, 98, 100}, "first given here"});
  diagnostic.help = "leave one out";
  EXPECT_EQ(to_text(diagnostic, false),
            "dana.yaml:100:1: error: `id` is odd [odd-thing]\n"
            " 100 | id: b\n"
            "     | ^^\n"
            "dana.yaml:99:1: note: first given here\n"
            "  99 | id: a\n"
            "     | ^^\n"
            "     = help: leave one out\n");
}

TEST(DiagnosticText, OfTheWholeFileHasNeitherPlaceNorExcerpt) {
  const SourceFile file("dana.yaml", "id: x\n");
  Diagnostics diagnostics;
  diagnostics.report(doubtful, SourceSpan::of_file(file));
  EXPECT_EQ(to_text(diagnostics.all().front(), false),
            "dana.yaml: warning: doubtful [doubtful-thing]\n");
  diagnostics.report(doubtful, {});
  EXPECT_EQ(to_text(diagnostics.all().back(), false), "warning: doubtful [doubtful-thing]\n");
}

TEST(DiagnosticText, PointsBehindTheLastCharacter) {
  const SourceFile file("dana.yaml", "id:");
  Diagnostics diagnostics;
  diagnostics.report(odd, {&file, 3, 3}, "id");
  EXPECT_EQ(to_text(diagnostics.all().front(), false),
            "dana.yaml:1:4: error: `id` is odd [odd-thing]\n"
            "   1 | id:\n"
            "     |    ^\n");
}

TEST(DiagnosticText, LongLinesAreShownAroundTheCaret) {
  for (const std::size_t before : {0U, 10U, 69U, 70U, 71U, 500U, 1024U, 3000U, 100'000U}) {
    for (const std::size_t after : {0U, 5U, 100U, 100'000U}) {
      for (const std::string& letter :
           {std::string("x"), std::string("漢"), std::string("e\u0301")}) {
        std::string line;
        for (std::size_t i = 0; i < before; ++i) line += letter;
        line += "TOKEN";
        for (std::size_t i = 0; i < after; ++i) line += letter;
        std::istringstream text(text_for(line, "TOKEN"));
        std::string head;
        std::string excerpt;
        std::string carets;
        std::getline(text, head);
        std::getline(text, excerpt);
        std::getline(text, carets);
        ASSERT_LE(display_width(excerpt), 79U) << before << " " << after;
        const std::size_t token = excerpt.find("TOKEN");
        ASSERT_NE(token, std::string::npos) << before << " " << after;
        ASSERT_EQ(carets.find("^^^^^"), display_width(excerpt.substr(0, token))) << excerpt;
      }
    }
  }
}

TEST(DiagnosticText, NothingOfTheFileReachesTheTerminalRaw) {
  const SourceFile file("evil\x1B[2J.yaml", "a: \x1B]0;x\x07 \u202E b\xFF\r z");
  Diagnostics diagnostics;
  Diagnostic& diagnostic = diagnostics.report(odd, {&file, 3, 12}, "\x1B[31m\n");
  diagnostic.help = "\x1B[0m\r";
  diagnostic.related.push_back({{&file, 0, 1}, "\x1B"});
  const std::string text = to_text(diagnostic, false);
  for (const char c : text) {
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << text;
  }
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  EXPECT_NE(text.find("\\x1B]0;x\\x07 \\u202E b\\xFF\\r z"), std::string::npos) << text;
}

TEST(DiagnosticText, ColourAddsNothingButColour) {
  const SourceFile file("dana.yaml", "id: x\n");
  Diagnostics diagnostics;
  Diagnostic& diagnostic = diagnostics.report(odd, {&file, 4, 5}, "x");
  diagnostic.help = "look";
  const std::string plain = to_text(diagnostic, false);
  std::string colored = to_text(diagnostic, true);
  EXPECT_NE(colored, plain);
  for (std::size_t at = colored.find('\x1B'); at != std::string::npos; at = colored.find('\x1B')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain);
}

}  // namespace
}  // namespace rung
