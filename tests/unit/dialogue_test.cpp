#include "command/dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/screen.h"

namespace rung::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<Offered> ladder{{"L4", "Security Engineer", "leads to L5"},
                                  {"L5", "Senior Security Engineer", "leads to L6 or M6"},
                                  {"soc", "监控 Operations", {}}};

/// What came of asking, and what is left on the screen.
struct Asking {
  std::optional<std::string> answer;
  std::vector<std::string> screen;
  bool gave_back = false;
};

Asking asked_by_keys(const Question& question, std::string_view keys, int width = 60) {
  PressedKeys keyboard(keys);
  MemoryFiles files;
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in;
  Terminal terminal;
  terminal.in = terminal.err = true;
  terminal.width = width;
  Io io{out, err, in, files, test_day, terminal, {}, &keyboard};
  Asking asking;
  asking.answer = Dialogue(io).ask(question);
  asking.screen = screen_after(err.str());
  asking.gave_back = !keyboard.is_taken;
  EXPECT_EQ(keyboard.left(), 0U);
  return asking;
}

/// What is on the screen once these keys were pressed, and nothing was answered yet.
std::vector<std::string> screen_during(const Question& question, const std::string& keys,
                                       int width = 60) {
  // A frame is drawn before each key; what leaving draws comes after the last one.
  PressedKeys keyboard(keys + "<leave>");
  MemoryFiles files;
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in;
  Terminal terminal;
  terminal.in = terminal.err = terminal.no_color = true;
  terminal.width = width;
  Io io{out, err, in, files, test_day, terminal, {}, &keyboard};
  Dialogue(io).ask(question);
  const std::string all = err.str();
  return screen_after(std::string_view(all).substr(0, all.rfind("\r\x1b[J")));
}

TEST(DialogueByKeys, takes_what_is_looked_at) {
  const Question question{"Level?", ladder};
  EXPECT_EQ(asked_by_keys(question, "<enter>").answer, "L4");
  EXPECT_EQ(asked_by_keys(question, "<down><down><down><up><enter>").answer, "L5");
  const Question usual{"Level?", ladder, "soc"};
  EXPECT_EQ(asked_by_keys(usual, "<enter>").answer, "soc");
}

TEST(DialogueByKeys, searches_while_somebody_types) {
  const Question question{"Level?", ladder};
  EXPECT_EQ(asked_by_keys(question, "seni<enter>").answer, "L5");
  EXPECT_EQ(asked_by_keys(question, "leads M6<enter><enter>").answer, "L5");
  EXPECT_EQ(asked_by_keys(question, "监<enter>").answer, "soc");
  EXPECT_EQ(asked_by_keys(question, "l5x<erase><enter>").answer, "L5");
  EXPECT_EQ(asked_by_keys(question, "soc<clear><enter>").answer, "L4");
  EXPECT_THAT(screen_during(question, "op"), ElementsAre("Level? op", "❯ soc  监控 Operations"));
}

TEST(DialogueByKeys, shows_the_choices_and_what_is_looked_at) {
  EXPECT_THAT(screen_during({"Level?", ladder}, "<down>"),
              ElementsAre("Level?", "  type to search, ↑ ↓ to move, Enter to take, Ctrl-C to leave",
                          "  L4   Security Engineer", "❯ L5   Senior Security Engineer",
                          "  soc  监控 Operations", "    leads to L6 or M6"));
}

TEST(DialogueByKeys, offers_the_nearest_where_nothing_fits) {
  const Question question{"Level?", ladder};
  EXPECT_THAT(screen_during(question, "L55"),
              ElementsAre("Level? L55", "  nothing is called so; nearest:",
                          "❯ L5   Senior Security Engineer", "    leads to L6 or M6"));
  EXPECT_THAT(screen_during(question, "zzzzzz"),
              ElementsAre("Level? zzzzzz", "  nothing is called so"));
}

TEST(DialogueByKeys, takes_what_is_not_called_so_into_the_line_first) {
  const Question question{"Level?", ladder};
  const auto line = ElementsAre("Level? L5", "❯ L5   Senior Security Engineer",
                                "  L4   Security Engineer", "    leads to L6 or M6");
  for (const std::string typed : {"L55", "M6"}) {
    EXPECT_THAT(screen_during(question, typed + "<enter>"), line) << typed;
    EXPECT_EQ(asked_by_keys(question, typed + "<enter>").answer, std::nullopt) << typed;
    EXPECT_EQ(asked_by_keys(question, typed + "<enter><enter>").answer, "L5") << typed;
    EXPECT_EQ(asked_by_keys(question, typed + "<down><enter>").answer, "L5") << typed;
  }
  const Question open{"Where to?",
                      {{"", "all of them are open", "L6 and M6"}, {"L6", "Principal"}}};
  EXPECT_EQ(asked_by_keys(open, "and<enter><enter>").answer, "");
}

TEST(DialogueByKeys, shows_a_part_of_a_long_list) {
  Question question{"Which?"};
  for (int i = 10; i < 40; ++i) question.offered.push_back({"r" + std::to_string(i), "thing"});
  const auto screen = screen_during(question, "<down><down><down><down><down><down><down>");
  EXPECT_EQ(screen.size(), 13U);
  EXPECT_THAT(screen, testing::Contains("❯ r17  thing"));
  EXPECT_THAT(screen, testing::Contains("  10 of 30"));
}

TEST(DialogueByKeys, leaves_the_answer_and_the_terminal_as_it_was) {
  const Asking asking = asked_by_keys({"Level?", ladder}, "L5<enter>");
  EXPECT_THAT(asking.screen, ElementsAre("Level? L5"));
  EXPECT_TRUE(asking.gave_back);
  for (const char* keys : {"<leave>", "<end>", "L5<leave>", ""}) {
    const Asking left = asked_by_keys({"Level?", ladder}, keys);
    EXPECT_EQ(left.answer, std::nullopt) << keys;
    EXPECT_TRUE(left.gave_back);
  }
}

TEST(DialogueByKeys, checks_a_text_and_asks_again) {
  Question question{"Month?"};
  question.check = [](const std::string& word) -> std::optional<UsageError> {
    if (word == "2026-05") return std::nullopt;
    return UsageError{"`" + word + "` is no month", "did you mean `2026-05`?"};
  };
  EXPECT_THAT(screen_during(question, "2026-5<enter>"),
              ElementsAre("Month? 2026-5", "  `2026-5` is no month; did you mean `2026-05`?"));
  EXPECT_EQ(asked_by_keys(question, "2026-5<enter><erase>05<enter>").answer, "2026-05");
  EXPECT_THAT(screen_during(question, "<enter>"),
              ElementsAre("Month?", "  something has to stand here"));
}

TEST(DialogueByKeys, takes_the_usual_answer_or_none) {
  EXPECT_EQ(asked_by_keys({"File?", {}, "me.yaml"}, "<enter>").answer, "me.yaml");
  EXPECT_EQ(asked_by_keys({"File?", {}, "me.yaml"}, "a<enter>").answer, "a");
  EXPECT_EQ(asked_by_keys({"Title?", {}, {}, true}, "<enter>").answer, "");
  EXPECT_THAT(screen_during({"File?", {}, "me.yaml"}, ""), ElementsAre("File? me.yaml"));
}

TEST(DialogueByKeys, fits_into_a_narrow_terminal) {
  for (const std::string& line : screen_during({"Which level are you at?", ladder}, "senior", 24)) {
    EXPECT_LE(line.size(), 40U) << line;
  }
  const auto screen = screen_during({"Title?"}, "an answer that is longer than a line", 24);
  EXPECT_THAT(screen, ElementsAre("Title? nger than a line"));
}

TEST(DialogueByLines, takes_numbers_ids_and_words) {
  const auto by_lines = [](const std::string& lines) {
    MemoryFiles files;
    std::ostringstream out;
    std::ostringstream err;
    std::istringstream in(lines);
    Terminal terminal;
    terminal.in = terminal.err = true;
    Io io{out, err, in, files, test_day, terminal};
    const auto answer = Dialogue(io).ask({"Level?", ladder});
    return answer.value_or("left") + '\n' + err.str();
  };
  EXPECT_THAT(by_lines("2\n"), HasSubstr("L5\n"));
  EXPECT_THAT(by_lines("soc\n"), HasSubstr("soc\n"));
  EXPECT_THAT(by_lines("senior\n\n"), HasSubstr("L5\n"));
  EXPECT_THAT(by_lines("L55\nL5\n"), HasSubstr("nothing is called `L55`; nearest are"));
  EXPECT_TRUE(by_lines("").starts_with("left\n"));
  EXPECT_TRUE(by_lines("17\n").starts_with("left\n"));
}

}  // namespace
}  // namespace rung::test
