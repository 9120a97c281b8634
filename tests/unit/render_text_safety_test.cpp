#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "support/report_story.h"
#include "support/text_file.h"
#include "text/width.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string& line : lines_of(text)) widest = std::max(widest, display_width(line));
  return widest;
}

TEST(TextReport, never_exceeds_its_width) {
  ReportStory full = full_story();
  ReportStory wide(24);
  wide.evidence.employee.name =
      "山田太郎 José Ñúñez 👩‍🔬 with a name that goes on and on and on";
  wide.framework.levels[1].title =
      "上級セキュリティエンジニア（アプリケーションとクラウド）担当の長い肩書き";
  for (int i = 0; i < 20; ++i) {
    wide.row(fmt::format("L5.a-very-long-id-that-nobody-should-write-but-somebody-will-{}", i),
             "責任範囲は全社の脅威モデリング手法の確立と普及です 🚀🚀🚀 and more words after it",
             i % 2 == 0 ? "##########--##########.." : "????????????############");
    wide.asked(i).weight = i + 1;
    wide.asked(i).guidance =
        "averyveryveryverylongwordwithoutasinglebreak"
        "averyveryveryverylongwordwithoutasinglebreak";
  }
  wide.gate("a-gate-with-an-id-that-is-much-too-long-for-any-table", "審査会の全員が承認する",
            predicate_of("duty", 12), Outcome::not_enough,
            "9 of 12 months and a long story about why that is not enough, told at length");
  wide.settle();
  wide.result(0).trace = {{0, std::nullopt}, {0, NotCounted::draft}};
  for (ReportStory* story : {&full, &wide}) {
    for (const int width : {80, 100, 120}) {
      for (const bool trace : {false, true}) {
        const std::string text = text_of(*story, width, false, trace);
        EXPECT_LE(widest_line(text), static_cast<std::size_t>(width)) << text;
      }
    }
    EXPECT_LE(widest_line(text_of(*story, 300)), 120U);
  }
}

TEST(TextReport, leaves_no_spaces_at_the_end_of_a_line) {
  ReportStory story = full_story();
  for (const std::string& line : lines_of(text_of(story))) {
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
}

TEST(TextReport, never_passes_control_characters_to_a_terminal) {
  const std::string evil = "a\x1b[31m\nb\u202Ec";
  ReportStory story;
  story.evidence.employee.name = evil;
  story.framework.title = evil;
  story.framework.levels[1].title = evil;
  story.framework.tracks[0].title = evil;
  story.framework.areas = {{"x", evil, BasisPoints{5000}, {}}};
  story.asked(story.row(evil, evil, "??....")).guidance = evil;
  story.asked(0).area = 0;
  story.evidence.entries[0].id = evil;
  story.evidence.entries[0].title = evil;
  story.gate(evil, evil, predicate_of("approval"), Outcome::not_enough, evil);
  story.framework.approvals[0].id = evil;
  story.settle();
  story.result(0).trace = {{0, NotCounted::unconfirmed}};
  story.assessment().rule.unmet_required = {0};
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.start = {0};
  plan.actions = {0};
  plan.document = {{0, {Month(2026, 9)}}};
  story.assessment().rests_on = {0};
  story.file.advisories = {{"code", evil, {}}};
  story.file.notes = {{"code", evil, {}}};
  const std::string text = text_of(story, 80, false, true);
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202E"), std::string::npos) << text;
  EXPECT_THAT(text, HasSubstr("a\\x1B[31m b\\u202Ec"));
}

TEST(TextReport, uses_colour_only_when_asked_and_never_for_the_meaning) {
  ReportStory story = full_story();
  const std::string plain = text_of(story);
  std::string colored = text_of(story, 80, true);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_THAT(colored, HasSubstr("\x1b[1;31mNOT READY\x1b[0m"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain);
}

}  // namespace
}  // namespace rung::test
